import Diagnostics
import FrontMatter
import Records
import SourceText
import Vocabulary

/// The YAML that declares what a model was made from, and the edit that puts it into the card.
struct BaseDeclaration {
    /// `base_model` and how it was made: what the Hub knows.
    private var hub: [String] = []
    /// What only `registry.lineage` can say: distilled from, derived from.
    private var own: [String] = []

    init(_ links: [Link], in registry: Registry) {
        let hubLinks = links.filter { BaseDeclaration.hubWord($0.use.relation) != nil }
        if let relation = hubLinks.first?.use.relation, let word = BaseDeclaration.hubWord(relation) {
            let ids = hubLinks.filter { $0.use.relation == relation }.map { link in
                YAMLScalar.written(BaseDeclaration.id(link, in: registry, isHubKey: true), inFlow: true)
            }
            hub.append("base_model: " + (ids.count == 1 ? ids[0] : "[" + ids.joined(separator: ", ") + "]"))
            // One base is a fine-tune where nothing else is said, several are a merge.
            if relation != (ids.count == 1 ? .baseModelFinetune : .baseModelMerge) {
                hub.append("base_model_relation: " + word)
            }
        }
        let rest = links.filter { link in
            BaseDeclaration.hubWord(link.use.relation) == nil || link.use.relation != hubLinks.first?.use.relation
        }
        let entries = rest.map { link in
            let id = YAMLScalar.written(BaseDeclaration.id(link, in: registry, isHubKey: false), inFlow: true)
            return "{rel: \(link.use.relation.rawValue), ref: \(id)}"
        }
        if !entries.isEmpty { own = ["registry:", "  lineage: [" + entries.joined(separator: ", ") + "]"] }
    }

    /// The lines as words of a sentence.
    var words: String {
        let lineage = own.last.map { ["`" + $0.trimmed + "` under `registry`"] } ?? []
        return (hub.map { "`\($0)`" } + lineage).joined(separator: " and ")
    }

    /// The edit that adds the lines right before the closing fence; nil where the card cannot be read the same way
    /// with them, such as where it has a `registry` already.
    ///
    /// A card without a block gets one before its text, if nothing there looks like a block that went wrong.
    func fix(of record: Record, _ options: FrontMatterOptions) -> DiagnosticFix? {
        for lines in own.isEmpty || hub.isEmpty ? [hub + own] : [hub + own, hub] {
            guard let replacement = replacement(lines, record), holds(replacement, lines, record, options) else {
                continue
            }
            return DiagnosticFix(summary: "Declare the base model", replacements: [replacement])
        }
        return nil
    }

    private func replacement(_ lines: [String], _ record: Record) -> DiagnosticFix.Replacement? {
        let bytes = record.file.bytes
        let end = lineEnd(bytes)
        if let block = record.frontMatter.blockRange {
            let text = lines.map { indentation(bytes, block) + $0 + end }.joined()
            // The last line end belongs to the fence, not to the block.
            var place = block.end
            if place < bytes.count, bytes[place] == 0x0D { place += 1 }
            if place < bytes.count, bytes[place] == 0x0A { place += 1 }
            return DiagnosticFix.Replacement(range: ByteRange(place, place), text: text)
        }
        let isPlain = record.frontMatter.issues.allSatisfy { issue in
            switch issue.kind {
            case .byteOrderMark, .carriageReturns: true
            default: false
            }
        }
        guard isPlain else { return nil }
        let start = record.frontMatter.bodyStart
        return DiagnosticFix.Replacement(
            range: ByteRange(start, start), text: (["---"] + lines + ["---"]).map { $0 + end }.joined())
    }

    /// Whether the edited card has each line's key once, and nothing to complain of that it had not before.
    private func holds(
        _ edit: DiagnosticFix.Replacement, _ lines: [String], _ record: Record, _ options: FrontMatterOptions
    ) -> Bool {
        var bytes = record.file.bytes
        bytes.replaceSubrange(edit.range.start..<edit.range.end, with: Array(edit.text.utf8))
        let block = readFrontMatter(bytes, options: options)
        guard let root = block.root, !block.isBroken, block.issues.count <= record.frontMatter.issues.count else {
            return false
        }
        let keys = Set(root.entries.lazy.map { UTF8Key($0.key) })
        return lines.allSatisfy { line in
            let key = line.prefix { $0 != ":" }
            return key.first == " " || keys.contains(UTF8Key(String(key)))
        }
    }

    private func lineEnd(_ bytes: [UInt8]) -> String {
        guard let feed = bytes.firstIndex(of: 0x0A), feed > 0, bytes[feed - 1] == 0x0D else { return "\n" }
        return "\r\n"
    }

    /// The blanks before the block's first key.
    private func indentation(_ bytes: [UInt8], _ block: ByteRange) -> String {
        for line in bytes[block.start..<block.end].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let words = line.drop { $0 == 0x20 }
            if let first = words.first, first != 0x23 {
                return String(repeating: " ", count: line.count - words.count)
            }
        }
        return ""
    }

    /// The registry's own spelling where the model is registered.
    private static func id(_ link: Link, in registry: Registry, isHubKey: Bool) -> String {
        if case .record(let target) = link.target { return registry.records[target].id.text }
        return (isHubKey ? "" : "hf:") + link.use.reference.text
    }

    private static func hubWord(_ relation: Relation) -> String? {
        switch relation {
        case .baseModelFinetune: "finetune"
        case .baseModelAdapter: "adapter"
        case .baseModelQuantized: "quantized"
        case .baseModelMerge: "merge"
        default: nil
        }
    }
}
