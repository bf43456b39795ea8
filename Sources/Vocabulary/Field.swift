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
package struct Field: Sendable {
    package var name: String
    package var type: FieldType
    package var requirement: Requirement
    /// One or two sentences: what to write, and why.
    package var help: String
    /// A value as it would stand in a card, on one line.
    package var example: String
    /// The framework or format that the field comes from.
    package var origin: String
    package var counterparts: Counterparts
    /// The lineage relation that a reference in this field declares; nil where it declares none.
    package var relation: Relation?
    /// Fields and Hugging Face keys that say the same, so that one of them is enough where the field is asked for.
    package var alternatives: [String]

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
    func whereNotAskedFor() -> Field {
        var copy = self
        copy.requirement = .optional
        return copy
    }
}
