import Parameters
import Wording

/// Builds nodes from libyaml's events.
///
/// Constructs by which a few bytes could expand to any amount of data are refused where they occur, before anything is
/// built: anchors, aliases, tags, deep nesting, and too many values.
struct YAMLComposer: ~Copyable {
    /// The deepest nesting of mappings and sequences; no table needs more than a few levels.
    static let depthLimit = 32

    private let source: SourceText
    private let path: String
    private let valueLimit: Int
    private var valueCount = 0
    /// The start of each mapping and sequence that is still open.
    private var open: [Int] = []
    /// The end of the last scalar.
    private var lastEnd = 0
    private var events: YAMLEvents

    /// The only document of a text; nil if there is none.
    ///
    /// - Throws: ``DocumentError`` (bad data) with the place.
    static func root(of source: SourceText, path: String, limits: YAMLLimits) throws(DocumentError) -> YAMLNode? {
        try source.bytes.withUnsafeBufferPointer { bytes throws(DocumentError) in
            var composer = YAMLComposer(
                source: source, path: path, valueLimit: limits.values, events: YAMLEvents(bytes))
            return try composer.root()
        }
    }

    private init(source: SourceText, path: String, valueLimit: Int, events: consuming YAMLEvents) {
        self.source = source
        self.path = path
        self.valueLimit = valueLimit
        self.events = events
    }

    private mutating func root() throws(DocumentError) -> YAMLNode? {
        var root: YAMLNode?
        while true {
            let event = try next()
            switch event.kind {
            case .streamEnd: return root
            case .documentStart where root != nil:
                throw refusal(event.start, "a second document begins here; keep one in each file.")
            case .documentStart, .other: continue
            default: root = try node(event, depth: 0)
            }
        }
    }

    private mutating func next() throws(DocumentError) -> YAMLEvents.Event {
        do throws(YAMLEvents.Failure) {
            return try events.next()
        } catch {
            let (place, problem) = YAMLSyntax.problem(error, in: source, open: open.last)
            throw DocumentError(.badData, "\(path):\(place): \(problem)")
        }
    }

    private mutating func node(_ event: YAMLEvents.Event, depth: Int) throws(DocumentError) -> YAMLNode {
        try refuseReference(event)
        valueCount += 1
        guard valueCount <= valueLimit else {
            throw refusal(
                event.start, "these are more than \(valueLimit) keys and values, which no file of this kind needs.")
        }
        guard depth < Self.depthLimit else {
            throw refusal(event.start, "groups and lists are nested too deeply.")
        }
        let place = source.place(of: event.start)
        switch event.kind {
        case .scalar(let text, let style):
            let remark = remark(text, style, event, place)
            lastEnd = event.end
            return YAMLNode(content: .scalar(.init(text: text, style: style, remark: remark)), place: place)
        case .sequenceStart:
            open.append(event.start)
            let nodes = try elements(depth: depth + 1)
            open.removeLast()
            return YAMLNode(content: .sequence(nodes), place: place)
        default:
            open.append(event.start)
            let pairs = try pairs(depth: depth + 1)
            open.removeLast()
            return YAMLNode(content: .mapping(pairs), place: place)
        }
    }

    private mutating func elements(depth: Int) throws(DocumentError) -> [YAMLNode] {
        var nodes: [YAMLNode] = []
        while true {
            let event = try next()
            if case .sequenceEnd = event.kind { return nodes }
            nodes.append(try node(event, depth: depth))
        }
    }

    private mutating func pairs(depth: Int) throws(DocumentError) -> [YAMLNode.Pair] {
        var pairs: [YAMLNode.Pair] = []
        var places: [String: Place] = [:]
        while true {
            let event = try next()
            if case .mappingEnd = event.kind { return pairs }
            let key = try node(event, depth: depth)
            if let text = key.text, let before = places.updateValue(key.place, forKey: text) {
                throw DocumentError(
                    .badData,
                    "\(path):\(before): \(Quoted.text(text)) stands twice in the same place, at \(key.place) again; keep one."
                )
            }
            pairs.append(YAMLNode.Pair(key: key, value: try node(try next(), depth: depth)))
        }
    }

    private func refuseReference(_ event: YAMLEvents.Event) throws(DocumentError) {
        let what: String
        if case .alias = event.kind {
            what = "an alias (*)"
        } else if event.hasAnchor {
            what = "an anchor (&)"
        } else if event.hasTag {
            what = "a tag (!)"
        } else {
            return
        }
        throw refusal(
            event.start, "\(what) is not supported here: write the value out, or put a text into quotes.")
    }

    private func refusal(_ character: Int, _ problem: String) -> DocumentError {
        DocumentError(.badData, "\(path):\(source.place(of: character)): \(problem)")
    }

    private func remark(_ text: String, _ style: ScalarStyle, _ event: YAMLEvents.Event, _ place: Place) -> YAMLRemark?
    {
        if style == .plain, text.isEmpty { return comment(after: lastEnd) }
        guard text.utf8.contains(where: { $0 >= 0x7f || $0 < 0x20 }),
            let first = text.unicodeScalars.lazy.compactMap(UnseenCharacter.init).first(where: \.isMistakable)
        else { return nil }
        // A plain scalar is verbatim in the file; a quoted one may contain escapes.
        guard style == .plain else { return .unseen(first, place) }
        let written = source.scalars(from: event.start, to: event.end)
        let before = written.prefix { $0 != first.scalar }.count
        return .unseen(first, source.place(of: event.start + before))
    }

    /// A comment after a key, in its line, that looks like a value, such as `#ff8800`.
    ///
    /// - Parameter character: The end of the key; the place of its missing value would depend on what comes next.
    private func comment(after character: Int) -> YAMLRemark? {
        let start = source.offset(of: character)
        let gap = source.bytes[start...].prefix { " \t:".utf8.contains($0) }.count
        let rest = source.bytes[(start + gap)...]
        guard rest.first == UInt8(ascii: "#") else { return nil }
        let word = rest.prefix(200).prefix { $0 > 0x20 && !",]}".utf8.contains($0) }
        guard word.count > 1 else { return nil }
        return .comment(String(decoding: word, as: UTF8.self), source.place(of: character + gap))
    }
}
