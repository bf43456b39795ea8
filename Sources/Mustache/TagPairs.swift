/// Finds for each closing tag the tag that it closes, and reports those that do not fit.
struct TagPairs {
    private let source: [UInt8]
    private(set) var tokens: [Token]
    private(set) var faults: [SyntaxFault] = []
    private var stack: [Int] = []

    init(_ tokens: [Token], of source: [UInt8]) {
        self.tokens = tokens
        self.source = source
    }

    mutating func run() {
        for index in tokens.indices where faults.count < Limit.faults {
            if tokens[index].opens {
                guard stack.count < Limit.nesting else {
                    stopTooDeep(at: index)
                    return
                }
                stack.append(index)
            } else if tokens[index].kind == .close {
                closeTag(at: index)
            }
        }
        for index in stack { reportUnclosed(index) }
    }

    private mutating func closeTag(at index: Int) {
        let name = source[tokens[index].name]
        guard let depth = stack.lastIndex(where: { source[tokens[$0].name].elementsEqual(name) }) else {
            let advice = stack.last.map { "; the open one is '\(text(tokens[$0].name))'" } ?? "; nothing is open here"
            report(index, "'\(text(tokens[index].name))' is closed but was not opened\(advice)")
            return
        }
        for unclosed in stack[(depth + 1)...] { reportUnclosed(unclosed) }
        tokens[index].partner = stack[depth]
        tokens[stack[depth]].partner = index
        stack.removeSubrange(depth...)
    }

    /// Cuts the template off: its rest could not be nested rightly.
    private mutating func stopTooDeep(at index: Int) {
        report(
            index, "sections stand more than \(Limit.nesting) deep in each other; move some to a partial, or close them"
        )
        tokens.removeSubrange(index...)
    }

    private mutating func reportUnclosed(_ index: Int) {
        let name = text(tokens[index].name)
        report(index, "'\(name)' is opened but not closed; write '{{/\(name)}}' where it ends")
    }

    private mutating func report(_ index: Int, _ message: String) {
        faults.append(SyntaxFault(offset: tokens[index].range.lowerBound, message: message))
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }
}
