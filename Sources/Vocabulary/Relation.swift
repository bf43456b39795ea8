/// How one record rests on another; read from the dependent to what it depends on.
package enum Relation: String, Sendable, Hashable, CaseIterable {
    case baseModelFinetune = "base_model.finetune"
    case baseModelAdapter = "base_model.adapter"
    case baseModelQuantized = "base_model.quantized"
    case baseModelMerge = "base_model.merge"
    case distilledFrom = "distilled_from"
    case trainedOn = "trained_on"
    case validatedOn = "validated_on"
    case evaluatedOn = "evaluated_on"
    case derivedFrom = "derived_from"
    case featuresFrom = "features_from"
    case builtBy = "built_by"
    case runsIn = "runs_in"
    case dependsOn = "depends_on"
    case usesLibrary = "uses_library"
    case usesImage = "uses_image"
    case usesHardware = "uses_hardware"
    case usesCode = "uses_code"
    case providedBy = "provided_by"
    /// From a release to the product that it is one of; made by the lineage graph, never declared.
    case versionOf = "version_of"
    case replaces = "replaces"
    case supersededBy = "superseded_by"
    case owner = "owner"
    case servesModel = "serves"
    case produces = "produces"
    case affects = "affects"
    case reviews = "reviews"
    case waivesFor = "waives_for"
    case asksFor = "asks_for"
    case partOf = "part_of"
    case mentions = "mentions"

    /// The words on the page of the record that declares the relation: "is fine-tuned from".
    package var forward: String { words.forward }

    /// The words within a sentence: "is fine-tuned from", "depends on".
    package var clause: String {
        switch self {
        case .baseModelAdapter: "is an adapter for"
        case .versionOf: "is a version of"
        case .partOf: "is part of"
        case .featuresFrom, .runsIn, .dependsOn, .usesLibrary, .usesImage, .usesHardware, .replaces, .servesModel,
            .produces, .affects, .reviews, .waivesFor, .asksFor, .mentions:
            forward
        default: "is " + forward
        }
    }

    /// The words on the page of the record that is named: "is the base of (fine-tuned)".
    package var backward: String { words.backward }

    /// Whether the relation says that the declaring record rests on the named one.
    package var isDependency: Bool {
        switch self {
        case .owner, .supersededBy, .replaces, .produces, .affects, .reviews, .waivesFor, .asksFor, .partOf, .mentions:
            false
        default: true
        }
    }

    /// The relations that `registry.lineage[].rel` may name.
    package static let declarable: [Relation] = [
        .baseModelFinetune, .baseModelAdapter, .baseModelQuantized, .baseModelMerge, .distilledFrom, .trainedOn,
        .validatedOn, .evaluatedOn, .derivedFrom, .featuresFrom, .builtBy, .runsIn, .dependsOn, .replaces,
    ]

    /// What a bare id means beside `rel:` in `lineage`; nil where the relation cannot be declared there.
    package var declarableKinds: [Kind]? {
        switch self {
        case .baseModelFinetune, .baseModelAdapter, .baseModelQuantized, .baseModelMerge, .distilledFrom: [.model]
        case .trainedOn, .validatedOn, .evaluatedOn: [.dataset, .featureStore]
        case .derivedFrom: [.model, .dataset]
        case .featuresFrom: [.featureStore]
        case .builtBy: [.pipeline]
        case .runsIn: [.environment]
        case .dependsOn, .replaces: [.model, .dataset, .featureStore, .service, .pipeline, .environment]
        default: nil
        }
    }

    private var words: (forward: String, backward: String) {
        switch self {
        case .baseModelFinetune: ("fine-tuned from", "fine-tuned into")
        case .baseModelAdapter: ("adapter for", "adapted by")
        case .baseModelQuantized: ("quantized from", "quantized as")
        case .baseModelMerge: ("merged from", "merged into")
        case .distilledFrom: ("distilled from", "distilled into")
        case .trainedOn: ("trained on", "trains")
        case .validatedOn: ("validated on", "validates")
        case .evaluatedOn: ("evaluated on", "evaluates")
        case .derivedFrom: ("derived from", "source of")
        case .featuresFrom: ("reads features from", "gives features to")
        case .builtBy: ("built by", "builds")
        case .runsIn: ("runs in", "runs")
        case .dependsOn: ("depends on", "needed by")
        case .usesLibrary: ("uses library", "used by")
        case .usesImage: ("uses image", "image of")
        case .usesHardware: ("uses hardware", "used by")
        case .usesCode: ("made by code", "code of")
        case .providedBy: ("provided by", "provides")
        case .versionOf: ("version of", "has version")
        case .replaces: ("replaces", "replaced by")
        case .supersededBy: ("superseded by", "supersedes")
        case .owner: ("owned by", "owns")
        case .servesModel: ("serves", "served by")
        case .produces: ("produces", "produced by")
        case .affects: ("affects", "affected by")
        case .reviews: ("reviews", "reviewed in")
        case .waivesFor: ("waives a rule for", "has an exception in")
        case .asksFor: ("asks for work on", "work asked for in")
        case .partOf: ("part of", "has part")
        case .mentions: ("mentions", "mentioned by")
        }
    }
}
