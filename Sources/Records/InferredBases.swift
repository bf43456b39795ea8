import FrontMatter
import GitHubMarkdown
import SourceText
import Vocabulary

extension DecodedCard {
    /// Where a reference was found that no key leads to.
    package static let textPath = "text"

    /// Adds the base models that a model's text names, where no field says what it was made from.
    ///
    /// A key `base_model` without a value is an answer too. Where the block cannot be read, nobody knows.
    mutating func inferBases(
        from document: MarkdownDocument, _ bytes: [UInt8], _ block: FrontMatterBlock, _ layout: RegistryLayout.CardFile
    ) {
        guard layout.kind == .model, !block.isBroken, !declaresBase else { return }
        let bases = ProseBases.find(in: document, bytes: bytes, from: block.bodyStart, card: layout.id)
        guard !bases.isEmpty else { return }
        let named = references.filter { $0.relation.isDependency }.map { DecodedCard.bareID($0).asciiLowercased }
        let aliases = (fields[field: "aliases"]?.list ?? []).compactMap { $0.text?.asciiLowercased }
        let known = Set((named + aliases).map { UTF8Key($0) })
        for base in bases where !known.contains(UTF8Key(base.id.asciiLowercased)) {
            references.append(
                ReferenceUse(
                    reference: Reference(base.id), type: ReferenceType([.model], allowsOutside: true),
                    relation: base.relation, path: DecodedCard.textPath, range: base.range, isHubKey: true,
                    isInferred: true))
        }
    }

    private var declaresBase: Bool {
        hubFields.contains { $0.name.hasSameBytes(as: "base_model") }
            || references.contains { use in
                switch use.relation {
                case .baseModelFinetune, .baseModelAdapter, .baseModelQuantized, .baseModelMerge, .distilledFrom: true
                default: false
                }
            }
    }

    private static func bareID(_ use: ReferenceUse) -> String {
        if case .hub(let id) = use.reference.form { id } else { Reference.bareID(use.reference.text) }
    }
}
