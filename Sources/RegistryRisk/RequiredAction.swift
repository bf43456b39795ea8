import Records
import RiskAssessment
import SourceText
import Vocabulary

/// Something that a record's tier asks for, and how it stands on the day.
package struct RequiredAction: Sendable {
    package enum State: Sendable, Hashable {
        /// It was done, and holds still.
        case met
        /// Its time has not come.
        case open
        case overdue
        /// An exception in force says that it need not be done.
        case waived
    }

    /// What shows that it was done.
    package enum Proof: Sendable, Hashable {
        case statement
        case assessed
        case review(Int)
        case control(Int)
        case field(String)
        case approval(role: String, by: String?)
    }

    package struct Evidence: Sendable, Hashable {
        package var proof: Proof
        package var on: CalendarDate?
        /// From when on it holds no more, where it says so itself.
        package var until: CalendarDate?
    }

    package var action: Rubric.Action
    package var state: State
    /// The newest of what shows that it was done, in force or not.
    package var evidence: Evidence?
    /// By when it must be done, again or for the first time; nil where no day follows from anything.
    package var due: CalendarDate?
    /// The position of the exception that waives it.
    package var exception: Int?
    /// Whether the record is in a stage that it should not have come to without it.
    package var isGateUnmet: Bool

    /// Past the day by which it was due, in days; nil where there is no such day.
    package func daysOverdue(on date: CalendarDate?) -> Int? {
        guard state == .overdue, let date, let due, due < date else { return nil }
        return date.ordinal - due.ordinal
    }
}

extension RegistryRisk {
    /// What a record's own inherent tier asks for, in the order of the rubric; nothing of what is withdrawn.
    ///
    /// Kept once it is known: rules, pages and lists ask for it again and again.
    package func actions(of position: Int) -> [RequiredAction] {
        if let known = knownActions.withLock({ $0[position] }) { return known }
        let found = findActions(of: position)
        knownActions.withLock { $0[position] = found }
        return found
    }

    private func findActions(of position: Int) -> [RequiredAction] {
        let record = registry.records[position]
        guard RegistryRisk.isAssessable(record.kind), !record.isWithdrawn else { return [] }
        let risk = self[position]
        // One that nobody assessed is asked for answers first; how it stands at gates is decided as if it were the worst.
        let isEarly = ["concept", "exploration"].contains { $0 == record.stage }
        if risk.isUnassessed, isEarly { return [] }
        let tier = risk.isUnassessed ? max(risk.inherentTier, rubric.incomplete.gateAs) : risk.inherentTier
        let maker = ActionMaker(risk: self, position: position, record: record, card: cards[position])
        return rubric.actions(ofTier: tier).filter { action in
            action.fromFactors.isEmpty
                || action.fromFactors.contains { risk.ownFactors[$0.factor] >= $0.score }
        }.map(maker.required)
    }
}

private struct ActionMaker {
    let risk: RegistryRisk
    let position: Int
    let record: Record
    let card: CardAssessment?

    /// The stages up to production, in order; what runs without naming a stage is in production.
    private static let stages = ["concept", "exploration", "validation", "staging", "production", "deprecated"]

    func required(_ action: Rubric.Action) -> RequiredAction {
        var required = RequiredAction(action: action, state: .open, isGateUnmet: false)
        let newest = newestEvidence(action)
        required.evidence = newest
        required.due = due(action, newest)
        let isReached = action.gate.map(hasReached) ?? false
        let isDone = newest.map { $0.on != nil || action.everyDays == nil } ?? false
        if isDone {
            required.state = isPast(required.due) ? .overdue : .met
        } else if isReached || isPast(required.due) {
            required.state = .overdue
        } else if action.gate == nil, action.withinDays == nil, required.due == nil, hasReached("validation") {
            // Asked for from the first day, such as that somebody stands by the answers.
            required.state = .overdue
        }
        required.isGateUnmet = isReached && required.state == .overdue
        if required.state != .met, let exception = risk.exception(waiving: action.id, for: position) {
            required.state = .waived
            required.exception = exception.position
            required.due = exception.expires
            required.isGateUnmet = false
        }
        return required
    }

    private func isPast(_ day: CalendarDate?) -> Bool {
        guard let day, let date = risk.date else { return false }
        return day < date
    }

