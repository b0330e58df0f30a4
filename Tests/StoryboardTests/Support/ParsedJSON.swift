import Foundation

/// A value of JSON. Casts of `Any` copy whole dictionaries, which took most of the schema tests' time.
enum ParsedJSON: Equatable {
    case null
    case flag(Bool)
    case number(NSNumber)
    case text(String)
    case list([ParsedJSON])
    case object([String: ParsedJSON])

    init(parsing text: String) throws {
        self.init(try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed))
    }

    /// - Parameter value: What `JSONSerialization` makes, or Swift's values of the same kinds.
    init(_ value: Any) {
        switch value {
        case let flag as Bool where type(of: value) == Bool.self: self = .flag(flag)
        case let text as String: self = .text(text)
        case let list as [Any]: self = .list(list.map(ParsedJSON.init))
        case let object as [String: Any]: self = .object(object.mapValues(ParsedJSON.init))
        case let number as NSNumber:
            // The type of C's char marks a flag.
            self = number.objCType.pointee == 99 ? .flag(number.boolValue) : .number(number)
        default: self = .null
        }
    }

    var number: NSNumber? { if case .number(let number) = self { number } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var elements: [ParsedJSON]? { if case .list(let elements) = self { elements } else { nil } }
    var fields: [String: ParsedJSON]? { if case .object(let fields) = self { fields } else { nil } }

    subscript(key: String) -> ParsedJSON? { fields?[key] }
}
