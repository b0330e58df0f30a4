/// What an atom is made of.
indirect enum Nucleus {
    /// One character of the formula's face.
    case symbol(Unicode.Scalar)
    /// An operator that is larger in display style and stands on the axis: a sum, an integral.
    case largeOperator(Unicode.Scalar)
    /// Upright words, spaces and all.
    case text(String)
    /// A formula of its own; empty for `{}`.
    case list(MathList)
    /// Two formulas with a bar between; `isDisplay` for a fraction that has its style from its command (`\dfrac`, `\tfrac`).
    case fraction(numerator: MathList, denominator: MathList, isDisplay: Bool?)
    /// A root, with its degree.
    case radical(MathList, degree: MathList?)
    /// A mark above; `isWide` for one that grows with what is under it.
    case accent(Unicode.Scalar, MathList, isWide: Bool)
    /// A line over the formula.
    case overline(MathList)
    /// A line under the formula.
    case underline(MathList)
    /// Formulas between delimiters that grow with them: one delimiter more than formulas. `nil` for an invisible one.
    case delimited([Unicode.Scalar?], [MathList])
    /// A delimiter of a given size: that which goes around something `height` ems high.
    case sizedDelimiter(Unicode.Scalar?, height: Float)
    /// Rows of cells.
    case matrix(Matrix)
}
