import Records
import SourceText
import Vocabulary

/// An exception record, as it bears on the record that it is for.
package struct RiskException: Sendable {
    /// What stands under `waives` for a score above the appetite, and for a tier set lower by hand.
    package static let appetite = "appetite"
    package static let tier = "risk_tier"

    package var position: Int
    /// Rules, actions, or one of the words above.
    package var waives: [String]
    /// How many people approved it.
    package var approvals: Int
    /// The day of the first approval.
    package var from: CalendarDate?
    package var expires: CalendarDate?

    init(_ registry: Registry, _ position: Int) {
        self.position = position
        let record = registry.records[position]
        waives = record["waives"]?.texts ?? []
        expires = record.day("expires")
        var people = Set<UTF8Key>()
        var first: CalendarDate?
        for approval in (record["approvals"]?.list ?? []).compactMap(\.map) {
            guard approval[field: "decision"]?.text ?? "approve" == "approve", let by = approval[field: "by"]?.text
            else { continue }
            people.insert(UTF8Key(by))
            if let day = approval[field: "on"]?.day ?? approval[field: "at"]?.day {
                first = first.map { min($0, day) } ?? day
            }
        }
        approvals = people.count
        from = first
    }

    package func waives(_ name: String) -> Bool { waives.contains { $0.hasSameBytes(as: name) } }

    /// Whether it has been approved and has not ended; without a date none is in force.
    package func isInForce(on date: CalendarDate?) -> Bool {
        guard let date, let expires, approvals > 0 else { return false }
        return expires >= date && from.map { $0 <= date } ?? true
    }
}
