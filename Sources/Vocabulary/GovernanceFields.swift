/// The fields of what is decided and found: incidents, reviews, policies, exceptions, decisions, requests, guides.
enum GovernanceFields {
    private static let head: [Field] = [
        CommonFields.title, CommonFields.summary, CommonFields.owner, CommonFields.tags, CommonFields.aliases,
    ]
    private static let tail: [Field] = [CommonFields.access, CommonFields.ext]
    private static let anyRecord = ReferenceType(
        [.model, .dataset, .service, .pipeline, .environment, .featureStore, .team, .policy], allowsOutside: true)
    private static let approvals = Field(
        "approvals",
        .list(
            .map([
                Field("by", .text, help: "Who."), Field("role", .text, help: "In which role."),
                Field("on", .date, help: "When."),
                Field("at", .date, help: "When, with time."),
                Field("decision", .choice(["approve", "reject", "abstain"]), help: "What they decided."),
                Field("comment", .text, help: "Why."), Field("evidence", .text, help: "Where it is recorded."),
            ])), help: "Who approved.", example: "[{by: m.okafor, role: validator, on: \"2026-03-01\"}]")

    static let incident: [Field] =
        head + [
            Field("opened", .date, .validation, help: "When it was opened.", example: "\"2026-09-14\""),
            Field(
                "severity", .choice(["minor", "moderate", "serious", "critical"]), .validation, help: "How bad it is.",
                example: "serious"),
            Field(
                "affected", .list(.reference(anyRecord)), .validation, help: "What it concerns.",
                example: "[claims-triage]", relation: .affects),
            Field("detected_by", .text, help: "Who or what noticed."),
            Field(
                "harm",
                .map([
                    Field("type", .text, help: "Kind of harm (Article 3 of the EU AI Act)."),
                    Field("people", .text, help: "How many people."),
                    Field("description", .text, help: "What happened to them."),
                ]), help: "Harm done.", origin: "EU AI Act Article 73"),
            Field("cause", .text, help: "Why it happened."),
            Field("factors", .list(.text), help: "The rubric's factors it belongs to."),
            Field("taxonomy", .list(.text), help: "Ids in public taxonomies."),
            Field(
                "timeline",
                .list(
                    .either([
                        .text,
                        .map([
                            Field("at", .date, help: "When."), Field("event", .text, help: "What."),
                            Field("by", .text, help: "Who."),
                        ]),
                    ])), help: "What happened when."),
            Field(
                "actions",
                .list(
                    .map([
                        Field("what", .text, help: "What."), Field("owner", .text, help: "Who."),
                        Field("due", .date, help: "By when."),
                        Field("done", .either([.flag, .date]), help: "Whether or when it was done."),
                    ])), help: "What is done about it."),
            Field(
                "reported",
                .map([
                    Field("authority", .text, help: "To whom."), Field("at", .date, help: "When."),
                    Field("due", .date, help: "By when it had to be."),
                ]), help: "Reports to authorities.", origin: "EU AI Act Article 73"),
            Field("closed", .date, help: "When it was closed; open without it."),
            Field("lessons", .words, help: "What was learned."),
            Field("rubric_change", .text, help: "What changed in the rubric because of it."),
        ] + tail

    static let review: [Field] =
        head + [
            Field(
                "subject", .either([.reference(anyRecord), .list(.reference(anyRecord))]), .validation,
                help: "What was reviewed.",
                example: "claims-triage", relation: .reviews),
            Field(
                "type", .choice(["validation", "red_team", "audit", "fairness", "privacy", "security", "monitoring"]),
                .validation,
                help: "Which kind of review.", example: "validation"),
            Field("on", .date, .validation, help: "When.", example: "\"2026-03-01\""),
            Field("by", .words, .validation, help: "Who."),
            Field(
                "outcome", .choice(["pass", "conditional", "fail"]), .validation, help: "How it ended.", example: "pass"
            ),
            Field("independent", .flag, help: "Whether the reviewer is outside the team."),
            Field("scope", .text, help: "What was looked at."),
            Field("method", .text, help: "How."), Field("version", .version, help: "Which version was reviewed."),
            Field(
                "findings",
                .list(
                    .map([
                        Field("id", .text, help: "A short name."), Field("title", .text, help: "What was found."),
                        Field("severity", .text, help: "How bad."),
                        Field("factor", .text, help: "The rubric's factor."),
                        Field("status", .text, help: "open, closed, accepted."), Field("due", .date, help: "By when."),
                        Field("description", .text, help: "More."),
                        Field("closed_in", .version, help: "The version that closed it."),
                    ])), help: "What was found."),
            Field(
                "metrics",
                .list(
                    .map([
                        Field("name", .text, help: "What was measured."), Field("value", .text, help: "The result."),
                        Field("threshold", .text, help: "What was asked for."),
                        Field("slice", .text, help: "On which part."),
                    ])), help: "What was measured."),
            Field(
                "evidence",
                .list(
                    .map([
                        Field("uri", .text, help: "Where it lies."), Field("digest", .text, help: "Its digest."),
                        Field("name", .text, help: "What it is."),
                    ])), help: "Documents."),
            Field("valid_until", .date, help: "Until when it counts."),
        ] + tail

