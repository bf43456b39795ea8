import ByteOutput
import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

/// How an action that a tier asks for stands, in words.
package enum ActionWords {
    /// The word that programs read: `met`, `open`, `overdue` or `waived`.
    package static func code(_ state: RequiredAction.State) -> String {
        switch state {
        case .met: "met"
        case .open: "open"
        case .overdue: "overdue"
        case .waived: "waived"
        }
    }

    /// "3 weeks overdue, since 1 March 2026", "done on 1 March 2026, again by 1 March 2027", "before production".
    package static func state(_ action: RequiredAction, _ risk: RegistryRisk) -> String {
        switch action.state {
        case .met:
            let done = action.evidence.map { evidence($0, risk) } ?? ""
            let again = action.due.map { ", again by \($0.words)" } ?? ""
            return "done\(done)\(again)"
        case .open, .overdue: return due(action, on: risk.date)
        case .waived:
            let name = action.exception.map { " by \(risk.registry.records[$0].reference)" } ?? ""
            return "waived\(name)" + (action.due.map { " until \($0.words)" } ?? "")
        }
    }

    /// "3 weeks overdue, since 1 March 2026", "by 1 March 2027", "not done before production".
    package static func due(_ action: RequiredAction, on date: CalendarDate?) -> String {
        switch action.state {
        case .overdue:
            if let days = action.daysOverdue(on: date), let due = action.due {
                return "\(DayWords.span(days)) overdue, since \(due.words)"
            }
            return action.action.gate.map { "not done before \($0)" } ?? "never done"
        case .waived: return action.due.map { "until \($0.words)" } ?? "without end"
        case .met: return action.due.map { "again by \($0.words)" } ?? "for good"
        case .open:
            if let due = action.due { return "by \(due.words)" }
            return action.action.gate.map { "before \($0)" } ?? "at any time"
        }
    }

    /// " on 1 March 2026 (review:disputes-2026-q1)".
    private static func evidence(_ evidence: RequiredAction.Evidence, _ risk: RegistryRisk) -> String {
        let day = evidence.on.map { " on \($0.words)" } ?? ""
        return switch evidence.proof {
        case .statement: day + " (the card says so)"
        case .assessed: day + " (the day of the answers)"
        case .review(let review): day + " (\(risk.registry.records[review].reference))"
        case .control(let control): day + " (control \(risk.rubric.controls[control].id))"
        case .field(let path): day + " (\(path))"
        case .approval(let role, let by): day + " (approval of \(by ?? role))"
        }
    }

    /// What shows that it was done, for programs: `review:disputes-2026-q1`, `control:red_team`.
    static func proof(_ proof: RequiredAction.Proof, _ risk: RegistryRisk) -> String {
        switch proof {
        case .statement: "statement"
        case .assessed: "assessed"
        case .review(let review): risk.registry.records[review].reference
        case .control(let control): "control:" + risk.rubric.controls[control].id
        case .field(let path): "field:" + path
        case .approval(let role, _): "approval:" + role
        }
    }

    /// What would show that it was done, with the command that begins it where there is one: HTML.
    static func writeRemedy(
        _ action: RequiredAction, of record: Record, _ rubric: Rubric, into output: inout OutputBuffer
    ) {
        func code(_ before: StaticString, _ text: String, _ after: StaticString = "", isCommand: Bool = false) {
            output.append(before)
            output.append(isCommand ? "<code class=\"command\">" : "<code>")
            output.append(html: text)
            output.append("</code>")
            output.append(after)
        }
        switch action.action.evidence.first {
        case .review(let type):
            let words = type.replacingUnderscores.replacing(" ", with: "-")
            // Of the whole id, since two owners may have models of one name.
            let id = "\(record.id.text.replacing("/", with: "-"))-\(words)"
            code(
                "a review: ",
                "muster new review \(id.shellWord) --for \(record.reference.shellWord) --set type=\(type)",
                isCommand: true)
        case .control(let control): code("the control ", rubric.controls[control].id, " in the card")
        case .field(let path): code("the field ", path, " in the card")
        case .approval(let role): code("an approval with the role ", role, " in the card's lifecycle")
        case .assessed: code("a newer day in ", "risk.assessed", " of the card, once the answers are read again")
        case nil: code("a day in ", "risk.actions.\(action.action.id)", " of the card")
        }
    }

    /// What is overdue first, by how many days, then what is open by the day it is due, then what is waived or done.
    package static func inOrder(_ left: RequiredAction, _ right: RequiredAction, on date: CalendarDate?) -> Bool? {
        func key(_ action: RequiredAction) -> (Int, Int) {
            let place =
                switch action.state {
                case .overdue: 0
                case .open: 1
                case .waived: 2
                case .met: 3
                }
            return (place, action.due?.ordinal ?? (action.state == .overdue ? 0 : .max))
        }
        let (first, second) = (key(left), key(right))
        // Of what is overdue, what has a day comes before what should have been there from the first.
        if first.0 == 0, second.0 == 0 {
            let days = (left.daysOverdue(on: date) ?? -1, right.daysOverdue(on: date) ?? -1)
            return days.0 == days.1 ? nil : days.0 > days.1
        }
        return first == second ? nil : first < second
    }
}
