/// Everything that risk is computed for: records and what is outside, with what each rests on.
package struct Portfolio: Sendable {
    package var nodes: [Node]
    package var edges: [Edge]
    /// The day on which evidence and overrides are judged; nil where it is not known, and then none holds.
    package var date: CalendarDay?

    package init(nodes: [Node], edges: [Edge], date: CalendarDay?) {
        self.nodes = nodes
        self.edges = edges
        self.date = date
    }

    /// What a node rests on, by numbers of nodes.
    package struct Edge: Sendable {
        package var from: Int
        package var to: Int
        /// As the rubric names it; where it does not, `relation.kind` with the kind of what it leads to.
        package var relation: String

        package init(from: Int, to: Int, relation: String) {
            self.from = from
            self.to = to
            self.relation = relation
        }
    }

    package enum Kind: String, Sendable, CaseIterable {
        case model, service, dataset
        case featureStore = "feature-store"
        case environment, pipeline, vendor, other

        /// The factors that such a node is assessed for; nil for all.
        var factors: [String]? {
            switch self {
            case .model, .service: nil
            case .dataset, .featureStore: ["data_quality", "privacy", "regulation"]
            case .environment, .pipeline: ["supply_chain", "opacity"]
            case .vendor: ["privacy", "supply_chain", "change"]
            case .other: []
            }
        }

        /// Whether it is a gap that what rests on such a node has no record of it.
        var needsRecord: Bool {
            switch self {
            case .model, .service, .dataset, .featureStore: true
            case .environment, .pipeline, .vendor, .other: false
            }
        }
    }

    package struct Node: Sendable {
        /// Names the node and no other; ties are settled by it.
        package var id: String
        package var kind: Kind
        /// False for what lies outside of the registry.
        package var hasRecord: Bool
        /// Nil where the record has none.
        package var assessment: Assessment?
        package var facts: [Fact: FactValue]
        package var override: TierOverride?

        package init(
            id: String, kind: Kind, hasRecord: Bool = true, assessment: Assessment? = nil,
            facts: [Fact: FactValue] = [:], override: TierOverride? = nil
        ) {
            self.id = id
            self.kind = kind
            self.hasRecord = hasRecord
            self.assessment = assessment
            self.facts = facts
            self.override = override
        }
    }
}

/// What a record's authors say of its risk, by the names that the rubric uses.
package struct Assessment: Sendable {
    package struct Answer: Sendable {
        package var question: String
        package var option: String

        package init(_ question: String, _ option: String) {
            self.question = question
            self.option = option
        }
    }

    /// A question that is said not to apply; without a rationale it counts as open.
    package struct Exclusion: Sendable {
        package var question: String
        package var rationale: String?

        package init(_ question: String, rationale: String?) {
            self.question = question
            self.rationale = rationale
        }
    }

    package struct ControlClaim: Sendable {
        package var control: String
        package var state: ControlState
        /// The day of the newest evidence.
        package var evidence: CalendarDay?

        package init(_ control: String, _ state: ControlState, evidence: CalendarDay? = nil) {
            self.control = control
            self.state = state
            self.evidence = evidence
        }
    }

    package var answers: [Answer]
    package var notApplicable: [Exclusion]
    package var controls: [ControlClaim]

    package init(answers: [Answer], notApplicable: [Exclusion] = [], controls: [ControlClaim] = []) {
        self.answers = answers
        self.notApplicable = notApplicable
        self.controls = controls
    }
}

/// A tier that was set by hand.
package struct TierOverride: Sendable {
    package var tier: String
    package var approvals: Int
    /// The exception record that allows a lower tier.
    package var exception: String?
    package var from: CalendarDay?
    package var until: CalendarDay?

    package init(
        tier: String, approvals: Int, exception: String? = nil, from: CalendarDay? = nil, until: CalendarDay? = nil
    ) {
        self.tier = tier
        self.approvals = approvals
        self.exception = exception
        self.from = from
        self.until = until
    }
}
