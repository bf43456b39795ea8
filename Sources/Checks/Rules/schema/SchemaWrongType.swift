import Diagnostics
import Records
import SourceText

extension Rule {
    /// A value has the shape that its field asks for.
    static let schemaWrongType = Rule(
        "schema/wrong-type", .error, "A value has the shape that its field asks for",
        why: "A list where one value is due, or the reverse, cannot be shown, searched or compared.",
        remedy: "Write what the field asks for; the field reference has an example of each.",
        bad: """
            tags: claims
            """,
        good: """
            tags: [claims]
            """,
        check: .record { scope, findings in
            for issue in scope.record.issues where !issue.isHubKey {
                guard case .wrongType(let expected, let found) = issue.kind else { continue }
                let better = ShapeFix.replacement(for: scope.record.file.text(issue.range), expected: expected)
                findings.report(
                    issue.range, "\(quoted(issue.path)) is \(found); it should be \(expected)",
                    remedy: better.map { "Write `\($0)`." },
                    fix: better.map { text in
                        DiagnosticFix(
                            summary: "Write `\(text)`",
                            replacements: [DiagnosticFix.Replacement(range: issue.range, text: text)])
                    })
            }
        })
}

/// Mends the two commonest slips of shape: a bare word where a list is due, and a word for a boolean.
private enum ShapeFix {
    static func replacement(for text: String, expected: String) -> String? {
        if expected == "true or false" { return flags[text.asciiLowercased] }
        guard expected.hasPrefix("a list"), !text.utf8.isEmpty, text.utf8.count <= 80 else { return nil }
        return text.utf8.allSatisfy(isPlain) ? "[\(text)]" : nil
    }

    private static let flags = ["yes": "true", "on": "true", "no": "false", "off": "false"]

    /// Letters, digits and what has no meaning of its own in a YAML list.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || [0x20, 0x2D, 0x2E, 0x5F].contains(byte)
            || byte >= 0x80
    }
}
