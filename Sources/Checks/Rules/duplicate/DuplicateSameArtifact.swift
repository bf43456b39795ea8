import Diagnostics
import Records
import SourceText
import Vocabulary

extension Rule {
    /// An artifact belongs to one record.
    static let duplicateSameArtifact = Rule(
        "duplicate/same-artifact", .warning, "An artifact belongs to one record",
        why: "Two records with one digest describe the same file: one of them is stale or wrong.",
        remedy: "Correct the digest, or make one record of the two.",
        bad: """
            digest: "sha256:9f2c…" in two cards
            """,
        good: """
            each its own digest
            """,
        check: .registry { registry, findings in
            var first: [UTF8Key: Int] = [:]
            for (position, record) in registry.records.enumerated() where record.kind == .model {
                for artifact in record["artifacts"]?.list ?? [] {
                    guard let digest = artifact.map?[field: "digest"], let text = digest.text, text.hasPrefix("sha256:")
                    else { continue }
                    guard let original = first[UTF8Key(text)], original != position else {
                        first[UTF8Key(text)] = first[UTF8Key(text)] ?? position
                        continue
                    }
                    findings.report(
                        in: record.file.path, digest.range,
                        "the digest is also that of an artifact of \(quoted(registry.records[original].reference))",
                        record: position,
                        notes: [
                            DiagnosticNote(
                                message: "first here", file: registry.records[original].file.path, range: nil)
                        ])
                }
            }
        })
}
