/// From when on a field is asked for; what is missing is a finding and a gap on the page, never a failure to build.
package enum Requirement: String, Sendable {
    case optional
    /// Once the record has left exploration.
    case validation
    /// Once the record is in production.
    case production

    package var words: String {
        switch self {
        case .optional: "optional"
        case .validation: "asked for from validation on"
        case .production: "asked for in production"
        }
    }
}

/// Where a field goes in other standards; empty where it has no counterpart.
package struct Counterparts: Sendable {
    package var cycloneDX: String
    package var spdx: String
    package var euAIAct: String

    package init(cycloneDX: String = "", spdx: String = "", euAIAct: String = "") {
        self.cycloneDX = cycloneDX
        self.spdx = spdx
        self.euAIAct = euAIAct
    }
}

/// One field of the vocabulary: the only place where its name, type, help and origin are written.
///
/// A class, since every card is read by looking through lists of them, and copies of so many words are dear.
package final class Field: Sendable {
    package let name: String
    package let type: FieldType
    package let requirement: Requirement
    /// One or two sentences: what to write, and why.
    package let help: String
    /// A value as it would stand in a card, on one line.
    package let example: String
    /// The framework or format that the field comes from.
    package let origin: String
    package let counterparts: Counterparts
    /// The lineage relation that a reference in this field declares; nil where it declares none.
    package let relation: Relation?
    /// Fields and Hugging Face keys that say the same, so that one of them is enough where the field is asked for.
    package let alternatives: [String]

    package init(
        _ name: String, _ type: FieldType, _ requirement: Requirement = .optional, help: String, example: String = "",
        origin: String = "Muster", maps counterparts: Counterparts = Counterparts(), relation: Relation? = nil,
        alternatives: [String] = []
    ) {
        self.name = name
        self.type = type
        self.requirement = requirement
        self.help = help
        self.example = example
        self.origin = origin
        self.counterparts = counterparts
        self.relation = relation
        self.alternatives = alternatives
    }

    /// The same field where nobody asks for it.
    func whereNotAskedFor() -> Field { copy(named: name, requirement: .optional) }

    /// The same field under another name.
    package func named(_ name: String) -> Field { copy(named: name, requirement: requirement) }

    private func copy(named name: String, requirement: Requirement) -> Field {
        Field(
            name, type, requirement, help: help, example: example, origin: origin, maps: counterparts,
            relation: relation, alternatives: alternatives)
    }
}
