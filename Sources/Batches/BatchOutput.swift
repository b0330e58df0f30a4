import Console
import Files
import Plan
import Requests
import Storyboards
import Wording

/// The name of a render's output: a pattern in which `{key}` is replaced by the key's value.
package struct BatchOutput {
    /// The default pattern.
    private static let standard = "out/{film}-{theme}-{size}.{format}"
    /// The text for a value that a film does not have.
    private static let none = "none"

    private let entry: BatchEntry
    private let storyboard: FilmStoryboard
    /// Whether the render's storyboard is known; if not, only values common to all films are available.
    private let isKnown: Bool
    private let keys: BatchKeys

    /// - Parameters:
    ///   - storyboard: The render's storyboard with one theme; nil if it is not known.
    ///   - standIn: A storyboard of any film, for values common to all films.
    package init(
        _ entry: BatchEntry, _ storyboard: FilmStoryboard?, standIn: FilmStoryboard, keys: BatchKeys
    ) {
        self.entry = entry
        self.storyboard = storyboard ?? standIn
        isKnown = storyboard != nil
        self.keys = keys
    }

    /// The name, with each `{key}` replaced by characters that are valid in a file name.
    ///
    /// - Throws: ``NeuroReelError`` (bad data) for a key that does not exist.
    package func name() throws(NeuroReelError) -> String {
        let pattern = entry.value(at: "output.file")?.text ?? storyboard.output.file ?? Self.standard
        var rest = Substring(pattern)
        var text = ""
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw NeuroReelError(
                    .badData, "The output '\(Shown.value(pattern))' opens a brace and does not close it.")
            }
            let value = try value(of: String(rest[rest.index(after: open)..<close]))
            text += namePart(value, beginsName: text.isEmpty || text.last == "/")
            rest = rest[rest.index(after: close)...]
            // A key that occurs often enough could produce a text of any length.
            guard text.unicodeScalars.count <= BatchEntry.pathLimit else { break }
        }
        text += rest
        guard text.unicodeScalars.count <= BatchEntry.pathLimit else {
            throw NeuroReelError(
                .badData, "The output's name has more than \(BatchEntry.pathLimit) characters: use a shorter one.")
        }
        // Without a placeholder for the frame number, pictures go into a folder of that name.
        if isPictures, !ImageSequencePattern.hasPlace(text) {
            let path = OutputPath(text)
            return "\(path.stem)/%06d.\(path.fileExtension)"
        }
        return text
    }

    /// The value of a key between braces: from the batch file, or else from the storyboard.
    private func value(of name: String) throws(NeuroReelError) -> String {
        switch keys.meaning(of: name) {
        case .option(let option):
            guard let value = entry.options[option]?.text else {
                throw NeuroReelError(
                    .badData, "The output has {\(name)}, and no \(name) is given: add one, or leave it out.")
            }
            return option == .film && StoryboardPath.isPath(value) ? StoryboardPath.name(of: value) : value
        case .parameter("theme"):
            // A list of both themes is one theme per entry here.
            guard !isKnown, let value = entry.value(at: "theme")?.text else { return storyboard.theme.themes[0].name }
            return StoryboardPath.isPath(value) ? StoryboardPath.name(of: value) : value
        case .parameter(let path) where path != "output.file":
            if let value = entry.value(at: path) { return value.text }
            guard isKnown || path.hasPrefix("output."),
                let parameter = FilmStoryboard.parameters(of: storyboard.film).first(where: { $0.name == path }),
                let value = parameter.get(storyboard)
            else { return Self.none }
            return value.text ?? parameter.kind.yaml(value)
        default:
            throw NeuroReelError(
                .badData,
                "The output has {\(Shown.value(name))}, which stands for nothing. \(NearestName.advice(name, among: keys.names, called: "names"))"
            )
        }
    }

    private var isPictures: Bool {
        (isKnown ? storyboard.output.format : OutputFormat(rawValue: entry.value(at: "output.format")?.text ?? ""))?
            .isSequence == true
    }

    /// A value as part of a file name.
    private func namePart(_ value: String, beginsName: Bool) -> String {
        let part = FileNamePart.safe(value, beginsName: beginsName)
        return isPictures ? ImageSequencePattern.escaped(part) : part
    }
}
