import SourceText

/// What a record is about; the folder that a file lies in decides.
package enum Kind: String, Sendable, Hashable, CaseIterable {
    case model
    case dataset
    case featureStore = "feature-store"
    case service
    case pipeline
    case environment
    case team
    case incident
    case review
    case policy
    case exception
    case decision
    case request
    case guide

    /// The folder under `content/`, which is also the folder of its pages.
    package var folder: String {
        switch self {
        case .featureStore: "feature-stores"
        case .policy: "policies"
        default: rawValue + "s"
        }
    }

    /// As in "a model", for sentences.
    package var noun: String { self == .featureStore ? "feature store" : rawValue }

    /// As in "an environment".
    package var nounWithArticle: String {
        (noun.utf8.first.map { "aeiou".utf8.contains($0) } == true ? "an " : "a ") + noun
    }

    /// As in "models".
    package var pluralNoun: String { self == .policy ? "policies" : noun + "s" }

    package var title: String { noun.capitalizedFirst }
    package var pluralTitle: String { pluralNoun.capitalizedFirst }

    /// Whether Hugging Face keys stand at the top level and ours under `registry:`.
    package var isHubCard: Bool { self == .model || self == .dataset }

    /// One sentence for readers who meet the kind for the first time.
    package var summary: String {
        switch self {
        case .model: "A trained model, or a family of versions of one, described by its card."
        case .dataset: "Data that models are trained, validated or tested on."
        case .featureStore: "A store of prepared features that models read."
        case .service: "A running product or endpoint that uses one or more models."
        case .pipeline: "Code that trains, evaluates or deploys models."
        case .environment: "The image, runtime and packages that a model runs in."
        case .team: "People who own records, with their roles."
        case .incident: "Something that went wrong, and what was done."
        case .review: "A validation, red team, audit or other check with an outcome."
        case .policy: "A law, standard or internal rule that records are held against."
        case .exception: "A rule waived for a record, with a reason and an end."
        case .decision: "A choice that shaped records, with its reasons."
        case .request: "Work asked for: retrain, deprecate, review or make an exception."
        case .guide: "A plain page: practices, lessons learned, onboarding."
        }
    }

    package static func named(_ text: String) -> Kind? { Kind(rawValue: text) }
}
