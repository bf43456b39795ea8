import Diagnostics
import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

extension Rule {
    /// An answer says the same as the fields of the cards.
    static let riskAnswerContradictsFact = Rule(
        "risk/answer-contradicts-fact", .warning, "An answer says the same as the fields of the cards",
        why: "One of the two is wrong. Until somebody mends it the worse counts.",
        remedy: "Correct the answer or the field; where both should be the same, leave the answer out.",
        bad: """
            data_protection: {level: sensitive}
            risk: {answers: {pr.data: none}}
            """,
        good: """
            data_protection: {level: sensitive}
            risk: {answers: {pr.data: sensitive}}
            """,
        check: .record { scope, findings in
            guard let card = scope.assessment else { return }
            for case .factDiffers(let id, let answer, let fact) in scope.node.notes {
                guard let given = card.answer(id), let place = scope.rubric.question(id) else { continue }
                let question = scope.rubric.questions[place]
                func score(_ name: String) -> Int { question.option(name).map { question.options[$0].score } ?? 0 }
                let (one, two) = (score(answer), score(fact))
                let verdict =
                    one == two
                    ? "both count the same" : "\(quoted(one > two ? answer : fact)) counts, as the worse of the two"
                findings.report(
                    given.value.range,
                    "the answer to \(quoted(id)) is \(quoted(answer)), but the cards say \(quoted(fact)); \(verdict)",
                    notes: question.derivedFrom.map { sources(of: $0, named: fact, scope) } ?? [])
            }
        })

    /// Where the fact stands: in the card itself, or in those of the data that it was trained on.
    private static func sources(of fact: Fact, named name: String, _ scope: RecordScope) -> [DiagnosticNote] {
        func level(_ record: Record) -> FieldValue? {
            fact == .regulationClass
                ? record["regulation"]?.map?[field: "eu_ai_act"]?.map?[field: "class"]
                : record["data_protection"]?.map?[field: "level"] ?? record["personal"]?.map?[field: "level"]
        }
        func saysIt(_ position: Int) -> Bool {
            level(scope.registry.records[position])?.text?.hasSameBytes(as: name) ?? false
        }
        if saysIt(scope.position) {
            return [scope.note("the card itself says so here", at: scope.position, level(scope.record)?.range)]
        }
        let upstream = scope.lineage.digraph.successors(of: scope.position).first { link in
            scope.lineage.isRecord(link.node) && scope.lineage.relations[link.edge] == .trainedOn && saysIt(link.node)
        }
        guard let upstream else { return [] }
        let record = scope.registry.records[upstream.node]
        return [
            scope.note(
                "\(quoted(record.id.text)), which it is trained on, says so here", at: upstream.node,
                level(record)?.range)
        ]
    }
}
