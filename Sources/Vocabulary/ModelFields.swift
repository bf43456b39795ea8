/// What stands under `registry:` in a model's card: identity, life and use.
enum ModelFields {
    static let all: [Field] =
        identity + life + use + ModelBuildFields.all + ModelAssuranceFields.all + [CommonFields.ext]

    private static let identity: [Field] = [
        CommonFields.title, CommonFields.summary, CommonFields.owner, CommonFields.stage, CommonFields.version,
        Field(
            "origin", .choice(origins), .validation, help: "Who made it: ours, bought, taken from the open, or a mix.",
            example: "in_house", origin: "OSFI E-23",
            maps: Counterparts(cycloneDX: "supplier", spdx: "suppliedBy", euAIAct: "IV 2a")),
        Field(
            "domain", .text, help: "The business field; the allowed words can be set in muster.yml.", example: "claims"),
        CommonFields.tags, CommonFields.aliases, CommonFields.contacts,
        Field(
            "provider",
            .map([
                Field(
                    "name", .reference(ReferenceType(.vendor)), help: "Who provides the model.", example: "Mistral AI",
                    relation: .providedBy),
                Field("address", .text, help: "Where they are."), Field("contact", .text, help: "How to reach them."),
                Field("representative", .text, help: "Their representative in the EU."),
                Field("submitter", .text, help: "Who registers the system for them."),
            ]), help: "The provider in the sense of the EU AI Act.", example: "{name: Mistral AI}",
            origin: "EU AI Act Annex VIII",
            maps: Counterparts(cycloneDX: "supplier", spdx: "suppliedBy", euAIAct: "VIII A1-3")),
        Field(
            "identifiers",
            .map([
                Field("purl", .reference(ReferenceType([], allowsOutside: true)), help: "A package URL."),
                Field("doi", .text, help: "A DOI."), Field("swhid", .text, help: "A Software Heritage id."),
                Field("mlflow", .text, help: "The name in MLflow."), Field("hf", .text, help: "The id on the Hub."),
            ]), help: "Names of the model elsewhere.", example: "{hf: acme/claims-triage}", origin: "purl",
            maps: Counterparts(cycloneDX: "purl, swhid", spdx: "packageUrl")),
    ]

    static let origins: [Choice] = [
        Choice("in_house", "built here"), Choice("vendor", "bought or licensed"),
        Choice("open", "taken from the open"), Choice("hybrid", "a mix"),
    ]

    private static let life: [Field] = [
        Field(
            "lifecycle",
            .list(
                .map([
                    Field("from", .choice(CommonFields.stages), help: "The stage before."),
                    Field("to", .choice(CommonFields.stages), help: "The stage after."),
                    Field("at", .date, help: "When, with time zone.", example: "\"2026-03-01T10:00:00Z\""),
                    Field("by", .text, help: "Who did it."), Field("role", .text, help: "In which role."),
                    Field("rationale", .text, help: "Why."), Field("version", .version, help: "Which version."),
                    Field(
                        "approvals",
                        .list(
                            .map([
                                Field("by", .text, help: "Who."), Field("role", .text, help: "In which role."),
                                Field("at", .date, help: "When."),
                                Field(
                                    "decision", .choice(["approve", "reject", "abstain"]), help: "What they decided."),
                                Field("evidence", .text, help: "Where it is recorded."),
                                Field("comment", .text, help: "Why."),
                            ])), help: "Who approved."),
                    Field("evidence", .list(.text), help: "What it rests on."),
                    Field("conditions", .list(.text), help: "What must hold."),
                    Field("risk", .open, help: "Score, tier and rubric at that time."),
                    Field("change_impact", .text, help: "What it changed."),
                ])), help: "The stages that the model has gone through, oldest first.",
            example: "[{from: staging, to: production, at: \"2026-03-01T10:00:00Z\", by: m.okafor}]",
            origin: "SR 26-2, ISO/IEC 42001 A.6.2", maps: Counterparts(cycloneDX: "annotations", euAIAct: "IV 6")),
        CommonFields.review, CommonFields.deprecated,
        Field(
            "superseded_by", .reference(ReferenceType([.model, .dataset], allowsOutside: true)),
            help: "What to use instead.", example: "claims-triage", origin: "Hugging Face new_version",
            maps: Counterparts(spdx: "ancestorOf"), relation: .supersededBy),
        Field(
            "changes",
            .list(
                .map([
                    Field("version", .version, help: "Which version."), Field("on", .date, help: "When."),
                    Field("summary", .text, help: "What changed."), Field("impact", .text, help: "What it means."),
                    Field("by", .text, help: "Who changed it."),
                ])), help: "What changed from version to version.",
            example: "[{version: \"2.3.0\", on: \"2026-03-01\", summary: Retrained on 2025 claims.}]",
            maps: Counterparts(cycloneDX: "releaseNotes", euAIAct: "IV 6")),
        CommonFields.access,
    ]

