/// What stands under `registry:` in a model's card: how well it works, what may go wrong, what holds it in check.
enum ModelAssuranceFields {
    static let all: [Field] = [
        Field(
            "evaluation",
            .list(
                .map([
                    Field(
                        "dataset", .reference(ReferenceType([.dataset], allowsOutside: true)), help: "On which data.",
                        relation: .evaluatedOn),
                    Field("task", .text, help: "Which task."),
                    Field("metric", .text, help: "Which measure.", example: "recall"),
                    Field("value", .number, help: "The result.", example: "0.91"),
                    Field("slice", .text, help: "Which part of the data.", example: "drivers under 25"),
                    Field("ci", .list(.number), help: "Lower and upper bound of the confidence interval."),
                    Field("min", .number, help: "The least that is acceptable."),
                    Field("max", .number, help: "The most that is acceptable."),
                    Field("date", .date, help: "When it was measured."),
                    Field("source", .text, help: "Where it is recorded."),
                ])), .production, help: "Results with slices, intervals and limits, beyond `model-index`.",
            example: "[{metric: recall, value: 0.91, slice: drivers under 25, min: 0.85}]",
            origin: "Model Card Toolkit",
            maps: Counterparts(
                cycloneDX: "performanceMetrics", spdx: "metric, metricDecisionThreshold", euAIAct: "IV 2g, 3, 4"),
            alternatives: ["model-index"]),
        Field(
            "fairness",
            .list(
                .map([
                    Field("group", .text, help: "Who is at risk."), Field("benefits", .text, help: "What they gain."),
                    Field("harms", .text, help: "What they may suffer."),
                    Field("mitigation", .text, help: "What is done about it."),
                ])), help: "Effects on groups.", example: "[{group: drivers under 25, harms: slower handling}]",
            origin: "CycloneDX", maps: Counterparts(cycloneDX: "fairnessAssessments", euAIAct: "IV 3")),
        Field(
            "limitations", .words, .production, help: "Where it fails or was never tried.",
            example: "[Untested on commercial vehicles]", origin: "Model cards (Mitchell et al.)",
            maps: Counterparts(cycloneDX: "technicalLimitations", spdx: "limitation", euAIAct: "IV 3")),
        Field(
            "tradeoffs", .words, help: "What was given up for what.", example: "[Recall over precision]",
            origin: "Model Card Toolkit", maps: Counterparts(cycloneDX: "performanceTradeoffs")),
        Field(
            "ethics",
            .list(
                .either([
                    .text,
                    .map([
                        Field("name", .text, help: "The concern."),
                        Field("mitigation", .text, help: "What is done about it."),
                    ]),
                ])), help: "Ethical concerns and what is done about them.",
            example: "[{name: Proxy for age, mitigation: Slices reviewed each quarter}]", origin: "Model Card Toolkit",
            maps: Counterparts(cycloneDX: "ethicalConsiderations")),
        Field(
            "explainability", .text, help: "How an output can be explained to the person it concerns.",
            example: "Top three reasons by SHAP", maps: Counterparts(spdx: "modelExplainability", euAIAct: "IV 2e")),
        Field(
            "data_protection",
            .map([
                Field("level", .choice(CommonFields.dataProtectionLevels), help: "The most delicate data it meets."),
                Field("categories", .list(.text), help: "Which kinds of data."),
                Field("basis", .text, help: "Legal basis."),
                Field("dpia", .text, help: "The impact assessment."),
                Field("retention", .text, help: "How long data are kept."),
            ]), .production, help: "Personal data in training and use.", example: "{level: personal, basis: contract}",
            origin: "GDPR",
            maps: Counterparts(
                cycloneDX: "data.sensitiveData", spdx: "useSensitivePersonalInformation", euAIAct: "VIII C5")),
        Field(
            "data_agreements",
            .list(
                .map([
                    Field("with", .text, help: "The other party."), Field("ref", .text, help: "The contract."),
                    Field("permits", .words, help: "What it allows."),
                    Field("expires", .date, help: "Until when."),
                ])), help: "Contracts on the data.",
            example: "[{with: DataCo, permits: [training], expires: \"2027-01-01\"}]",
            maps: Counterparts(euAIAct: "IV 2d")),
        regulation,
        Field(
            "standards", .list(.text), help: "Standards it follows.", example: "[iso-42001]",
            maps: Counterparts(spdx: "standardCompliance", euAIAct: "IV 7")),
        Field(
            "policies", .list(.either([.reference(ReferenceType([.policy], allowsOutside: true)), .open])),
            help: "Policies it is held against, by id or with control ids.", example: "[model-risk-policy]",
            relation: .mentions),
        CommonFields.risk,
        Field(
            "monitoring",
            .map([
                Field("plan", .text, help: "Where the plan lies."),
                Field(
                    "metrics",
                    .list(
                        .map([
                            Field("name", .text, help: "What is watched."),
                            Field("threshold", .text, help: "When it alerts."),
                            Field("window", .text, help: "Over how long."),
                            Field("value", .text, help: "The last value."),
                            Field("at", .date, help: "When that was."),
                        ])), help: "What is watched."),
                Field(
                    "logs", .map([Field("retention_days", .integer, help: "How long logs are kept.")]), help: "Logs."),
            ]), .production, help: "How it is watched in use.",
            example: "{metrics: [{name: psi, threshold: \"0.2\", window: 7d}], logs: {retention_days: 365}}",
            origin: "EU AI Act Articles 12 and 19", maps: Counterparts(cycloneDX: "quality-metrics", euAIAct: "IV 3, 9")
        ),
        Field(
            "security",
            .map([
                Field("threat_model", .text, help: "Where it lies."),
                Field("pentest", .text, help: "Where the report lies."),
                Field("vex", .list(.text), help: "Statements on vulnerabilities."),
            ]), help: "Security documents.", example: "{threat_model: \"docs/threats.md\"}",
            maps: Counterparts(cycloneDX: "threat-model, pentest-report", euAIAct: "IV 2h")),
    ]

    private static let regulation = Field(
        "regulation",
        .map([
            Field(
                "eu_ai_act",
                .map([
                    Field(
                        "class",
                        .choice([
                            Choice("minimal", "no duties beyond literacy"), Choice("transparency", "Article 50"),
                            Choice("gpai", "general-purpose model, Article 53"),
                            Choice("gpai-systemic", "general-purpose with systemic risk, Article 51"),
                            Choice("annex-iii-exempt", "Article 6(3), documented and registered"),
                            Choice("high-annex-iii", "high risk by use, Annex III"),
                            Choice("high-annex-i", "high risk by product, Annex I"), Choice("prohibited", "Article 5"),
                        ]), .validation, help: "The class under the EU AI Act."),
                    Field("annex_iii", .text, help: "The point of Annex III.", example: "\"5(b)\""),
                    Field("exemption", .text, help: "The ground of Article 6(3)."),
                    Field("role", .text, help: "provider or deployer."),
                    Field("database_url", .url, help: "The entry in the EU database."),
                    Field("certificate", .text, help: "Certificate."),
                    Field("declaration", .text, help: "Declaration of conformity."),
                    Field("fria", .text, help: "The fundamental-rights impact assessment."),
                ]), help: "The EU AI Act."),
            Field("materiality", .text, help: "Materiality under model-risk rules."),
            Field("sectors", .list(.text), help: "Sector rules that apply.", example: "[solvency-ii]"),
        ]), .validation, help: "Which rules apply.", example: "{eu_ai_act: {class: minimal}}", origin: "EU AI Act",
        maps: Counterparts(cycloneDX: "property", spdx: "standardCompliance", euAIAct: "VIII A7-13, B6"))
}
