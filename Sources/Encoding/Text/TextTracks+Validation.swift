import Timeline

extension TextTracks {
    func checkTitle(_ title: String, at place: String) throws(MediaError) {
        try check(title, "title", limit: Self.titleLimit, at: place)
        guard !title.unicodeScalars.contains("\n") else {
            throw MediaError(.badSettings, "the title has a line feed", at: place, advice: "use one line")
        }
    }

    func checkText(_ text: String, at place: String) throws(MediaError) {
        try check(text, "text", limit: Self.textLimit, at: place)
    }

    /// Checks that spans are long enough, inside the film, in order and apart from each other.
    func checkTimes(
        _ spans: [(start: RationalTime, end: RationalTime)], of kind: String, allowingGaps: Bool
    ) throws(MediaError) {
        var due = RationalTime.zero
        for (index, span) in spans.enumerated() {
            let place = "\(kind) \(index + 1)"
            guard span.start >= .zero else {
                throw MediaError(
                    .badSettings, "it starts at \(span.start)", at: place, advice: "times count from the film's start")
            }
            guard span.end > span.start else {
                throw MediaError(
                    .badSettings, "it starts at \(span.start) and ends at \(span.end)", at: place,
                    advice: "let it end after its start")
            }
            // Then it lasts a millisecond of WebVTT and a tick of every track, however it is rounded.
            guard span.start.isBefore(span.end, byOneIn: 1000) else {
                throw MediaError(
                    .badSettings, "it lasts less than a millisecond", at: place, advice: "let it last longer")
            }
            guard span.start >= due else {
                throw MediaError(
                    .badSettings, "it starts at \(span.start), and \(kind) \(index) ends at \(due)", at: place,
                    advice: "give them in order, each starting when the one before it has ended")
            }
            guard allowingGaps || span.start == due else {
                throw MediaError(
                    .badSettings,
                    index == 0
                        ? "it starts at \(span.start), and the film at 0"
                        : "it starts at \(span.start), and \(kind) \(index) ends at \(due)",
                    at: place, advice: "leave no gap: players know only where a chapter begins")
            }
            guard span.end <= duration else {
                throw MediaError(
                    .badSettings, "it ends at \(span.end), and the film at \(duration)", at: place,
                    advice: "let it end with the film or before")
            }
            due = span.end
        }
    }

    private func check(_ text: String, _ name: String, limit: Int, at place: String) throws(MediaError) {
        guard text.utf8.count <= limit else {
            throw MediaError(
                .badSettings, "the \(name) has \(text.utf8.count) bytes", at: place, advice: "use up to \(limit)")
        }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw MediaError(.badSettings, "the \(name) is empty", at: place, advice: "give it one, or leave it out")
        }
        for scalar in text.unicodeScalars where scalar != "\n" {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator:
                throw MediaError(
                    .badSettings, "the \(name) has a control character, U+\(hexadecimal(scalar.value))", at: place,
                    advice: "separate a cue's lines by line feeds, and leave out other control characters")
            default: break
            }
        }
    }

    private func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