    static let policy: [Field] =
        head + [
            CommonFields.version,
            Field("effective", .date, .validation, help: "From when on it applies.", example: "\"2026-01-01\""),
            Field("kind", .choice(["law", "standard", "internal"]), help: "What it is.", example: "internal"),
            Field("jurisdiction", .text, help: "Where it applies."),
            Field(
                "obligations",
                .list(
                    .map([
                        Field("id", .text, help: "A short name."), Field("text", .text, help: "What is asked."),
                        Field("applies_when", .text, help: "To which records."),
                        Field("evidence_path", .text, help: "The field that shows it."),
                        Field("from_date", .date, help: "From when on."),
                    ])), help: "What it asks for."),
            Field("maps_to", .list(.text), help: "Controls of other frameworks."),
            Field(
                "supersedes", .reference(ReferenceType([.policy])), help: "The policy it replaces.", relation: .replaces
            ),
            CommonFields.review.whereNotAskedFor(),
        ] + tail

    static let exception: [Field] =
        head + [
            Field(
                "subject", .reference(anyRecord), .validation, help: "The record it is for.", example: "claims-triage",
                relation: .waivesFor),
            Field(
                "waives", .words, .validation,
                help: "What is waived: a rule, an action or signal of the rubric, `appetite` or `risk_tier`.",
                example: "validation"),
            Field("reason", .text, .validation, help: "Why."), approvals,
            Field("expires", .date, .validation, help: "Until when.", example: "\"2027-03-31\""),
            Field("compensating", .list(.text), help: "What is done instead."),
            Field("conditions", .words, help: "What must hold."),
            Field("risk_accepted_by", .text, help: "Who accepts the risk."),
            Field(
                "renewed_from", .reference(ReferenceType([.exception])), help: "The exception before.",
                relation: .replaces),
        ] + tail

    static let decision: [Field] =
        head + [
            Field("on", .date, .validation, help: "When."),
            Field("by", .words, .validation, help: "Who."),
            Field(
                "status", .choice(["proposed", "accepted", "rejected", "superseded"]), .validation,
                help: "Where it stands.", example: "accepted"),
            Field("context", .text, help: "What it was about."),
            Field("options", .list(.text), help: "What else was possible."),
            Field("choice", .text, help: "What was chosen."), Field("because", .text, help: "Why."),
            Field("affects", .list(.reference(anyRecord)), help: "What it concerns.", relation: .affects),
            Field(
                "supersedes", .reference(ReferenceType([.decision])), help: "The decision before.", relation: .replaces),
        ] + tail

    static let request: [Field] =
        head + [
            Field(
                "kind", .choice(["retrain", "deprecation", "review", "exception"]), .validation,
                help: "What is asked for.", example: "retrain"),
            Field("subject", .reference(anyRecord), .validation, help: "For which record.", relation: .asksFor),
            Field("by", .text, .validation, help: "Who asks."), Field("on", .date, .validation, help: "When."),
            Field(
                "state", .choice(["open", "accepted", "done", "declined"]), .validation, help: "Where it stands.",
                example: "open"),
            Field("because", .text, help: "Why."), Field("due", .date, help: "By when."),
        ] + tail

    static let guide: [Field] = head + tail
}
