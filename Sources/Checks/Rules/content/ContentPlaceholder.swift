import Diagnostics
import Records
import SourceText

extension Rule {
    /// A section says something or is not there.
    static let contentPlaceholder = Rule(
        "content/placeholder", .warning, "A section says something or is not there",
        why: "\"More information needed\" looks like an answer and is none; nobody sees that it is missing.",
        remedy: "Write the section, or delete it: the page then shows the gap.",
        bad: """
            ## Limitations

            [More Information Needed]
            """,
        good: """
            ## Limitations

            Untested on commercial vehicles.
            """,
        check: .record { scope, findings in
            let record = scope.record
            let text = ByteRange(record.frontMatter.bodyStart, record.file.bytes.count)
            let places = Placeholders.find(in: record.file.bytes, text, without: record.document.codeBlocks)
            // A template left unfilled has dozens: one finding for each wording says enough.
            var counts: [String: Int] = [:]
            for range in places { counts[record.file.text(range).asciiLowercased, default: 0] += 1 }
            for range in places {
                let words = record.file.text(range)
                guard let count = counts.removeValue(forKey: words.asciiLowercased) else { continue }
                let others = count == 1 ? "" : ", and \(count - 1) more of them below"
                findings.report(range, "placeholder \(quoted(words))\(others)")
            }
        })
}
