import Diagnostics
import Records

extension Rule {
    /// Every file can be read.
    static let cardUnreadableFile = Rule(
        "card/unreadable-file", .error, "Every file can be read",
        why: "A card that cannot be read is missing from the catalog, and nobody sees that it is.",
        remedy: "Give the file back its permissions, or remove it.",
        bad: """
            content/models/triage.md (no permission)
            """,
        good: """
            content/models/triage.md (readable)
            """,
        check: .registry { registry, findings in
            // What is wrong with the configuration stops a build, and has a rule of its own.
            for file in registry.unreadableFiles where file.path != registry.configuration.file.path {
                let (summary, remedy) = file.summaryAndRemedy
                findings.report(in: file.path, nil, summary, remedy: remedy)
            }
        })
}

extension UnreadableFile {
    /// The first sentence of the reason without its full stop, and the others, which say what to do.
    var summaryAndRemedy: (summary: String, remedy: String?) {
        let bytes = Array(reason.utf8)
        let stop = bytes.indices.first { index in
            bytes[index] == 0x2E && (index + 1 == bytes.count || bytes[index + 1] == 0x20)
        }
        guard let stop else { return (reason, nil) }
        let rest = String(decoding: bytes[(stop + 1)...], as: UTF8.self).trimmed
        return (String(decoding: bytes[..<stop], as: UTF8.self), rest.isEmpty ? nil : rest)
    }
}
