import Console
import Encoding
import Files
import FilmKit
import Films
import Plan
import Requests
import Storyboards
import Timeline
import Wording

/// One render of a batch: a value for each key that was given, as text.
package struct BatchEntry: Sendable {
    /// The values, as text.
    package let values: [BatchKey: String]
    /// The line of the batch file on which its group begins.
    package let line: Int

    /// How many characters a path may have, as Linux has it.
    package static let pathLimit = 4096

    /// The entry with what stands where the file is silent; two of them for both themes of a storyboard.
    ///
    /// - Parameter storyboard: What its film's storyboard says; nil if it has none.
    package func completed(by storyboard: Storyboard?) -> [BatchEntry] {
        var silent: [BatchKey: String] = [:]
        for key in BatchKey.allCases { silent[key] = storyboard.flatMap { key.value(in: $0) } ?? key.standard }
        let entry = BatchEntry(values: silent.merging(values) { $1 }, line: line)
        guard let themes = storyboard?.theme.themes, values[.theme] == nil else { return [entry] }
        return themes.map { theme in
            BatchEntry(values: entry.values.merging([.theme: theme.rawValue]) { $1 }, line: line)
        }
    }

    /// The name of its output: the pattern with each `{key}` replaced by that key's value, as far as a file's name can hold it.
    ///
    /// - Throws: ``NeuroReelError`` (bad data) for a name that stands for nothing.
    package func output() throws(NeuroReelError) -> String {
        var rest = Substring(values[.output] ?? "")
        var text = ""
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw NeuroReelError(
                    .badData, "The output '\(Shown.value(values[.output] ?? ""))' opens a brace and does not close it.")
            }
            let name = String(rest[rest.index(after: open)..<close])
            guard let key = BatchKey(rawValue: name), key != .output else {
                let names = BatchKey.allCases.filter { $0 != .output }.map(\.rawValue)
                throw NeuroReelError(
                    .badData,
                    "The output has {\(Shown.value(name))}, which stands for nothing. \(NearestName.advice(name, among: names, called: "names"))"
                )
            }
            guard let value = values[key] ?? key.silentValue else {
                throw NeuroReelError(
                    .badData, "The output has {\(name)}, and no \(name) is given: add one, or leave it out.")
            }
            let shown = key == .film && Storyboard.isPath(value) ? Storyboard.name(of: value) : value
            text += namePart(shown, beginsName: text.isEmpty || text.last == "/")
            rest = rest[rest.index(after: close)...]
            // Names that stand often enough would make any length.
            guard text.unicodeScalars.count <= Self.pathLimit else { break }
        }
        text += rest
        guard text.unicodeScalars.count <= Self.pathLimit else {
            throw NeuroReelError(
                .badData, "The output's name has more than \(Self.pathLimit) characters: use a shorter one.")
        }
        // Pictures are many: without a place for the frame's number they go into a folder of that name.
        if isPictures, !ImageSequencePattern.hasPlace(text) {
            let path = OutputPath(text)
            return "\(path.stem)/%06d.\(path.fileExtension)"
        }
        return text
    }

    private var isPictures: Bool { values[.format] == "png" }

    /// A value as a part of a file's name. What would lead to another folder, hide the file or make it look like an option is replaced, and
    /// so is what a terminal would not show.
    private func namePart(_ value: String, beginsName: Bool) -> String {
        var part = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            let isControl = [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
            part.append(
                isControl || scalar.properties.isBidiControl || "/:\\".unicodeScalars.contains(scalar) ? "-" : scalar)
        }
        if beginsName, let first = part.first, [".", "-"].contains(first) {
            part.replaceSubrange(..<part.index(after: part.startIndex), with: CollectionOfOne("_"))
        }
        return isPictures ? ImageSequencePattern.escaped(String(part)) : String(part)
    }

    /// The render as asked for.
    ///
    /// - Parameter storyboard: What its film is; nil if it names none.
    /// - Throws: ``NeuroReelError`` that names the key and says what would be right.
    package func request(_ storyboard: Result<Storyboard, NeuroReelError>?) throws(NeuroReelError) -> RenderRequest {
        let format = values[.format] ?? ""
        guard ["mp4", "png"].contains(format) else {
            throw NeuroReelError(
                .usage, "format: \(NearestName.advice(format, among: ["mp4", "png"], called: "formats"))")
        }
        let output = try output()
        guard OutputPath(output).fileExtension.lowercased() == format else {
            throw NeuroReelError(
                .usage,
                "output: '\(Shown.value(output))' does not end in .\(format), as the format says: end it with .{format}."
            )
        }
        guard let storyboard = try storyboard?.get() else {
            throw NeuroReelError(.usage, "film: none is given. `neuroreel films` lists them.")
        }
        let theme: ThemeName? = try read(.theme) { text throws(NeuroReelError) in
            try Choice.parse(text, called: "themes")
        }
        let film = FilmRequest(
            source: values[.film] ?? "", storyboard: storyboard, themes: theme.map(ThemeChoice.init),
            size: try read(.size, FrameSize.parse),
            rate: try read(.fps, ArgumentValues.frameRate), title: values[.title], choices: try choices())
        return RenderRequest(
            film: film,
            frames: FrameSelection(frames: try read(.frames, FrameRange.parse), section: values[.section]),
            quality: try read(.quality, Quality.parse),
            crf: try read(.crf, ArgumentValues.crf), preset: try read(.preset, ArgumentValues.preset),
            segmentLength: try read(.segmentLength, ArgumentValues.segmentLength),
            captions: try read(.captions, CaptionForm.parse),
            hasChapters: try hasChapters(), output: output)
    }

    /// Whether there are chapters: the command line has a flag for either, and so has a batch file.
    private func hasChapters() throws(NeuroReelError) -> Bool? {
        let isWanted = try read(.chapters, ArgumentValues.flag)
        let isUnwanted = try read(.noChapters, ArgumentValues.flag)
        guard isWanted == nil || isUnwanted == nil else {
            throw NeuroReelError(.usage, "chapters and no-chapters are both given: leave one of them out.")
        }
        return isWanted ?? isUnwanted.map { !$0 }
    }

    private func choices() throws(NeuroReelError) -> FilmChoices {
        var choices = FilmChoices()
        choices.layers = try read(.layers, ArgumentValues.layers)
        choices.activation = try read(.activation, ArgumentValues.activation)
        choices.outputActivation = try read(.outputActivation, ArgumentValues.outputActivation)
        choices.loss = try read(.loss, ArgumentValues.loss)
        choices.hasBiases = try read(.noBias, ArgumentValues.flag).map { !$0 }
        choices.seed = try read(.seed, ArgumentValues.seed)
        choices.sparks = try read(.sparks, ArgumentValues.whole)
        choices.cycles = try read(.cycles, ArgumentValues.whole)
        choices.updatesWeights = try read(.updateWeights, ArgumentValues.flag)
        choices.learningRate = try read(.learningRate, ArgumentValues.number)
        choices.cycleDuration = try read(.cycleDuration, ArgumentValues.duration)
        choices.inputDuration = try read(.inputDuration, ArgumentValues.duration)
        choices.propagateDuration = try read(.propagateDuration, ArgumentValues.duration)
        choices.outputDuration = try read(.outputDuration, ArgumentValues.duration)
        choices.backpropDuration = try read(.backpropDuration, ArgumentValues.duration)
        choices.updateDuration = try read(.updateDuration, ArgumentValues.duration)
        choices.leadShare = try read(.leadShare, ArgumentValues.share)
        choices.stepDuration = try read(.stepDuration, ArgumentValues.duration)
        return choices
    }

    /// The value of a key, read as the command line reads it; nil if it is not given.
    private func read<Value>(
        _ key: BatchKey, _ parse: (String) throws(NeuroReelError) -> Value
    ) throws(NeuroReelError) -> Value? {
        guard let text = values[key] else { return nil }
        do throws(NeuroReelError) {
            return try parse(text)
        } catch {
            throw NeuroReelError(error.status, "\(key.rawValue): '\(Shown.value(text))': \(error.description)")
        }
    }
}
