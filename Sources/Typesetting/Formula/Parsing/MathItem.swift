/// A member of a formula.
enum MathItem {
    /// An atom.
    case atom(Atom)
    /// Empty space, in eighteenths of an em.
    case space(Float)
    /// From here to the end of the list: display style or text style.
    case style(isDisplay: Bool)
    /// A stretch with a mark. It is no group: the spaces at its ends are as if it were not there.
    case marked(Mark, MathList)
}
