import Films
import Foundation
import Requests
import Testing

/// The schema and the reader accept the same spellings, of whatever kind: drawn at random, and compared for every key of every film.
@Suite(.timeLimit(.minutes(20))) struct SpellingTests {
    /// A value as it is spelt in YAML.
    private struct Spelling {
        let text: String
        /// Whether it is written with digits that a schema does not see: hexadecimal, octal.
        let isOtherNumber: Bool
        /// The value that an editor's checker sees: what YAML's core schema makes of it.
        let value: Any

        /// A scalar without quotes.
        init(plain text: String) {
            self.text = text
            if ["", "~", "null", "Null", "NULL"].contains(text) {
                (value, isOtherNumber) = (NSNull(), false)
            } else if ["true", "True", "TRUE", "false", "False", "FALSE"].contains(text) {
                (value, isOtherNumber) = (text.lowercased() == "true", false)
            } else if text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil {
                // Foundation keeps whole numbers whole, up to the largest seed.
                let digits = text.hasPrefix("+") ? String(text.dropFirst()) : text
                (value, isOtherNumber) = (
                    UInt64(digits).map { NSNumber(value: $0) } ?? NSNumber(value: strtod(digits, nil)), false
                )
            } else if text.wholeMatch(of: /0x[0-9a-fA-F]+|0o[0-7]+/) != nil {
                let number = UInt64(text.dropFirst(2), radix: text.hasPrefix("0x") ? 16 : 8) ?? 0
                (value, isOtherNumber) = (NSNumber(value: number), true)
            } else if text.wholeMatch(of: /[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)/) != nil {
                let isNumber = text.lowercased().hasSuffix("inf")
                (value, isOtherNumber) = (
                    NSNumber(value: isNumber ? (text.hasPrefix("-") ? -Double.infinity : .infinity) : .nan), true
                )
            } else {
                (value, isOtherNumber) = (text, false)
            }
        }

        /// A text in quotes.
        init(quoted text: String) {
            self.text = "\"\(text)\""
            (value, isOtherNumber) = (text, false)
        }
    }

    private static func digits(_ draw: inout Draw) -> String {
        String((0..<draw.whole(1...3)).map { _ in draw.one(Array("0123456789")) })
    }

    private static func number(_ draw: inout Draw) -> String {
        var text = draw.one(["", "", "", "+", "-"])
        text += draw.one(["0", "1", "2", "3", "6", "60", "100", "017", "007", digits(&draw)])
        if draw.isOne(in: 3) { text += "." + draw.one(["", "0", "5", "25", "00", digits(&draw)]) }
        if draw.isOne(in: 12) { text = draw.one([".5", "+.25", "-.5", ".", "5.", "1.", "+", "-"]) }
        if draw.isOne(in: 6) {
            text += draw.one(["e", "E"]) + draw.one(["", "+", "-"]) + draw.one(["0", "1", "2", "02", "", "400"])
        }
        return text
    }

    private static let names = [
        "720p", "1080p", "4k", "square", "portrait", "640x480", "64x64", "0640x0480", "+640x480", "640x+480",
        "640x480x2", "x480", "dark", "light", "both",
        "mp4", "png", "draft", "high", "relu", "tanh", "sigmoid", "softmax", "mse", "true", "false", "none", "burn",
        "track", "sidecar", "burn,track",
        "track,track", "burn,", "none,burn", "a.mp4", "a.MP4", ".mp4", "out/.mp4", "a.b.mp4", "a.png", "%06d.png",
        "p/%d.PNG", "%d/%d.png", "%%%d.png", "%06.png",
        "%6d.png", "%019d.png", "%018d.png", "%0d.png", "a/..mp4", "a.mp4/", "mp4", "#ff8800", "#FF88aa", "#ff880",
        "#ff88000", "#gg8800", "ff8800", "yes",
        "no", "on", "off", "30000/1001", "60/1", "1/0", "/", "1_000", "1:30", "0x1f", "0o17", "0x", ".inf", "-.INF",
        ".nan", ".NaN", ".iNf", "Null", "~", "5 s", "5m",
        "How it learns", "\u{200B}", "\u{2800}\u{AD}", "a\u{200B}", "é", "4\u{212A}", "\u{FF11}", "x 1080", "1080",
        "1080 p",
    ]

    private static func spelling(_ draw: inout Draw) -> Spelling {
        var text: String
        switch draw.whole(0...5) {
        case 0, 1: text = number(&draw)
        case 2: text = number(&draw) + draw.one(["s", "ms", "ms", "S", " s", "sec"])
        default:
            text = draw.one(names)
            // Other letters, large and small.
            if draw.isOne(in: 2) {
                text = String(
                    text.map {
                        draw.isOne(in: 3) ? Character(draw.isOne(in: 2) ? $0.uppercased() : $0.lowercased()) : $0
                    })
            }
        }
        // What begins a comment, or would be another thing than a scalar, needs quotes.
        let needsQuotes = ["", "-"].contains(text) || "#%".contains(text.first ?? " ") || text.contains(",")
        return needsQuotes || draw.isOne(in: 4) ? Spelling(quoted: text) : Spelling(plain: text)
    }

    @Test(arguments: FilmLibrary.standard.names)
    func random(film: String) throws {
        let schema = try SchemaCheck(StoryboardFile().schema())
        let leaves = schema.leaves(ofFilm: film)
        let names = leaves.keys.sorted()
        var draw = Draw(seed: 7)
        var count = (accepted: 0, refused: 0)
        for _ in 0..<120 {
            let spelling = Self.spelling(&draw)
            let value = ParsedJSON(spelling.value)
            let allowed = names.filter { schema.accepts(value, at: $0, ofFilm: film) }
            let refused = try Draft.refused(film, names, spelling.text)
            for name in names {
                let isAllowed = allowed.contains(name)
                count.accepted += refused.contains(name) ? 0 : 1
                count.refused += refused.contains(name) ? 1 : 0
                if refused.contains(name), isAllowed, isBeyondSchema(spelling, leaves[name] ?? .null) { continue }
                #expect(
                    refused.contains(name) != isAllowed,
                    "\(name): \(spelling.text) is \(isAllowed ? "allowed" : "refused") by the schema alone")
            }
        }
        #expect(count.accepted > 300 && count.refused > 300)
    }

    /// Whether the reader may refuse what the schema cannot: numbers within texts and in other digits, and more places than a millisecond,
    /// a hundredth or a rate has.
    private func isBeyondSchema(_ spelling: Spelling, _ leaf: ParsedJSON) -> Bool {
        let kind = leaf["description"]?.text ?? ""
        if spelling.isOtherNumber { return true }
        if kind.contains("whole milliseconds") || kind.contains("frames a second") {
            return spelling.value is String || spelling.text.contains { ".eE".contains($0) }
        }
        if kind.contains("whole hundredths") { return spelling.text.contains { ".eE".contains($0) } }
        // A size has limits, and sides that are even.
        return kind.contains("WIDTHxHEIGHT") && spelling.text.contains { "xX".contains($0) }
    }
}