    private func hasReached(_ gate: String) -> Bool {
        guard let wanted = ActionMaker.stages.firstIndex(of: gate) else { return record.stage == gate }
        guard let stage = record.stage else { return true }
        return ActionMaker.stages.firstIndex { $0.hasSameBytes(as: stage) }.map { $0 >= wanted } ?? false
    }

    private func due(_ action: Rubric.Action, _ newest: RequiredAction.Evidence?) -> CalendarDate? {
        if let newest {
            let again = action.everyDays.flatMap { days in newest.on?.adding(days: days) }
            if let until = newest.until { return again.map { min($0, until) } ?? until }
            if again != nil || action.everyDays == nil { return again }
        }
        if let days = action.withinDays { return card?.assessedOn?.adding(days: days) }
        return action.gate.flatMap(dayReached)
    }

    /// The day on which the record came to a stage or one beyond it.
    private func dayReached(_ gate: String) -> CalendarDate? {
        guard hasReached(gate), let wanted = ActionMaker.stages.firstIndex(of: gate) else { return nil }
        let days = (record["lifecycle"]?.list ?? []).compactMap(\.map).compactMap { step -> CalendarDate? in
            guard let stage = step[field: "to"]?.text,
                let place = ActionMaker.stages.firstIndex(where: { $0.hasSameBytes(as: stage) }), place >= wanted
            else { return nil }
            return step[field: "at"]?.day
        }
        return days.min()
    }

    // MARK: Evidence

    private func newestEvidence(_ action: Rubric.Action) -> RequiredAction.Evidence? {
        var found: [RequiredAction.Evidence] = []
        for statement in card?.statements ?? [] where statement.action.hasSameBytes(as: action.id) {
            found.append(.init(proof: .statement, on: statement.on))
        }
        for kind in action.evidence { found += evidence(kind) }
        func isKnown(_ evidence: RequiredAction.Evidence) -> Bool {
            guard let day = evidence.on, let date = risk.date else { return true }
            return day <= date
        }
        // The first of the newest: the order of the rubric settles ties.
        return found.filter(isKnown).reduce(nil) { best, next in
            guard let best else { return next }
            return (next.on?.ordinal ?? -1) > (best.on?.ordinal ?? -1) ? next : best
        }
    }

    private func evidence(_ kind: ActionEvidence) -> [RequiredAction.Evidence] {
        switch kind {
        case .assessed: return card?.assessedOn.map { [.init(proof: .assessed, on: $0)] } ?? []
        case .review(let type):
            return risk.reviews[position].compactMap { review in
                let record = risk.registry.records[review]
                guard record["type"]?.text?.hasSameBytes(as: type) ?? false, record["outcome"]?.text != "fail"
                else { return nil }
                return .init(proof: .review(review), on: record.day("on"), until: record.day("valid_until"))
            }
        case .control(let control):
            guard risk.rubric.effect(of: risk.portfolio.state(of: position, control: control)) > 0 else { return [] }
            let day = card?.control(risk.rubric.controls[control].id)?.evidence.day
            return [.init(proof: .control(control), on: day)]
        case .field(let path): return holds(path) ? [.init(proof: .field(path))] : []
        case .approval(let role): return approvals(role)
        }
    }

    private func holds(_ path: String) -> Bool {
        var fields = record.fields
        let keys = path.split(separator: ".").map(String.init)
        for key in keys.dropLast() {
            guard let map = fields[field: key]?.map else { return false }
            fields = map
        }
        guard let value = keys.last.flatMap({ fields[field: $0] }), !value.isAbsent else { return false }
        return !value.isSpecial
    }

    private func approvals(_ role: String) -> [RequiredAction.Evidence] {
        (record["lifecycle"]?.list ?? []).compactMap(\.map).flatMap { step in
            (step[field: "approvals"]?.list ?? []).compactMap(\.map).compactMap { approval in
                guard approval[field: "role"]?.text?.hasSameBytes(as: role) ?? false,
                    approval[field: "decision"]?.text ?? "approve" == "approve"
                else { return nil }
                let day = approval[field: "at"]?.day ?? step[field: "at"]?.day
                return .init(proof: .approval(role: role, by: approval[field: "by"]?.text), on: day)
            }
        }
    }
}
