/// Large operators, and functions with names.
enum OperatorTable {
    /// Operators that grow in display style, with where their scripts stand: integrals have them beside (TeXbook,
    /// chapter 17).
    static let large: [String: (character: Unicode.Scalar, limits: Atom.Limits)] = [
        "sum": ("∑", .inDisplay), "prod": ("∏", .inDisplay), "coprod": ("∐", .inDisplay), "bigcup": ("⋃", .inDisplay),
        "bigcap": ("⋂", .inDisplay), "bigvee": ("⋁", .inDisplay), "bigwedge": ("⋀", .inDisplay),
        "bigodot": ("⨀", .inDisplay), "bigoplus": ("⨁", .inDisplay), "bigotimes": ("⨂", .inDisplay),
        "int": ("∫", .beside), "iint": ("∬", .beside), "iiint": ("∭", .beside), "oint": ("∮", .beside),
    ]

    /// The operator that a character written as itself stands for.
    static let byCharacter: [Unicode.Scalar: Atom.Limits] = Dictionary(
        uniqueKeysWithValues: large.values.map { ($0.character, $0.limits) })

    /// Functions set in upright letters, with where their scripts stand. The words of a name have a thin space between.
    static let functions: [String: (words: String, limits: Atom.Limits)] = {
        let beside = [
            "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "deg", "dim", "exp", "hom", "ker",
            "lg", "ln", "log", "sec", "sin", "sinh", "tan", "tanh",
        ]
        let inDisplay = ["det", "gcd", "inf", "lim", "max", "min", "Pr", "sup"]
        var table: [String: (words: String, limits: Atom.Limits)] = [:]
        for name in beside { table[name] = (name, .beside) }
        for name in inDisplay { table[name] = (name, .inDisplay) }
        table["argmax"] = ("arg max", .inDisplay)
        table["argmin"] = ("arg min", .inDisplay)
        table["liminf"] = ("lim inf", .inDisplay)
        table["limsup"] = ("lim sup", .inDisplay)
        return table
    }()
}
