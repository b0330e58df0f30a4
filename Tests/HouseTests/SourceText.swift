/// A Swift source without its comments and texts, and what its names tell.
struct SourceText {
    /// The names that begin with a large letter, each once.
    let typeNames: Set<String>
    /// The types that it declares at its top.
    let declared: Set<String>
    /// The modules that it imports.
    let imports: Set<String>

    private static let keywords: Set<Substring> = ["struct", "class", "enum", "actor", "protocol"]

    init(_ source: String) {
        let code = Self.code(of: source)
        typeNames = Set(Self.words(of: code).filter { $0.first?.isUppercase == true }.map(String.init))
        var declared: Set<String> = []
        var imports: Set<String> = []
        for line in code.split(separator: "\n") {
            let words = Self.words(of: String(line))
            if let place = words.firstIndex(of: "import"), place < 3, words.count > place + 1 {
                imports.insert(String(words[place + 1]))
            }
            // What is nested is indented.
            guard line.first != " ", let place = words.firstIndex(where: Self.keywords.contains),
                words.count > place + 1
            else { continue }
            declared.insert(String(words[place + 1]))
        }
        self.declared = declared
        self.imports = imports
    }

    private static func words(of text: String) -> [Substring] {
        text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    }

    /// The source with each comment and text replaced by nothing; what texts interpolate stays.
    private static func code(of source: String) -> String {
        var code: [UInt8] = []
        let bytes = Array(source.utf8)
        var index = 0
        // The parentheses that are open in each interpolation, and how many quotes end the text around it.
        var interpolations: [(depth: Int, quotes: Int)] = []
        func has(_ text: String, _ place: Int) -> Bool { bytes[place...].starts(with: text.utf8) }
        func skipText(_ quotes: Int) {
            while index < bytes.count {
                if has(#"\("#, index) {
                    index += 2
                    interpolations.append((1, quotes))
                    code.append(UInt8(ascii: " "))
                    return
                }
                if bytes[index] == UInt8(ascii: "\\") {
                    index += 2
                } else if has(quotes == 3 ? "\"\"\"" : "\"", index) {
                    index += quotes
                    return
                } else {
                    index += 1
                }
            }
        }
        while index < bytes.count {
            if has("//", index) {
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            } else if has("#\"", index) {
                index += 2
                while index < bytes.count, !has("\"#", index) { index += 1 }
                index += 2
            } else if has("\"", index) {
                let quotes = has("\"\"\"", index) ? 3 : 1
                index += quotes
                skipText(quotes)
            } else {
                let byte = bytes[index]
                index += 1
                code.append(byte)
                guard let last = interpolations.last else { continue }
                if byte == UInt8(ascii: "(") { interpolations[interpolations.count - 1].depth += 1 }
                if byte == UInt8(ascii: ")") {
                    interpolations[interpolations.count - 1].depth -= 1
                    if last.depth == 1 {
                        interpolations.removeLast()
                        skipText(last.quotes)
                    }
                }
            }
        }
        return String(decoding: code, as: UTF8.self)
    }
}
