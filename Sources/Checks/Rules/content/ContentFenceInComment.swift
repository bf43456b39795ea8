import Diagnostics
import Glibc
import Records
import SourceText

extension Rule {
    /// A comment and a code fence do not share a line.
    static let contentFenceInComment = Rule(
        "content/fence-in-comment", .note, "A comment and a code fence do not share a line",
        why: "Readers disagree on which of the two counts: those that look for fences first see a comment that never "
            + "closes, and may hide the rest of the card.",
        remedy: "Put the code fence on a line of its own inside the comment, or delete what is commented out.",
        bad: """
            <!--```
            @misc{…}
            ```-->
            """,
        good: """
            <!--
            ```
            @misc{…}
            ```
            -->
            """,
        check: .record { scope, findings in
            let file = scope.record.file
            for range in FencedComments.find(in: file.bytes, from: scope.record.frontMatter.bodyStart) {
                findings.report(range, "a code fence follows `<!--` on its line")
            }
        })
}

/// Finds comments that open on the line of a code fence.
private enum FencedComments {
    /// The places of `<!--` and the fence behind it, in order, at most 20; one pass over the bytes.
    static func find(in bytes: [UInt8], from start: Int) -> [ByteRange] {
        var found: [ByteRange] = []
        let opening = Array("<!--".utf8)
        bytes.withUnsafeBufferPointer { text in
            var index = start
            while index + 7 <= text.count, found.count < 20 {
                guard let base = text.baseAddress, let next = memchr(base + index, 0x3C, text.count - index) else {
                    break
                }
                index = base.distance(to: next.assumingMemoryBound(to: UInt8.self))
                guard index + 7 <= text.count, (0..<4).allSatisfy({ text[index + $0] == opening[$0] }) else {
                    index += 1
                    continue
                }
                var fence = index + 4
                while fence < text.count, text[fence] == 0x20 { fence += 1 }
                if fence + 3 <= text.count, text[fence] == 0x60 || text[fence] == 0x7E,
                    text[fence + 1] == text[fence], text[fence + 2] == text[fence]
                {
                    found.append(ByteRange(index, fence + 3))
                }
                index = fence
            }
        }
        return found
    }
}
