import ByteOutput

/// One file of the index.
package struct SearchPart: Sendable {
    /// As in `p/12`.
    package var name: String
    package var bytes: [UInt8]

    /// Below the site's root.
    package var path: String { "search/" + name + ".js" }

    package var hash: UInt64 { Stamp.hash(bytes) }

    /// A part whose JSON `write` writes.
    init(_ name: String, reserving capacity: Int = 256, _ write: (inout JSONWriter) -> Void) {
        self.name = name
        var json = JSONWriter(reserving: capacity + 64)
        json.prelude("musterPart(\"\(name)\",")
        write(&json)
        bytes = json.finished(with: ")\n")
    }

    /// The same for parts that others make.
    package static func json(_ name: String, _ write: (inout JSONWriter) -> Void) -> SearchPart {
        SearchPart(name, reserving: 4_096, write)
    }

    /// A part that is one string of characters that need no escape.
    init(_ name: String, plain text: [UInt8]) {
        self.name = name
        var output = OutputBuffer(reserving: text.count + 64)
        output.append("musterPart(\"\(name)\",\"")
        output.append(text)
        output.append("\")\n")
        bytes = output.take()
    }
}

/// Runs numbered pieces of work, on several threads or one; results are in order.
package protocol PieceRunner: Sendable {
    func results<Result: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) -> Result) -> [Result]
}

/// Work beside which other work runs already.
package struct OneThread: PieceRunner {
    package init() {}

    package func results<Result: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) -> Result) -> [Result] {
        (0..<count).map(body)
    }
}

extension PieceRunner {
    /// The results for `count` things in about `pieces` ranges.
    func ranges<Result: Sendable>(
        of count: Int, pieces: Int, _ body: @escaping @Sendable (Range<Int>) -> Result
    ) -> [Result] {
        let size = max(1, (count + pieces - 1) / pieces)
        return results((count + size - 1) / size) { piece in
            body(piece * size..<min(count, (piece + 1) * size))
        }
    }
}
