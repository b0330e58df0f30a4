internal import Glibc

/// The names of temporary files: `.STEM.PID-N.partial`, for a file whose name begins with STEM.
enum PartialName {
    /// The largest size of the stem in bytes, so that the temporary name is valid for any valid file name.
    static let stemLimit = 32

    /// The temporary name for a file name; `number` distinguishes the files of one process.
    static func make(for name: String, number: Int) -> String { ".\(stem(of: name)).\(getpid())-\(number).partial" }

    /// The part of a file name that its temporary name contains.
    static func stem(of name: String) -> String {
        var stem = Substring(name)
        while stem.utf8.count > stemLimit { stem.removeLast() }
        return String(stem)
    }

    /// The stem in a temporary name; nil if the name is not one.
    static func stem(ofPartial name: String) -> String? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 4, parts[0].isEmpty, parts[parts.count - 1] == "partial" else { return nil }
        let numbers = parts[parts.count - 2].split(separator: "-", omittingEmptySubsequences: false)
        guard numbers.count == 2, numbers.allSatisfy({ Int($0) != nil }) else { return nil }
        return parts[1..<(parts.count - 2)].joined(separator: ".")
    }
}
