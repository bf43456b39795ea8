import RegistryRisk
import RiskAssessment
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
        case .open:
            if let due = action.due { return "by \(due.words)" }
            return action.action.gate.map { "before \($0)" } ?? "open"
        case .overdue:
            if let days = action.daysOverdue(on: risk.date), let due = action.due {
                return "\(DayWords.span(days)) overdue, since \(due.words)"
            }
            return action.action.gate.map { "overdue, due before \($0)" } ?? "overdue"
        case .waived:
            let name = action.exception.map { " by \(risk.registry.records[$0].reference)" } ?? ""
            return "waived\(name)" + (action.due.map { " until \($0.words)" } ?? "")
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
