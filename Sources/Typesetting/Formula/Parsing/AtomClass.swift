/// What an atom is to its neighbours, which decides the space between them (TeXbook, chapter 17).
enum AtomClass: Int, CaseIterable {
    /// A letter, a digit, a root.
    case ordinary
    /// A large operator or a function's name.
    case `operator`
    /// An operation between two operands.
    case binary
    /// A relation between two sides.
    case relation
    /// A left delimiter.
    case opening
    /// A right delimiter.
    case closing
    /// A comma.
    case punctuation
    /// A fraction, or what stands between growing delimiters.
    case inner
}
