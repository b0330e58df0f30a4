import Wording

/// Reads values that are one of a few names.
enum Choice {
    /// The case with that name.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest name and all names.
    static func parse<Value: CaseIterable & RawRepresentable<String>>(
        _ text: String, called plural: String
    ) throws(NeuroReelError) -> Value {
        guard let value = Value(rawValue: text) else {
            let names = Value.allCases.map(\.rawValue)
            throw NeuroReelError(.usage, NearestName.advice(text, among: names, called: plural))
        }
        return value
    }
}
