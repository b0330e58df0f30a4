import Console
import Plan
import Requests
import Storyboards
import Timeline
import Wording

/// A render of a batch, with one value for each given key.
package struct BatchEntry: Sendable {
    /// The given options.
    package private(set) var options: [BatchOption: BatchValue] = [:]
    /// The given values of storyboard parameters, by path, in the file's order.
    package private(set) var parameters: [(path: String, value: BatchValue)] = []
    /// The line of the batch file on which the entry's group begins.
    package let line: Int

    /// The largest number of characters in a path, as in Linux.
    package static let pathLimit = 4096

    package init(line: Int) { self.line = line }

    /// The entry with another value.
    package func setting(_ key: BatchKeys.Meaning, to value: BatchValue) -> BatchEntry {
        var entry = self
        switch key {
        case .option(let option): entry.options[option] = value
        case .parameter(let path): entry.parameters.append((path, value))
        case .group: break
        }
        return entry
    }

    /// The film's name, or its storyboard's path; nil if none is given.
    package var film: String? { options[.film]?.text }

    /// The given value of a parameter; nil if there is none.
    package func value(at path: String) -> BatchValue? { parameters.first { $0.path == path }?.value }

    /// All given values as text, by option and by path.
    package var texts: [String: String] {
        var texts: [String: String] = [:]
        for (option, value) in options { texts[option.rawValue] = value.text }
        for (path, value) in parameters { texts[path] = value.text }
        return texts
    }

    /// The settings to apply to the storyboard. The output's name is left out: it is a pattern, see ``BatchOutput``.
    package var settings: [Setting] {
        parameters.filter { $0.path != "output.file" }.map { path, value in
            // Flat lists may be texts with commas, as on the command line.
            value.node.scalar?.text.contains(",") == true
                ? Setting(path, value.text, origin: value.key) : Setting(path, value.node, origin: value.key)
        }
    }

    /// Makes the render's request.
    ///
    /// - Parameters:
    ///   - storyboard: The film with all settings and one theme.
    ///   - output: The output's path or pattern.
    /// - Throws: ``NeuroReelError`` that names the key, with advice.
    package func request(_ storyboard: FilmStoryboard, output: String) throws(NeuroReelError) -> RenderRequest {
        let format = storyboard.output.format.fileExtension
        guard OutputPath(output).fileExtension.lowercased() == format else {
            throw NeuroReelError(
                .usage,
                "output: '\(Shown.value(output))' does not end in .\(format), as the format says: end it with .{format}."
            )
        }
        let film = FilmRequest(
            source: film ?? "", storyboard: storyboard, given: Set(parameters.map(\.path)))
        return RenderRequest(
            film: film,
            frames: FrameSelection(frames: try read(.frames, FrameRange.parse), section: options[.section]?.text),
            quality: nil, crf: try read(.crf, ArgumentValues.crf), preset: try read(.preset, ArgumentValues.preset),
            segmentLength: try read(.segmentLength, ArgumentValues.segmentLength), output: output)
    }

    /// The value of an option, parsed as on the command line; nil if it is not given.
    private func read<Value>(
        _ option: BatchOption, _ parse: (String) throws(NeuroReelError) -> Value
    ) throws(NeuroReelError) -> Value? {
        guard let text = options[option]?.text else { return nil }
        do throws(NeuroReelError) {
            return try parse(text)
        } catch {
            throw NeuroReelError(error.status, "\(option.rawValue): '\(Shown.value(text))': \(error.description)")
        }
    }
}
