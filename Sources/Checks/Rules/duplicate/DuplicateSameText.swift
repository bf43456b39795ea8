import Diagnostics
import Records
import SourceText

extension Rule {
    /// A card's text is its own.
    static let duplicateSameText = Rule(
        "duplicate/same-text", .warning, "A card's text is its own",
        why: "Two cards with the same text mean that one of them describes something else than its model.",
        remedy: "Write what is particular to each, or make one record of the two.",
        bad: """
            models/a.md and models/b.md with one text
            """,
        good: """
            each with its own text
            """,
        check: .registry { registry, findings in
            var first: [UTF8Key: Int] = [:]
            for (position, record) in registry.records.enumerated() where record.document.plainText.count >= 400 {
                let text = record.document.plainText
                // Length, head and tail tell nearly all texts apart; whole texts are compared where they do not.
                let ends = String(decoding: text.prefix(48) + text.suffix(48), as: UTF8.self)
                let key = UTF8Key("\(text.count) \(ends)")
                guard let original = first[key] else {
                    first[key] = position
                    continue
                }
                guard registry.records[original].document.plainText == text else { continue }
                findings.report(
                    in: record.file.path, record.textRange,
                    "the text is the same as that of \(quoted(registry.records[original].reference))",
                    record: position,
                    notes: [
                        DiagnosticNote(
                            message: "first here", file: registry.records[original].file.path,
                            range: registry.records[original].textRange)
                    ])
            }
        })
}
