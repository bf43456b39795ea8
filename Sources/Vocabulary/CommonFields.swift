/// Fields and choices that several kinds share.
enum CommonFields {
    static let stages: [Choice] = [
        Choice("concept", "an idea with a purpose, nothing built"),
        Choice("exploration", "experiments; nothing relies on it"),
        Choice("validation", "built, and being tested against its purpose"),
        Choice("staging", "approved for a trial beside production"),
        Choice("production", "in use"),
        Choice("deprecated", "in use, but to be replaced"),
        Choice("retired", "no longer in use"),
        Choice("suspended", "taken out of use until something is cleared"),
        Choice("rejected", "not approved, and not in use"),
    ]

    static let title = Field(
        "title", .text, help: "The name people use. Without it, the first heading of the card is taken.",
        example: "Motor claims triage", origin: "Hugging Face model_name",
        maps: Counterparts(cycloneDX: "name", spdx: "name", euAIAct: "VIII A4"))

    static let summary = Field(
        "summary", .text,
        help: "One sentence that says what the record is for. Without it, the first paragraph of the card is taken.",
        example: "Routes motor claims to the right queue.", origin: "Model Card Toolkit overview",
        maps: Counterparts(cycloneDX: "description", spdx: "summary", euAIAct: "IV 1a"))

    static let owner = Field(
        "owner", .reference(ReferenceType([.team], allowsOutside: true)), .validation,
        help: "The team that answers for the record. A person (handle or e-mail) is taken too, but people move on.",
        example: "payments-risk", origin: "SR 26-2, OSFI E-23",
        maps: Counterparts(cycloneDX: "manufacturer", spdx: "originatedBy", euAIAct: "VIII A1"), relation: .owner)

    static let stage = Field(
        "stage", .choice(stages), .validation,
        help: "Where the record stands in its life. Without it, a model counts as exploration.", example: "production",
        maps: Counterparts(cycloneDX: "property", euAIAct: "VIII A7"))

    static let version = Field(
        "version", .version, .production,
        help: "The version that the card describes, in quotes: YAML reads 1.10 as the number 1.1.",
        example: "\"2.3.0\"", origin: "all formats",
        maps: Counterparts(cycloneDX: "version", spdx: "packageVersion", euAIAct: "IV 1a"))

    static let tags = Field(
        "tags", .list(.text), help: "Words to find the record by.", example: "[claims, motor]")

    static let aliases = Field(
        "aliases", .list(.text), help: "Former ids of the record, so that old references stay valid.",
        example: "[claims-router]")

    static let contacts = Field(
        "contacts",
        .list(
            .map([
                Field(
                    "role", .text,
                    help: "business_owner, developer, validator, data_steward, security, privacy, "
                        + "legal or executive.", example: "validator"),
                Field("who", .text, help: "A handle, e-mail or team.", example: "m.okafor"),
            ])),
        help: "Who to ask, by role.", example: "[{role: validator, who: m.okafor}]", origin: "PRA SS1/23",
        maps: Counterparts(cycloneDX: "authors"))

    static let lineage = Field(
        "lineage",
        .list(
            .map([
                Field(
                    "rel", .choice(Relation.declarable.map { Choice($0.rawValue, $0.forward) }),
                    help: "How this record rests on the other.", example: "trained_on"),
                Field(
                    "ref", .reference(ReferenceType([.model, .dataset], allowsOutside: true)),
                    help: "What it rests on.", example: "dataset:claims-2019-2025"),
                Field("version", .version, help: "The version of the other record.", example: "\"1.2\""),
                Field("digest", .text, help: "The digest of what was used.", example: "\"sha256:…\""),
                Field("role", .text, help: "What it was used for.", example: "pre-training"),
            ])),
        .production, help: "What the record rests on, beyond what other fields already say.",
        example: "[{rel: trained_on, ref: \"dataset:claims-2019-2025\"}]", origin: "Hugging Face, SPDX 3",
        maps: Counterparts(cycloneDX: "pedigree, dependencies", spdx: "relationships", euAIAct: "IV 2a, 2d"),
        alternatives: ["base_model", "datasets", "features_from", "built_by"])

    static let access = Field(
        "access",
        .map([
            Field(
                "visibility",
                .choice([
                    Choice("public", "anybody may read it"), Choice("internal", "everybody in the organisation may"),
                    Choice("restricted", "named people only: this version of Muster refuses to publish it"),
                ]), help: "Who may read the record.", example: "internal"),
            Field("viewers", .list(.text), help: "Who may read it, where it is restricted."),
            Field("editors", .list(.text), help: "Who may change it."),
            Field("approvers", .list(.text), help: "Who may approve changes."),
        ]), help: "Who may see and change the record.", example: "{visibility: internal}")

    static let ext = Field(
        "ext", .open, help: "Free space for your own tools; never checked.", example: "{jira: RISK-12}")

