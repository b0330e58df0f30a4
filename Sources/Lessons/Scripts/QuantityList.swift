/// A list of names of quantities, separated by spaces or commas: `dL/dw31 dL/dw32`, `w[2][1,3]`, `w31 new`, `z[1]`.
enum QuantityList {
    /// The names in a text. A comma within brackets belongs to a name, and `new` to the name before it.
    static func names(in text: String) -> [String] {
        var names: [String] = []
        var name = ""
        var isInBrackets = false
        func close() {
            if name == "new", let last = names.last, !last.hasSuffix("new") {
                names[names.count - 1] = "\(last) new"
            } else if !name.isEmpty {
                names.append(name)
            }
            name = ""
        }
        for character in text {
            if character == "[" { isInBrackets = true }
            if character == "]" { isInBrackets = false }
            if character.isWhitespace || character == "," && !isInBrackets { close() } else { name.append(character) }
        }
        close()
        return names
    }
}
