internal import SceneGraph

/// A text or formula that cannot be set: what is wrong, where, and what to do about it.
public struct TypesettingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The classes of failure, for exit codes.
    public enum Kind: String, Sendable, CaseIterable {
        /// No installed font has the family, or not in that weight and slant.
        case fontMissing
        /// The face has no glyph for a character.
        case missingCharacter
        /// A formula is not well formed.
        case syntax
        /// A font file cannot be read or lacks what is needed of it.
        case damagedFont
    }

    /// The class of the failure.
    public let kind: Kind
    /// What is wrong, in one sentence without a full stop.
    public let problem: String
    /// Where in the formula or text: 1 for its first character; `nil` where the failure is not about a place in it.
    public let column: Int?
    /// What to do; `nil` where nothing useful can be said.
    public let advice: String?

    init(_ kind: Kind, _ problem: String, column: Int? = nil, advice: String? = nil) {
        self.kind = kind
        self.problem = problem
        self.column = column
        self.advice = advice
    }

    /// One line: place, problem and advice.
    public var description: String {
        let head = column.map { "column \($0): \(problem)" } ?? problem
        return advice.map { "\(head); \($0)" } ?? head
    }

    /// The same failure with columns counted from a longer text, in which this one begins after `offset` characters.
    func shifted(by offset: Int) -> TypesettingError {
        TypesettingError(kind, problem, column: column.map { $0 + offset }, advice: advice)
    }

    /// The failure to find `character` of a text in a face, with the advice where else it is.
    static func missing(
        _ character: Unicode.Scalar, in face: FontFace, of text: String, column: Int?
    ) -> TypesettingError {
        TypesettingError(
            .missingCharacter, "\(face.typeface) has no \(CharacterName.of(character))", column: column,
            advice: CharacterAdvice.text(on: character, of: text, isFormula: false, asksSystem: face.isInstalled))
    }

    /// The failure to find a formula's `character` in its face.
    static func missing(_ character: Unicode.Scalar, in face: FontFace, column: Int?) -> TypesettingError {
        TypesettingError(
            .missingCharacter, "\(face.typeface) has no \(CharacterName.of(character))", column: column,
            advice: CharacterAdvice.text(
                on: character, of: String(character), isFormula: true, asksSystem: face.isInstalled))
    }
}
