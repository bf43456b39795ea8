/// What may stand for any value of Muster's own fields: an admission, or a claim that says where the value is from.
package enum ValueForms {
    /// Words that say why there is no value.
    package static let admissions: [Choice] = [
        Choice("unknown", "nobody knows"), Choice("not-applicable", "the question does not arise"),
        Choice("withheld", "known, but not said here"),
    ]

    /// One key of a claim.
    package struct ClaimKey: Sendable {
        package let name: String
        package let help: String
        /// Whether its value is a day.
        package let isDay: Bool

        fileprivate init(_ name: String, _ help: String, isDay: Bool = false) {
            self.name = name
            self.help = help
            self.isDay = isDay
        }
    }

    /// The keys of a claim; a mapping with `value` and none but these is one.
    package static let claimKeys: [ClaimKey] = [
        ClaimKey("value", "The value itself."), ClaimKey("because", "Why it holds."),
        ClaimKey("source", "Where it is from."), ClaimKey("on", "The day on which somebody said so.", isDay: true),
        ClaimKey("by", "Who said so."), ClaimKey("evidence", "As `source`."),
        ClaimKey("reviewed", "As `on`.", isDay: true), ClaimKey("why", "As `because`."),
        ClaimKey("rationale", "As `because`."),
    ]
}

extension FieldType {
    /// Whether `{value: …}` is a claim here, and not a mapping with a key of that name.
    package var acceptsClaims: Bool {
        switch self {
        case .map(let fields): !fields.contains { $0.name == "value" }
        case .dictionary, .open: false
        case .either(let types): types.allSatisfy(\.acceptsClaims)
        default: true
        }
    }
}
