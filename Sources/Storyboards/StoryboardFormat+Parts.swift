import Documents
import FilmKit
import Films
import Wording

extension StoryboardFormat {
    /// The key of a film's parts; a storyboard that has it needs no film.
    static var partsKey: String { "parts" }

    /// Whether a file's keys are those of a film with parts.
    static func hasParts(_ mapping: [YAMLNode.Pair]) -> Bool { mapping.contains { $0.key.text == partsKey } }

    /// Reads the films that a storyboard's parts name, and checks the names of their sections.
    ///
    /// - Parameters:
    ///   - path: The storyboard's path, from whose folder paths start.
    ///   - reader: The reader of the storyboard, which has the places; problems of the parts themselves are noted there.
    /// - Throws: ``DocumentError`` with everything that is wrong with the parts' files.
    func readParts(
        of storyboard: inout Storyboard<Output>, besides path: String, _ reader: inout TableReader<Storyboard<Output>>
    ) throws(DocumentError) {
        guard var settings = storyboard.film.settings(of: Compilation.self) else { return }
        var errors: [DocumentError] = []
        for index in settings.parts.indices {
            var part = PartReader(self, index: index, besides: path, reader: reader)
            do throws(DocumentError) {
                try part.read(&settings.parts[index], in: &storyboard)
            } catch {
                errors.append(error)
            }
            reader = part.reader
        }
        storyboard.film = FilmScript(Compilation.self, settings)
        guard let first = errors.first else { return }
        let kind = errors.contains { $0.kind == .badData } ? .badData : first.kind
        throw DocumentError(kind, errors.map(\.description).joined(separator: "\n"))
    }

    /// The paths of the files that a storyboard's parts name, from where the program is started.
    func partFiles(_ root: YAMLNode, besides path: String) -> [String] {
        let parts = root.mapping?.first { $0.key.text == Self.partsKey }?.value.sequence ?? []
        return parts.flatMap { part in
            (part.mapping ?? []).filter { FilmPart.fileKeys.contains($0.key.text ?? "") }.compactMap { $0.value.text }
                .map { Self.path(of: $0, besides: path) }
        }
    }
}
