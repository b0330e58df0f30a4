extension MathList {
    /// The one atom that this list consists of, whatever its marks; `nil` if it has scripts or there is more.
    var onlyAtom: Atom? {
        guard items.count == 1 else { return nil }
        switch items[0] {
        case .atom(let atom): return atom.superscript == nil && atom.subscript == nil ? atom : nil
        case .marked(_, let list): return list.onlyAtom
        case .space, .style: return nil
        }
    }
}
