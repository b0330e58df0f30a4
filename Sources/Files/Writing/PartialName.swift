internal import Glibc

/// The names of temporaries: `.STEM.PID-N.partial` beside a file whose name begins with STEM.
enum PartialName {
    /// The most bytes of a file's own name in its temporary's, so that any name a file system takes leaves room.
    static let stemLimit = 32

    /// A temporary's name for a file's name; `number` tells apart those of one process.
    static func make(for name: String, number: Int) -> String { ".\(stem(of: name)).\(getpid())-\(number).partial" }

    /// As much of a file's name as its temporary's has.
    static func stem(of name: String) -> String {
        var stem = Substring(name)
        while stem.utf8.count > stemLimit { stem.removeLast() }
        return String(stem)
    }

    /// The stem in a temporary's name; `nil` if the name is none of a temporary.
    static func stem(ofPartial name: String) -> String? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 4, parts[0].isEmpty, parts[parts.count - 1] == "partial" else { return nil }
        let numbers = parts[parts.count - 2].split(separator: "-", omittingEmptySubsequences: false)
        guard numbers.count == 2, numbers.allSatisfy({ Int($0) != nil }) else { return nil }
        return parts[1..<(parts.count - 2)].joined(separator: ".")
    }
}
