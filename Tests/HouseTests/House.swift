import Foundation

/// The sources of the package, by the folders in which they lie.
struct House {
    /// A source file.
    struct File {
        /// Its path from the package's root.
        let path: String
        let text: SourceText

        /// The folder in which it lies.
        var folder: String { (path as NSString).deletingLastPathComponent }
        /// Its target's folder, such as `Sources/Films`.
        var target: String { path.split(separator: "/").prefix(2).joined(separator: "/") }
    }

    /// The package's root.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// All Swift files under `Sources` and `Tests`, sorted by path.
    static let files: [File] = {
        ["Sources", "Tests"].flatMap { top in
            let names = FileManager.default.enumerator(atPath: "\(root)/\(top)")?.allObjects as? [String] ?? []
            return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
                let source = try? String(contentsOfFile: "\(root)/\(top)/\(name)", encoding: .utf8)
                return source.map { File(path: "\(top)/\(name)", text: SourceText($0)) }
            }
        }
    }()

    /// The files of the targets that make the product.
    static var sources: [File] { files.filter { $0.path.hasPrefix("Sources/") } }

    /// The arrows between files of one target: from one to those that declare a type which it names.
    ///
    /// - Parameter place: What stands for a file, such as its folder.
    static func arrows(of files: [File], between place: (File) -> String) -> Arrows {
        var arrows = Arrows()
        for (_, files) in Dictionary(grouping: files, by: \.target) {
            var homes: [String: String] = [:]
            for file in files {
                for name in file.text.declared { homes[name] = place(file) }
            }
            for file in files {
                for name in file.text.typeNames {
                    guard let home = homes[name], home != place(file) else { continue }
                    arrows.add(from: place(file), to: home)
                }
            }
        }
        return arrows
    }
}
