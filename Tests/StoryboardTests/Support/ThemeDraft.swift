import Console
import FilmKit
import Foundation
import Parameters
import Requests
import Storyboards
import TestFolders
import Testing

/// A folder with a theme that is written to a file and checked, and with storyboards.
struct ThemeDraft {
    /// Where they are.
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// The path of a file.
    func file(_ name: String) -> String { folder.file(name) }

    /// Writes a file; by default the theme.
    func write(_ text: String, to name: String = "t.yaml") throws {
        let url = URL(fileURLWithPath: folder.file(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// What a check of a file says: errors or warnings, without the folder.
    func check(_ name: String) -> (status: Console.ExitStatus?, lines: [String]) {
        switch StoryboardFile().check(folder.file(name)) {
        case .success(let checked):
            (nil, checked.warnings.map { $0.replacing("\(folder.path)/", with: "") })
        case .failure(let error):
            (
                error.status,
                error.description.replacing("\(folder.path)/", with: "").split(separator: "\n").map(String.init)
            )
        }
    }

    /// What is wrong with a theme: nothing if all is well.
    func errors(_ text: String) throws -> [String] {
        try write(text)
        let found = check("t.yaml")
        #expect(found.status == .badData || found.lines.isEmpty)
        return found.lines
    }

    /// A theme as it is read.
    func theme(_ text: String) throws -> CustomTheme {
        try write(text)
        return try LoadedTheme(path: folder.file("t.yaml")).theme
    }

    /// A file with a value at keys that are joined by points, on one line.
    static func yaml(_ name: String, _ value: String) -> String {
        let keys = name.split(separator: ".")
        return keys.map { "\($0): " }.joined(separator: "{") + value + String(repeating: "}", count: keys.count - 1)
            + "\n"
    }

    /// Values at the ends of a kind's range, and beyond them.
    static func limits(of kind: ValueKind) -> (allowed: [String], refused: [String]) {
        switch kind {
        case .number(let range):
            (
                ["\(range.lowest)", "\(range.highest)"],
                ["\(range.lowest - 0.001)", "\(range.highest + 0.001)", "1e300"]
            )
        case .whole(let range):
            (["\(range.lowerBound)", "\(range.upperBound)"], ["-1", "\(range.upperBound + 1)", "1.5"])
        case .list(let element, let count):
            {
                let (allowed, refused) = limits(of: element)
                func list(_ count: Int, _ value: String) -> String {
                    "[\([String](repeating: value, count: count).joined(separator: ", "))]"
                }
                return (
                    allowed.flatMap { [list(count.lowerBound, $0), list(count.upperBound, $0)] },
                    [
                        list(count.lowerBound, refused[0]), list(count.lowerBound - 1, allowed[0]),
                        list(count.upperBound + 1, allowed[0]),
                    ]
                )
            }()
        default: ([], [])
        }
    }
}
