import Diagnostics
import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

extension Rule {
    /// Answers and controls use the names of the rubric.
    static let riskUnknownAnswer = Rule(
        "risk/unknown-answer", .error, "Answers and controls use the names of the rubric",
        why:
            "What the rubric does not know has no effect: the question stays open and counts as the worst, and the control "
            + "counts as absent.",
        remedy: "Use a name of the rubric.",
        bad: """
            risk: {answers: {di.severity: modrate}}
            """,
        good: """
            risk: {answers: {di.severity: moderate}}
            """,
        check: .record { scope, findings in
            guard let card = scope.assessment else { return }
            for note in scope.node.notes {
                switch note {
                case .unknownQuestion(let id):
                    guard let answer = card.answer(id) else { continue }
                    findings.report(
                        answer.nameRange, "the rubric has no question \(quoted(id))",
                        FindingWords.correction(
                            of: id, at: answer.nameRange, among: scope.rubric.questions.map(\.id), "The questions are"))
                case .unknownOption(let question, let option):
                    // What is no text at all has a finding of the family `schema`.
                    guard let answer = card.answer(question), !answer.value.isInvalid,
                        let place = scope.rubric.question(question)
                    else { continue }
                    findings.report(
                        answer.value.range, "\(quoted(option)) is no answer to \(quoted(question))",
                        FindingWords.correction(
                            of: option, at: answer.value.range,
                            among: scope.rubric.questions[place].options.map(\.name), "The answers are"))
                case .unknownControl(let id):
                    guard let control = card.control(id) else { continue }
                    findings.report(
                        control.range, "the rubric has no control \(quoted(id))",
                        FindingWords.correction(
                            of: id, at: control.range, among: scope.rubric.controls.map(\.id), "The controls are"))
                default: continue
                }
            }
            for entry in scope.record["risk"]?.map?[field: "controls"]?.map ?? [] {
                reportState(entry, scope, &findings)
            }
        })

    /// A control whose state is none, and which so counts as absent.
    private static func reportState(_ entry: NamedValue, _ scope: RecordScope, _ findings: inout FindingList) {
        guard scope.assessment?.control(entry.name) == nil, !entry.value.isInvalid else { return }
        let states = ControlState.allCases.map(\.rawValue)
        switch entry.value.content {
        case .special, .null: return
        case .map(let parts):
            guard parts[field: "state"]?.isAbsent ?? true else { return }
            findings.report(
                entry.nameRange, "control \(quoted(entry.name)) does not say how far it is",
                remedy: "Add `state`: \(states.joined(separator: ", ")).")
        default:
            guard let text = entry.value.text else { return }
            findings.report(
                entry.value.range, "\(quoted(text)) is no state of a control",
                FindingWords.correction(of: text, at: entry.value.range, among: states, "The states are"))
        }
    }
}

extension FieldValue {
    fileprivate var isInvalid: Bool { if case .invalid = content { true } else { false } }
}

extension FindingList {
    fileprivate mutating func report(
        _ range: ByteRange, _ summary: String, _ correction: (remedy: String, fix: DiagnosticFix?)
    ) {
        report(range, summary, remedy: correction.remedy, fix: correction.fix)
    }
}
