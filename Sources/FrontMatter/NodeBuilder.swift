import CLibYAML
import SourceText

/// Makes nodes from libyaml's events with a stack of its own, and drops what Muster does not read.
struct NodeBuilder {
    enum Step { case more, broken }

    let bytes: Bytes
    let map: CodePointMap
    let options: FrontMatterOptions
    var issues: IssueCollector
    private(set) var root: YAMLNode?
    private var frames: [CollectionFrame] = []
    /// Open collections inside a subtree that is dropped.
    private var skipDepth = 0
    private var skipsKey = false
    private var documents = 0

    init(_ bytes: Bytes, _ range: ByteRange, options: FrontMatterOptions, issues: IssueCollector) {
        self.bytes = bytes
        self.map = CodePointMap(bytes, range)
        self.options = options
        self.issues = issues
    }

    /// The keys that lead to the place that is being read.
    var path: [String] { frames.compactMap { $0.pathKey } }

    private func range(_ event: yaml_event_t) -> ByteRange {
        ByteRange(map.offset(event.start_mark.index), map.offset(event.end_mark.index))
    }

    mutating func handle(_ event: yaml_event_t) -> Step {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT: return startDocument(event)
        case YAML_SCALAR_EVENT, YAML_ALIAS_EVENT:
            if skipDepth > 0 { return .more }
            return frames.isEmpty ? leafRoot(event) : leaf(event)
        case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT: return start(event)
        case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
            finish(event)
            return .more
        default: return .more
        }
    }

    private mutating func report(
        _ kind: FrontMatterIssue.Kind, _ range: ByteRange, below key: String? = nil, isKey: Bool = false
    ) {
        // The path is made only where it is kept: it costs as much as the nesting is deep.
        issues.add(kind, range, path: issues.isFull ? [] : path + (key.map { [$0] } ?? []), isKey: isKey)
    }

    /// The place of a collection's start; libyaml gives a block collection's no length.
    private func startRange(_ event: yaml_event_t) -> ByteRange {
        let range = range(event)
        return range.isEmpty ? ByteRange(range.start, min(range.start + 1, map.end)) : range
    }

    private mutating func fail(_ kind: FrontMatterIssue.Kind, _ range: ByteRange) -> Step {
        issues.addFatal(kind, range, path: path)
        return .broken
    }

    // MARK: Documents

    private mutating func startDocument(_ event: yaml_event_t) -> Step {
        documents += 1
        if documents > 1 { return fail(.multipleDocuments, range(event)) }
        let data = event.data.document_start
        guard data.version_directive == nil, data.tag_directives.start == data.tag_directives.end else {
            let start = map.offset(event.start_mark.index)
            return fail(
                .syntax(message: "a `%` directive stands here; remove it"), TextLine(of: bytes, at: start).range)
        }
        return .more
    }

    /// A document that is one scalar or alias: nothing at all, or no mapping.
    private mutating func leafRoot(_ event: yaml_event_t) -> Step {
        let range = range(event)
        return event.type == YAML_SCALAR_EVENT && range.isEmpty ? .more : fail(.notAMapping, range)
    }

    // MARK: Collections

    private mutating func start(_ event: yaml_event_t) -> Step {
        let isMapping = event.type == YAML_MAPPING_START_EVENT
        var range = range(event)
        if frames.count + skipDepth >= options.maximumDepth {
            return fail(.tooDeep(limit: options.maximumDepth), startRange(event))
        }
        if skipDepth > 0 {
            skipDepth += 1
            return .more
        }
        if frames.isEmpty, !isMapping { return fail(.notAMapping, startRange(event)) }
        switch frames.last?.expectation {
        case .key:
            report(.complexKey, startRange(event))
            return skip(isKey: true)
        case .droppedValue: return skip(isKey: false)
        case .item, .value, nil: break
        }
        let data = collectionProperties(event)
        if data.count > 0 {
            let properties = NodeProperties(bytes, start: range.start, end: map.end, limit: data.count)
            if !accepts(properties) {
                guard !frames.isEmpty else { return .broken }
                return skip(isKey: false)
            }
            range = ByteRange(properties.contentStart, range.end)
        }
        frames.append(CollectionFrame(isMapping: isMapping, isFlow: data.isFlow, range: range))
        return .more
    }

    private mutating func skip(isKey: Bool) -> Step {
        skipDepth = 1
        skipsKey = isKey
        return .more
    }

    private func collectionProperties(_ event: yaml_event_t) -> (count: Int, isFlow: Bool) {
        if event.type == YAML_MAPPING_START_EVENT {
            let data = event.data.mapping_start
            let count = (data.anchor == nil ? 0 : 1) + (data.tag == nil ? 0 : 1)
            return (count, data.style == YAML_FLOW_MAPPING_STYLE)
        }
        let data = event.data.sequence_start
        let count = (data.anchor == nil ? 0 : 1) + (data.tag == nil ? 0 : 1)
        return (count, data.style == YAML_FLOW_SEQUENCE_STYLE)
    }

    private mutating func finish(_ event: yaml_event_t) {
        let end = map.offset(event.end_mark.index)
        if skipDepth > 0 {
            skipDepth -= 1
            if skipDepth == 0 { finishSkip(upTo: map.offset(event.start_mark.index)) }
            return
        }
        guard let frame = frames.popLast() else { return }
        let node = frame.node(closing: end)
        if frames.isEmpty { root = node } else { frames[frames.count - 1].take(node) }
    }

    private mutating func finishSkip(upTo offset: Int) {
        guard let last = frames.indices.last else { return }
        if skipsKey {
            frames[last].expectation = .droppedValue
        } else {
            frames[last].drop(upTo: trimmedEnd(offset, from: frames[last].end))
        }
    }

    /// Reports the anchor and the tag before a node; false for a tag, with which the node is dropped.
    private mutating func accepts(_ properties: NodeProperties) -> Bool {
        if let anchor = properties.anchor {
            report(.anchor(name: text(ByteRange(anchor.start + 1, anchor.end))), anchor)
        }
        guard let tag = properties.tag else { return true }
        report(.tag(text(tag)), tag)
        return false
    }

    private func text(_ range: ByteRange) -> String {
        String(decoding: Bytes(rebasing: bytes[range.start..<range.end]), as: UTF8.self)
    }

    /// `offset` without the blanks and line ends before it, but not before `floor`.
    private func trimmedEnd(_ offset: Int, from floor: Int) -> Int {
        var end = offset
        while end > floor, bytes[end - 1] <= 0x20 { end -= 1 }
        return end
    }

    // MARK: Scalars and aliases

    private mutating func leaf(_ event: yaml_event_t) -> Step {
        let last = frames.count - 1
        switch frames[last].expectation {
        case .key: frames[last].expectation = key(event)
        case .droppedValue: frames[last].drop(upTo: range(event).end)
        case .item, .value:
            if let node = value(event) {
                frames[last].take(node)
            } else {
                frames[last].drop(upTo: range(event).end)
            }
        }
        return .more
    }

    /// What a mapping expects after a key.
    private mutating func key(_ event: yaml_event_t) -> CollectionFrame.Expectation {
        guard event.type == YAML_SCALAR_EVENT else {
            reportAlias(event)
            return .droppedValue
        }
        guard let (scalar, range) = scalar(event, isKey: true) else { return .droppedValue }
        if scalar.isNull {
            report(.nullKey, range)
            return .droppedValue
        }
        if scalar.style == .plain, scalar.text.utf8.count == 2, scalar.text == "<<" {
            report(.mergeKey, range)
            return .droppedValue
        }
        if let first = frames[frames.count - 1].firstRange(of: scalar.text) {
            report(.duplicateKey(scalar.text, first: first), range, below: scalar.text)
        }
        return .value(key: scalar.text, range: range)
    }

    private mutating func value(_ event: yaml_event_t) -> YAMLNode? {
        guard event.type == YAML_SCALAR_EVENT else {
            reportAlias(event)
            return nil
        }
        return scalar(event, isKey: false).map { YAMLNode(content: .scalar($0.0), range: $0.1) }
    }

    private mutating func reportAlias(_ event: yaml_event_t) {
        let range = range(event)
        report(.alias(name: text(ByteRange(range.start + 1, range.end))), range)
    }

    /// The scalar and its place without properties; nil for one that is dropped.
    private mutating func scalar(_ event: yaml_event_t, isKey: Bool) -> (YAMLScalar, ByteRange)? {
        var range = range(event)
        if !range.isEmpty, NodeProperties.begins(with: bytes[range.start]) {
            let properties = NodeProperties(bytes, start: range.start, end: range.end)
            if !accepts(properties) { return nil }
            range = ByteRange(properties.contentStart, range.end)
        }
        let data = event.data.scalar
        let value = Bytes(start: data.value, count: data.length)
        if isKey, data.length > options.maximumKeySize {
            report(.keyTooLong(bytes: data.length, limit: options.maximumKeySize), range)
            return nil
        }
        if data.length > options.maximumScalarSize {
            report(.scalarTooLong(bytes: data.length, limit: options.maximumScalarSize), range)
            return nil
        }
        let style: YAMLScalar.Style
        switch data.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
            if let control = firstControl(value) {
                report(.controlCharacter(scalar: control), range)
                return nil
            }
            style = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: style = .literal
        case YAML_FOLDED_SCALAR_STYLE: style = .folded
        default:
            if let trap = ScalarTraps.trap(value) { report(trap, range, isKey: isKey) }
            style = .plain
        }
        if style == .literal || style == .folded { range.end = trimmedEnd(range.end, from: range.start + 1) }
        return (YAMLScalar(text: String(decoding: value, as: UTF8.self), style: style), range)
    }

    /// The first control character but tab and line feed: escapes such as `"\0"` bring them in.
    private func firstControl(_ value: Bytes) -> UInt32? {
        var previous: UInt8 = 0
        for byte in value {
            if byte < 0x20, byte != 0x09, byte != 0x0A { return UInt32(byte) }
            if byte == 0x7F { return 0x7F }
            if previous == 0xC2, byte < 0xA0 { return UInt32(byte) }
            previous = byte
        }
        return nil
    }
}