    private static let use: [Field] = [
        Field(
            "purpose", .text, .production, help: "The business purpose in one or two sentences.",
            example: "Sort incoming claims so that urgent ones reach a handler first.", origin: "OSFI E-23, SR 26-2",
            maps: Counterparts(cycloneDX: "useCases", spdx: "informationAboutApplication", euAIAct: "VIII A5")),
        Field(
            "intended_use", .words, .production, help: "What the model may be used for.",
            example: "[Routing of new motor claims]", origin: "Model cards (Mitchell et al.)",
            maps: Counterparts(cycloneDX: "useCases", spdx: "informationAboutApplication", euAIAct: "IV 1a, 3")),
        Field(
            "out_of_scope", .words, .production, help: "What it must not be used for.",
            example: "[Deciding a claim]", origin: "Model cards (Mitchell et al.)",
            maps: Counterparts(cycloneDX: "technicalLimitations", euAIAct: "IV 1a, 3")),
        Field(
            "users", .words, help: "Who works with its outputs.", example: "[Claims handlers]",
            origin: "Model cards (Mitchell et al.)", maps: Counterparts(cycloneDX: "users", euAIAct: "IV 2b")),
        Field(
            "affected_groups", .words, help: "Who feels its outputs.",
            example: "[Policyholders with an open claim]",
            origin: "Model cards (Mitchell et al.)", maps: Counterparts(cycloneDX: "fairnessAssessments.groupAtRisk")),
        Field(
            "deployments",
            .list(
                .map([
                    Field("env", .text, help: "Where it runs: production, staging, a cluster."),
                    Field(
                        "service", .reference(ReferenceType([.service])), help: "The service that uses it.",
                        example: "claims-portal", relation: .partOf),
                    Field("region", .text, help: "Where."),
                    Field("channel", .choice(["api", "embedded", "download", "batch"]), help: "How it is reached."),
                    Field("since", .date, help: "Since when."),
                    Field("member_states", .list(.text), help: "In which EU member states."),
                ])), help: "Where the model runs.",
            example: "[{service: claims-portal, channel: api, since: \"2026-03-01\"}]",
            maps: Counterparts(cycloneDX: "services", euAIAct: "IV 1d, VIII A10")),
        Field(
            "autonomy",
            .map([
                Field(
                    "level",
                    .choice([
                        Choice("insight", "informs"), Choice("recommend", "recommends"),
                        Choice("human_approves", "a person approves each output"),
                        Choice("human_can_veto", "acts unless a person stops it"), Choice("autonomous", "acts alone"),
                    ]), help: "Its role in the decision."),
                Field("oversight", .text, help: "Who watches it, and how."),
                Field("override", .text, help: "How it is stopped or overruled."),
                Field("instructions", .text, help: "Where the instructions for use lie."),
            ]), help: "How far the model acts by itself.", example: "{level: recommend}",
            origin: "EU AI Act Article 14",
            maps: Counterparts(cycloneDX: "property", spdx: "autonomyType", euAIAct: "IV 2e, 3")),
    ]
}
