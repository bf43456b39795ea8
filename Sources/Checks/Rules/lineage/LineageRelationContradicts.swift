import Diagnostics
import Records
import SourceText
import Vocabulary

extension Rule {
    /// A card says in one way how it was made from its base.
    static let lineageRelationContradicts = Rule(
        "lineage/relation-contradicts", .warning, "A card says in one way how it was made from its base",
        why:
            "An adapter needs its base at run time and a merge has several; where the card says two things, licences and "
            + "impact are reckoned from the wrong one.",
        remedy: "Decide which it is, and say it once.",
        bad: """
            base_model: distilbert-base-uncased
            base_model_relation: merge
            """,
        good: """
            base_model: distilbert-base-uncased
            base_model_relation: finetune
            """,
        check: .record { scope, findings in
            guard scope.record.kind == .model else { return }
            let bases = scope.links.filter { $0.use.path.hasPrefix("base_model") && !$0.use.isInferred }
            if let value = scope.record.hubFields[field: "base_model_relation"], case .text(let word) = value.content {
                let count = Set(bases.map(\.target)).count
                if count == 0, !scope.record.hubFields.holds("base_model") {
                    findings.report(
                        value.range, "`base_model_relation` says \(quoted(word)), but no `base_model` is named",
                        remedy: "Name the base model, or remove the key.")
                } else if let problem = mismatch(word, count) {
                    findings.report(value.range, "`base_model_relation` says \(quoted(word)), but \(problem)")
                }
            }
            for link in scope.links where link.use.path.hasPrefix("registry.lineage") && link.use.relation.isOfBase {
                guard let other = bases.first(where: { isSame($0, link, scope) }),
                    other.use.relation != link.use.relation
                else { continue }
                let name = quoted(link.use.reference.text)
                findings.report(
                    link.use.range,
                    "\(link.use.relation.forward) \(name) here, and \(other.use.relation.forward) it by `base_model`",
                    notes: [
                        DiagnosticNote(
                            message: "`base_model` names it here", file: scope.record.file.path, range: other.use.range)
                    ])
            }
        })

    private static func mismatch(_ word: String, _ count: Int) -> String? {
        switch (word, count) {
        case (_, 0): nil
        case ("merge", 1): "one base model is named"
        case ("merge", _), (_, 1): nil
        default: "\(count) base models are named"
        }
    }

    /// Whether two links name the same thing, however they spell it.
    private static func isSame(_ left: Link, _ right: Link, _ scope: RecordScope) -> Bool {
        if left.target == right.target { return true }
        guard case .external(let one) = left.target, case .external(let two) = right.target else { return false }
        let externals = scope.registry.externals
        return externals[one].text.hasSameBytes(as: externals[two].text) && externals[two].kind == .model
    }
}

extension Relation {
    /// Whether it says how a model was made from another, in the words of the Hub.
    fileprivate var isOfBase: Bool {
        switch self {
        case .baseModelFinetune, .baseModelAdapter, .baseModelQuantized, .baseModelMerge: true
        default: false
        }
    }
}
