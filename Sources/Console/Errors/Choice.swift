import Wording

/// Parses values that are one of a few names.
package enum Choice {
    /// Finds the case with a name.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest name and all names.
    package static func parse<Value: CaseIterable & RawRepresentable<String>>(
        _ text: String, called plural: String
    ) throws(NeuroReelError) -> Value { try parse(text, among: Array(Value.allCases), called: plural) }

    /// Finds the value with a name among some of the cases.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest name and all names.
    package static func parse<Value: RawRepresentable<String>>(
        _ text: String, among values: [Value], called plural: String
    ) throws(NeuroReelError) -> Value {
        guard let value = values.first(where: { $0.rawValue == text }) else {
            throw NeuroReelError(.usage, NearestName.advice(text, among: values.map(\.rawValue), called: plural))
        }
        return value
    }
}
