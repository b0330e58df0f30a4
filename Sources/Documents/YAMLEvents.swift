internal import CYaml
import Parameters

/// The events of libyaml's parser. Aliases are reported but not resolved.
struct YAMLEvents: ~Copyable {
    enum Kind {
        case scalar(String, ScalarStyle)
        case alias
        case sequenceStart
        case sequenceEnd
        case mappingStart
        case mappingEnd
        case documentStart
        case streamEnd
        /// An event without content, such as a document's start.
        case other
    }

    struct Event {
        let kind: Kind
        let hasAnchor: Bool
        let hasTag: Bool
        /// The range of characters, counted from 0; it may include whitespace after the event.
        let start: Int
        let end: Int
    }

    /// Why a text is not YAML.
    struct Failure: Error {
        let problem: String
        /// The character at which the problem was found, counted from 0; for an invalid character, its byte.
        let character: Int
        let byte: Int?
        /// The invalid character, if that is the problem.
        let value: Unicode.Scalar?
        /// The character at which the construct that could not be read begins.
        let context: Int?
    }

    // The parser contains pointers to itself, so it must not move in memory.
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// Starts parsing a text.
    ///
    /// - Parameter bytes: UTF-8 without a byte order mark; must outlive this value.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else { preconditionFailure("no memory for a parser of YAML") }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event. Must not be called after the end of the stream.
    mutating func next() throws(Failure) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
        defer { yaml_event_delete(&event) }
        let (kind, anchor, tag) = Self.content(of: event)
        return Event(
            kind: kind, hasAnchor: anchor != nil, hasTag: tag != nil, start: event.start_mark.index,
            end: event.end_mark.index)
    }

    private typealias Name = UnsafeMutablePointer<yaml_char_t>

    private static func content(of event: yaml_event_t) -> (Kind, anchor: Name?, tag: Name?) {
        let data = event.data
        switch event.type {
        case YAML_SCALAR_EVENT:
            let bytes = UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length)
            let style = data.scalar.style == YAML_PLAIN_SCALAR_STYLE ? ScalarStyle.plain : .quoted
            let text = String(decoding: bytes, as: UTF8.self)
            return (.scalar(text, style), data.scalar.anchor, data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT: return (.sequenceStart, data.sequence_start.anchor, data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT: return (.mappingStart, data.mapping_start.anchor, data.mapping_start.tag)
        case YAML_ALIAS_EVENT: return (.alias, nil, nil)
        case YAML_SEQUENCE_END_EVENT: return (.sequenceEnd, nil, nil)
        case YAML_MAPPING_END_EVENT: return (.mappingEnd, nil, nil)
        case YAML_DOCUMENT_START_EVENT: return (.documentStart, nil, nil)
        case YAML_STREAM_END_EVENT: return (.streamEnd, nil, nil)
        default: return (.other, nil, nil)
        }
    }

    private var failure: Failure {
        let found = parser.pointee
        let isReader = found.error == YAML_READER_ERROR
        return Failure(
            problem: found.problem.map { String(cString: $0) } ?? "it cannot be read",
            character: found.problem_mark.index, byte: isReader ? found.problem_offset : nil,
            value: isReader ? Unicode.Scalar(UInt32(max(0, found.problem_value))) : nil,
            context: found.context == nil ? nil : found.context_mark.index)
    }
}
