import Vocabulary

/// The sections of a record page, in the order in which people ask, with the fields that each shows.
package enum FieldGroups {
    /// What the record is for, which comes before all else.
    static let purpose = "s-purpose"
    /// The sections of a kind: parts of what runs have many fields and all sections, others one for what they say.
    static func groups(of kind: Kind) -> [Group] {
        guard let title = title(ofFactsOf: kind) else { return all + [rest] }
        return [Group(anchor: "s-facts", title: title, fields: [])]
    }

    /// Where a field stands among the sections of a kind.
    static func group(of field: String, in kind: Kind) -> Int {
        title(ofFactsOf: kind) == nil ? groupOfField[field] ?? all.count : 0
    }

    /// nil for the kinds whose fields are grouped.
    private static func title(ofFactsOf kind: Kind) -> String? {
        switch kind {
        case .model, .dataset, .featureStore, .service, .pipeline, .environment: nil
        case .team: "Who is in it"
        case .incident: "What happened"
        case .review: "What was looked at, and found"
        case .policy: "What it asks for"
        case .exception: "What is waived, and why"
        case .decision: "What was decided, and why"
        case .request: "What is asked for"
        case .guide: "About this guide"
        }
    }

    package struct Group: Sendable {
        package var anchor: String
        package var title: String
        package var fields: [String]
    }

    /// Shown among the page's links, and not again.
    static let linked: Set<String> = ["datasets", "base_model", "base_model_relation"]

    /// Shown in the page's header, and not again.
    package static let header: Set<String> = [
        "title", "summary", "owner", "stage", "version", "license", "tags", "model_name", "pretty_name",
    ]

    package static let all: [Group] = [
        Group(
            anchor: purpose, title: "What it is for",
            fields: [
                "purpose", "intended_use", "out_of_scope", "users", "affected_groups", "autonomy", "deployments",
                "product",
                "endpoint", "consumers", "exposure", "human_oversight", "user_notice", "fallback", "subject",
                "affected",
                "affects", "reason", "because", "context", "choice", "options",
            ]),
        Group(
            anchor: "s-evaluation", title: "Evaluation and limits",
            fields: [
                "evaluation", "metrics", "fairness", "limitations", "tradeoffs", "ethics", "explainability",
                "monitoring",
                "quality", "known_bias", "noise", "outcome", "findings",
            ]),
        Group(
            anchor: "s-data", title: "Data and privacy",
            fields: [
                "data_protection", "personal", "collection", "preprocessing", "labelling", "splits", "schema", "type",
                "size",
                "confidentiality", "availability", "data_agreements", "agreements", "retention", "update", "features",
                "entities", "dataset_info", "configs",
            ]),
        Group(
            anchor: "s-origin", title: "Where it comes from",
            fields: ["origin", "provider", "source_datasets", "lineage"]),
        Group(
            anchor: "s-build", title: "Artifacts and environment",
            fields: [
                "pipeline_tag", "library_name", "artifacts", "files", "architecture", "environment", "software",
                "image",
                "runtime", "os", "packages", "frameworks", "driver", "accelerator", "reproducible", "training",
                "energy",
                "co2_eq_emissions", "identifiers", "code", "orchestrator", "schedule", "inputs", "outputs", "triggers",
                "tests", "last_run", "system", "offline", "online", "ttl",
            ]),
        Group(
            anchor: "s-regulation", title: "Regulation and policies",
            fields: ["regulation", "standards", "policies", "security", "severity", "harm", "obligations"]),
        Group(
            anchor: "s-life", title: "Reviews and life cycle",
            fields: [
                "lifecycle", "review", "changes", "deprecated", "superseded_by", "new_version", "approvals", "expires",
                "valid_until", "opened", "closed", "timeline", "actions", "lessons",
            ]),
    ]

    /// For what no group names: fields of teams, extension fields and the like.
    package static let rest = Group(anchor: "s-facts", title: "Other facts", fields: [])

    package static let groupOfField: [String: Int] = Dictionary(
        all.enumerated().flatMap { index, group in group.fields.map { ($0, index) } },
        uniquingKeysWith: { first, _ in first })
}
