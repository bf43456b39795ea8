/// The sections of a record page, in the order in which people ask, with the fields that each shows.
enum FieldGroups {
    struct Group {
        var anchor: String
        var title: String
        var fields: [String]
    }

    /// Shown in the page's header, and not again.
    static let header: Set<String> = [
        "title", "summary", "owner", "stage", "version", "license", "tags", "model_name", "pretty_name",
    ]

    static let all: [Group] = [
        Group(
            anchor: "s-purpose", title: "What it is for",
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
            fields: ["origin", "provider", "base_model", "base_model_relation", "datasets", "source_datasets", "lineage"]),
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
            anchor: "s-risk", title: "Regulation and risk answers",
            fields: ["regulation", "risk", "standards", "policies", "security", "severity", "harm", "obligations"]),
        Group(
            anchor: "s-life", title: "Reviews and life cycle",
            fields: [
                "lifecycle", "review", "changes", "deprecated", "superseded_by", "new_version", "approvals", "expires",
                "valid_until", "opened", "closed", "timeline", "actions", "lessons",
            ]),
    ]

    /// For what no group names: fields of teams, extension fields and the like.
    static let rest = Group(anchor: "s-facts", title: "Other facts", fields: [])

    static let groupOfField: [String: Int] = Dictionary(
        all.enumerated().flatMap { index, group in group.fields.map { ($0, index) } },
        uniquingKeysWith: { first, _ in first })
}
