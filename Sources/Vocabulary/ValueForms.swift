/// What may stand for any value of Muster's own fields: an admission, or a claim that says where the value is from.
package enum ValueForms {
    /// Words that say why there is no value.
    package static let admissions = SpecialValue.allCases.map { Choice($0.rawValue, $0.help) }

    /// What a part of a claim is; several keys may say the same.
    package enum ClaimPart: Sendable { case value, because, source, on, by }

    /// One key of a claim.
    package struct ClaimKey: Sendable {
        package let name: String
        package let part: ClaimPart
        package let help: String

        /// Whether its value is a day.
        package var isDay: Bool { part == .on }

        fileprivate init(_ name: String, _ part: ClaimPart, _ help: String) {
            self.name = name
            self.part = part
            self.help = help
        }
    }

    /// The keys of a claim; a mapping with `value` and none but these is one.
    ///
    /// Of two keys for one part the first here that has a value counts.
    package static let claimKeys: [ClaimKey] = [
        ClaimKey("value", .value, "The value itself."), ClaimKey("because", .because, "Why it holds."),
        ClaimKey("source", .source, "Where it is from."),
        ClaimKey("on", .on, "The day on which somebody said so."), ClaimKey("by", .by, "Who said so."),
        ClaimKey("evidence", .source, "As `source`."), ClaimKey("reviewed", .on, "As `on`."),
        ClaimKey("why", .because, "As `because`."), ClaimKey("rationale", .because, "As `because`."),
    ]
}

/// What an author says instead of a value; distinct from saying nothing.
package enum SpecialValue: String, Sendable, CaseIterable {
    case unknown
    case notApplicable = "not-applicable"
    case withheld

    package var words: String { self == .notApplicable ? "not applicable" : rawValue }

    /// The word, which most scalars are not: their length tells.
    package init?(_ text: String) {
        switch text.utf8.count {
        case 7, 8, 14: self.init(rawValue: text)
        default: return nil
        }
    }

    var help: String {
        switch self {
        case .unknown: "nobody knows"
        case .notApplicable: "the question does not arise"
        case .withheld: "known, but not said here"
        }
    }
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
