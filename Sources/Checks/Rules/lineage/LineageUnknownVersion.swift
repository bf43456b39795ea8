import Diagnostics
import Records
import SourceText
import Vocabulary

extension Rule {
    /// A version that is named is one that the other card knows.
    static let lineageUnknownVersion = Rule(
        "lineage/unknown-version", .warning, "A version that is named is one that the other card knows",
        why: "Who rests on a version that nobody has written down cannot be told when it changes or is withdrawn.",
        remedy: "Correct the version, or add it to the `changes` of the other card.",
        bad: """
            lineage: [{rel: depends_on, ref: "model:pii-redactor", version: "2.1"}]   # its card knows 2.0.0 and 2.0.1
            """,
        good: """
            lineage: [{rel: depends_on, ref: "model:pii-redactor", version: "2.0.1"}]
            """,
        check: .registry { registry, findings in
            var known: [Int: KnownVersions] = [:]
            for links in registry.outgoing {
                for link in links where !link.use.isInferred {
                    // The version of a purl is a commit of the Hub, which cards do not list.
                    guard let version = link.use.version, case .record(let target) = link.target,
                        !link.use.reference.text.hasPrefix("pkg:")
                    else { continue }
                    let versions = known[target] ?? KnownVersions(registry.records[target])
                    known[target] = versions
                    guard !versions.isEmpty, !versions.contains(version) else { continue }
                    let source = registry.records[link.source]
                    let place = PlaceOfVersion(link, in: source)
                    let meant = versions.sole(of: version)
                    let near = meant ?? Suggestion.nearest(to: version, among: versions.texts)
                    findings.report(
                        in: source.file.path, place.range,
                        "\(quoted(registry.records[target].id.text)) has no version \(quoted(version)); its card knows "
                            + versions.words,
                        record: link.source, remedy: near.map { "Did you mean \(quoted($0))?" },
                        fix: meant.flatMap { place.fix($0) })
                }
            }
        })
}

/// The versions that a card speaks of.
private struct KnownVersions {
    /// Each once, the present one first.
    let texts: [String]
    private let keys: Set<UTF8Key>

    init(_ record: Record) {
        var texts = record.version.map { [$0] } ?? []
        for name in ["changes", "lifecycle"] {
            for entry in record[name]?.list ?? [] { texts += entry.map?[field: "version"]?.text.map { [$0] } ?? [] }
        }
        var keys = Set<UTF8Key>()
        self.texts = texts.filter { !$0.trimmed.isEmpty && keys.insert(UTF8Key($0)).inserted }
        self.keys = keys
    }

    var isEmpty: Bool { texts.isEmpty }

    func contains(_ version: String) -> Bool { keys.contains(UTF8Key(version)) }

    /// The only version that is written otherwise but is the same: `v2.0` and `2.0.0`.
    func sole(of version: String) -> String? {
        let form = KnownVersions.form(version)
        let same = texts.filter { KnownVersions.form($0) == form }
        return same.count == 1 ? same[0] : nil
    }

    /// "`2.0.1`, `2.0.0` and 3 more".
    var words: String {
        let named = texts.prefix(texts.count <= 4 ? 4 : 3).map(quoted)
        if texts.count > named.count { return named.joined(separator: ", ") + " and \(texts.count - named.count) more" }
        let last = named.last ?? ""
        return named.count < 2 ? last : named.dropLast().joined(separator: ", ") + " and " + last
    }

    private static func form(_ version: String) -> UTF8Key {
        var text = Substring(version.trimmed.asciiLowercased)
        if text.hasPrefix("v") { text = text.dropFirst() }
        while text.hasSuffix(".0") { text = text.dropLast(2) }
        return UTF8Key(String(text))
    }
}

/// Where a reference names a version: behind its `@`, or beside it.
private struct PlaceOfVersion {
    let range: ByteRange
    /// What stands before the version in the same value.
    private let before: String?

    init(_ link: Link, in record: Record) {
        let text = link.use.reference.text
        let behind = link.use.reference.version
        before = behind.map { String(text.dropLast($0.count)) }
        let beside = behind != nil ? nil : PlaceOfVersion.beside(link.use, in: record)
        range = beside ?? link.use.range
    }

    func fix(_ version: String) -> DiagnosticFix? {
        // What needs no escape in YAML.
        let isPlain = version.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                || [0x2B, 0x2D, 0x2E, 0x5F].contains(byte)
        }
        guard isPlain else { return nil }
        return DiagnosticFix(
            summary: "Change it to \(quoted(version))",
            replacements: [DiagnosticFix.Replacement(range: range, text: "\"\(before ?? "")\(version)\"")])
    }

    private static func beside(_ use: ReferenceUse, in record: Record) -> ByteRange? {
        for entry in record["lineage"]?.list ?? [] where entry.map?[field: "ref"]?.range == use.range {
            return entry.map?[field: "version"]?.range
        }
        return nil
    }
}
