import Vocabulary

/// The days and states in a record that decide something.
extension Record {
    /// The day in the field `name`, or in `name` within the mapping `map`.
    package func day(_ name: String, in map: String? = nil) -> CalendarDate? {
        let value = if let map { self[map]?.map?[field: name] } else { self[name] }
        return value?.day
    }

    /// Whether nothing more is asked of the record.
    package var isWithdrawn: Bool { stage == "retired" || stage == "rejected" }

    package var nextReview: CalendarDate? { isWithdrawn ? nil : day("next", in: "review") }

    /// Whether it is an incident that was open on a day, or still is where there is none.
    package func isOpenIncident(on date: CalendarDate?) -> Bool {
        guard kind == .incident else { return false }
        if let date, let opened = day("opened"), opened > date { return false }
        if self["closed"]?.isAbsent ?? true { return true }
        guard let date, let closed = day("closed") else { return false }
        return closed > date
    }

    /// The entries of an incident's `actions` that are not done, and should have been before `date`; none without one.
    package func lateActions(on date: CalendarDate?) -> [[NamedValue]] {
        guard kind == .incident, let date else { return [] }
        return (self["actions"]?.list ?? []).compactMap(\.map).filter { action in
            guard let due = action[field: "due"]?.day, due < date else { return false }
            if case .flag(false) = action[field: "done"]?.content { return true }
            return action[field: "done"]?.isAbsent ?? true
        }
    }

    /// The day of the last transition that led to the present stage.
    package var inStageSince: CalendarDate? {
        self["lifecycle"]?.list?.last { $0.map?[field: "to"]?.text == stage }?.map?[field: "at"]?.day
    }
}
