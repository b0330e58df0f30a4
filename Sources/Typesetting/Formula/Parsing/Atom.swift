/// A nucleus with its scripts: TeX's noad.
struct Atom {
    /// Where an operator's scripts stand.
    enum Limits {
        /// Beside it.
        case beside
        /// Above and below it in display style, beside it in others.
        case inDisplay
        /// Above and below it.
        case always
    }

    /// What it is to its neighbours.
    var atomClass: AtomClass
    /// What the scripts are attached to.
    var nucleus: Nucleus
    /// Upper right, or above an operator with limits.
    var superscript: MathList?
    /// Lower right, or below an operator with limits.
    var `subscript`: MathList?
    /// Where the scripts stand; matters to operators only.
    var limits = Limits.beside
    /// The place in the formula where it begins, from 1.
    var column: Int

    /// An atom without scripts.
    init(_ atomClass: AtomClass, _ nucleus: Nucleus, limits: Limits = .beside, column: Int) {
        self.atomClass = atomClass
        self.nucleus = nucleus
        self.limits = limits
        self.column = column
    }
}