    static let review = Field(
        "review",
        .map([
            Field("every_days", .integer, help: "How many days may pass between reviews.", example: "365"),
            Field("last", .date, help: "The day of the last review.", example: "\"2026-03-01\""),
            Field("next", .date, help: "The day of the next review.", example: "\"2027-03-01\""),
        ]), .production, help: "When the record is reviewed.", example: "{every_days: 365, last: \"2026-03-01\"}",
        origin: "OSFI E-23", maps: Counterparts(cycloneDX: "property", euAIAct: "IV 9"))

    static let deprecated = Field(
        "deprecated",
        .map([
            Field("on", .date, help: "Since when.", example: "\"2026-06-30\""),
            Field("eol", .date, help: "From when on it must not be used.", example: "\"2026-12-31\""),
            Field("reason", .text, help: "Why.", example: "Superseded by the 2026 model."),
        ]), help: "Since when and why the record should not be built on any more.",
        example: "{on: \"2026-06-30\", reason: \"Superseded.\"}")

    static let risk = Field(
        "risk",
        .map([
            Field("rubric", .text, help: "The rubric that the answers belong to.", example: "default"),
            Field(
                "assessed",
                .map([
                    Field("on", .date, help: "When the answers were given.", example: "\"2026-03-01\""),
                    Field("by", .text, help: "Who gave them.", example: "m.okafor"),
                ]), help: "When and by whom the risk was assessed."),
            Field(
                "answers", .dictionary(.text),
                help: "Answers to the rubric's questions; each may be {value, because, source, on, by}.",
                example: "{di.severity: moderate}"),
            Field(
                "controls",
                .dictionary(
                    .either([
                        .text,
                        .map([
                            Field(
                                "state", .choice(["absent", "planned", "implemented", "verified", "waived"]),
                                help: "How far the control is."),
                            Field(
                                "evidence", .reference(ReferenceType([.review], allowsOutside: true)),
                                help: "A review or file that shows it.", example: "\"review:disputes-2026-q1\""),
                            Field("source", .text, help: "Where the evidence lies."),
                            Field("on", .date, help: "The day of the evidence."),
                            Field("by", .text, help: "Who gave it."),
                            Field("because", .text, help: "Why it holds."),
                        ]),
                    ])), help: "What reduces the risk, and how far it is.",
                example: "{drift_monitoring: {state: verified, evidence: \"review:disputes-2026-q1\"}}"),
            Field(
                "register",
                .list(
                    .map([
                        Field("id", .text, help: "A short name."), Field("title", .text, help: "The risk in one line."),
                        Field("description", .text, help: "What could happen."),
                        Field("factor", .text, help: "The rubric's factor."),
                        Field("severity", .text, help: "How bad."), Field("likelihood", .text, help: "How likely."),
                        Field("treatment", .text, help: "What is done about it."),
                        Field("owner", .text, help: "Who does it."),
                        Field("status", .text, help: "open, treated or accepted."),
                        Field("due", .date, help: "By when."),
                    ])), help: "Known risks, one by one."),
            Field(
                "actions",
                .dictionary(
                    .either([
                        .date,
                        .map([
                            Field("on", .date, help: "The day on which it was done.", example: "\"2026-03-01\""),
                            Field(
                                "evidence", .reference(ReferenceType([.review], allowsOutside: true)),
                                help: "A review or file that shows it."),
                            Field("source", .text, help: "Where the evidence lies."),
                            Field("by", .text, help: "Who did it."),
                            Field("because", .text, help: "Why it is enough."),
                        ]),
                    ])),
                help: "Actions that the rubric asks for and that were done, where no other record shows it.",
                example: "{notify_dependents: \"2026-03-04\"}"),
            Field(
                "override",
                .map([
                    Field("tier", .text, help: "The tier instead of the computed one.", example: "high"),
                    Field("because", .text, help: "Why."), Field("by", .text, help: "Who set it."),
                    Field("on", .date, help: "When."),
                    Field(
                        "exception", .reference(ReferenceType([.exception])),
                        help: "The exception record that allows a lower tier."),
                ]), help: "A tier set by hand; a lower one needs an exception with two approvals.",
                example: "{tier: critical, because: New product, by: m.okafor}"),
        ]), help: "Answers and controls from which the risk score is computed.",
        example: "{answers: {di.severity: moderate}}",
        maps: Counterparts(
            cycloneDX: "externalReference risk-assessment", spdx: "safetyRiskAssessment", euAIAct: "IV 5"))

    static let dataProtectionLevels: [Choice] = [
        Choice("none", "no personal data"), Choice("pseudonymous", "names replaced, people can be found again"),
        Choice("personal", "data about identifiable people"), Choice("sensitive", "personal data of a delicate kind"),
        Choice("special_category", "health, beliefs, origin and the like (Article 9 GDPR)"),
    ]

    static let software = Field(
        "software", .list(.reference(ReferenceType([], allowsOutside: true))), .production,
        help: "Libraries as purls with versions, or the path of a lock file.",
        example: "[\"pkg:pypi/torch@2.4.1\"]", origin: "CycloneDX",
        maps: Counterparts(cycloneDX: "components (library)", spdx: "dependsOn", euAIAct: "IV 1c"),
        relation: .usesLibrary, alternatives: ["environment"])
}
