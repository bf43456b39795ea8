/// The whole vocabulary of one registry: the built-in fields, and those that its `muster.yml` adds.
package struct Schema: Sendable {
    /// Fields that `muster.yml` declares, with the kinds that have them.
    package struct Extension: Sendable {
        package var field: Field
        package var kinds: [Kind]

        package init(field: Field, kinds: [Kind]) {
            self.field = field
            self.kinds = kinds
        }
    }

    /// The version of the vocabulary; it rises when a field is renamed or loses a value.
    package static let version = "1"

    /// The stages in the order of a record's life.
    package static let stages = CommonFields.stages.map(\.value)

    package let extensions: [Extension]
    /// The choices of all fields that join words by underscores, such as `human_can_veto`; readers get them apart.
    package let joinedChoices: Set<String>
    private let ownFields: [Kind: [Field]]
    private let fewWords: [Kind: [FacetField]]

    package init(extensions: [Extension] = []) {
        self.extensions = extensions
        var ownFields: [Kind: [Field]] = [:]
        var fewWords: [Kind: [FacetField]] = [:]
        for kind in Kind.allCases {
            let added = extensions.filter { $0.kinds.contains(kind) }.map(\.field)
            ownFields[kind] = Schema.builtIn(kind) + added
            fewWords[kind] = FacetField.all(kind, Schema.builtIn(kind) + Schema.ofHub(kind))
        }
        self.ownFields = ownFields
        self.fewWords = fewWords
        joinedChoices = Set(
            Kind.allCases.flatMap { (ownFields[$0] ?? []) + Schema.ofHub($0) }.flatMap { $0.type.choicesWithin }
                .filter { $0.utf8.contains(0x5F) })
    }

    /// The built-in fields of `kind` that have few words; Hugging Face's after Muster's.
    package func facetFields(of kind: Kind) -> [FacetField] { fewWords[kind] ?? [] }

    /// Muster's fields of `kind`: under `registry:` in models and datasets, at the top level elsewhere.
    package func fields(of kind: Kind) -> [Field] { ownFields[kind] ?? [] }

    /// Hugging Face's keys of `kind`; none for the kinds that are ours alone.
    package func hubFields(of kind: Kind) -> [Field] { Schema.ofHub(kind) }

    private static func ofHub(_ kind: Kind) -> [Field] {
        switch kind {
        case .model: HubFields.model
        case .dataset: HubFields.dataset
        default: []
        }
    }

    package func isExtension(_ name: String, of kind: Kind) -> Bool {
        extensions.contains { $0.field.name == name && $0.kinds.contains(kind) }
    }

    /// Whether a field of this name is built in for `kind`, and so cannot be declared anew.
    package static func isBuiltIn(_ name: String, of kind: Kind) -> Bool { builtIn(kind).contains { $0.name == name } }

    private static func builtIn(_ kind: Kind) -> [Field] {
        switch kind {
        case .model: ModelFields.all
        case .dataset: DatasetFields.all
        case .featureStore: OperationFields.featureStore
        case .service: OperationFields.service
        case .pipeline: OperationFields.pipeline
        case .environment: OperationFields.environment
        case .team: OperationFields.team
        case .incident: GovernanceFields.incident
        case .review: GovernanceFields.review
        case .policy: GovernanceFields.policy
        case .exception: GovernanceFields.exception
        case .decision: GovernanceFields.decision
        case .request: GovernanceFields.request
        case .guide: GovernanceFields.guide
        }
    }
}
