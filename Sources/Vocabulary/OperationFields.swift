/// The fields of what runs: feature stores, services, pipelines, environments, and the teams behind them.
enum OperationFields {
    private static let head: [Field] = [
        CommonFields.title, CommonFields.summary, CommonFields.owner, CommonFields.stage,
        CommonFields.version.whereNotAskedFor(),
        CommonFields.tags, CommonFields.aliases, CommonFields.contacts,
    ]
    private static let tail: [Field] = [
        CommonFields.lineage.whereNotAskedFor(), CommonFields.review.whereNotAskedFor(), CommonFields.deprecated,
        CommonFields.access, CommonFields.ext,
    ]

    static let featureStore: [Field] =
        head + [
            Field("system", .text, .validation, help: "The product it runs on.", example: "Feast 0.40"),
            Field("entities", .list(.text), .validation, help: "What the features describe.", example: "[customer]"),
            Field(
                "features",
                .list(
                    .map([
                        Field("name", .text, help: "Its name."), Field("type", .text, help: "Its type."),
                        Field(
                            "source", .reference(ReferenceType([.dataset], allowsOutside: true)),
                            help: "Where it comes from.",
                            relation: .derivedFrom),
                        Field("freshness", .text, help: "How old it may be."),
                        Field("sensitive", .flag, help: "Personal or delicate."),
                        Field("owner", .text, help: "Who answers for it."),
                    ])), help: "The features.", example: "[{name: claims_12m, type: int, source: claims-2019-2025}]"),
            Field("offline", .text, help: "The offline store."), Field("online", .text, help: "The online store."),
            Field("ttl", .text, help: "How long values live."),
            CommonFields.risk,
        ] + tail

    static let service: [Field] =
        head + [
            Field("endpoint", .text, help: "Where it is reached.", example: "\"https://claims.example/api\""),
            Field("product", .text, help: "The product it is part of.", example: "Claims portal"),
            Field(
                "models", .list(.reference(ReferenceType([.model], allowsOutside: true))), .validation,
                help: "The models that it uses.", example: "[claims-triage]", relation: .servesModel),
            Field("consumers", .list(.text), help: "Who uses it."), Field("slo", .text, help: "Service level."),
            Field("region", .text, help: "Where it runs."),
            Field("exposure", .text, help: "Who reaches it: staff, partners, public."),
            Field("human_oversight", .text, help: "Who watches it, and how.", origin: "EU AI Act Article 14"),
            Field("fallback", .text, help: "What happens when it is off."),
            Field(
                "user_notice", .text, help: "How people are told that they deal with AI.",
                origin: "EU AI Act Article 50"),
            Field("logs", .map([Field("retention_days", .integer, help: "How long logs are kept.")]), help: "Logs."),
            Field("fria", .text, help: "The fundamental-rights impact assessment."),
            Field("member_states", .list(.text), help: "In which EU member states it is offered."),
            Field(
                "environment", .reference(ReferenceType([.environment])), help: "What it runs in.", relation: .runsIn),
            Field(
                "depends_on", .list(.reference(ReferenceType([.service, .model, .featureStore], allowsOutside: true))),
                help: "Other services that it needs.", relation: .dependsOn),
            CommonFields.software.whereNotAskedFor(), CommonFields.risk,
        ] + tail

    static let pipeline: [Field] =
        head + [
            Field(
                "code", .reference(ReferenceType(.code)), .validation, help: "Repository and commit, or a purl.",
                example: "\"git+https://git.example/train@9f2c…\"", relation: .usesCode),
            Field("orchestrator", .text, help: "What runs it."), Field("schedule", .text, help: "When it runs."),
            Field(
                "inputs", .list(.reference(ReferenceType([.dataset, .featureStore, .model], allowsOutside: true))),
                help: "What it reads.", relation: .dependsOn),
            Field(
                "outputs", .list(.reference(ReferenceType([.model, .dataset, .featureStore], allowsOutside: true))),
                help: "What it makes.", relation: .produces),
            Field(
                "environment", .reference(ReferenceType([.environment])), help: "What it runs in.", relation: .runsIn),
            Field("triggers", .list(.text), help: "What starts it."),
            Field(
                "last_run",
                .map([
                    Field("id", .text, help: "Its id."), Field("at", .date, help: "When."),
                    Field("status", .text, help: "How it ended."),
                ]), help: "The last run."),
            Field("tests", .list(.text), help: "What it tests before it publishes."),
            CommonFields.software.whereNotAskedFor(),
            CommonFields.risk,
        ] + tail

    static let environment: [Field] =
        head + [
            Field(
                "image", .reference(ReferenceType(.image)), help: "Container image, pinned by digest.",
                example: "\"registry.example/serve@sha256:…\"", relation: .usesImage),
            Field("os", .text, help: "Operating system."),
            Field(
                "runtime",
                .map([
                    Field("name", .text, help: "Its name.", example: "python"),
                    Field("version", .version, help: "Its version.", example: "\"3.12\""),
                ]), help: "Language runtime.", example: "{name: python, version: \"3.12\"}"),
            Field(
                "packages", .list(.reference(ReferenceType([], allowsOutside: true))),
                help: "Packages as purls, or the path of a lock file.",
                example: "[\"pkg:pypi/torch@2.4.1\"]", relation: .usesLibrary),
            Field("frameworks", .list(.text), help: "Frameworks with versions."),
            Field("driver", .text, help: "GPU driver."),
            Field(
                "accelerator",
                .map([
                    Field("model", .reference(ReferenceType(.hardware)), help: "Which.", relation: .usesHardware),
                    Field("count", .integer, help: "How many."),
                    Field("memory_gb", .number, help: "Memory of each, in GB."),
                ]), help: "Accelerators."),
            Field(
                "reproducible",
                .map([
                    Field("level", .text, help: "bitwise, statistical or no."),
                    Field("checked_at", .date, help: "When that was checked."),
                ]), help: "Whether a rebuild gives the same."), CommonFields.risk,
        ] + tail

    static let team: [Field] = [
        CommonFields.title, CommonFields.summary,
        Field(
            "members",
            .list(
                .map([
                    Field("person", .text, help: "Handle or e-mail."),
                    Field("roles", .list(.text), help: "owner, validator, security, privacy, …"),
                ])), .validation, help: "Who is in it, with their roles.",
            example: "[{person: m.okafor, roles: [owner]}]"),
        Field("mail", .text, help: "The team's address."), Field("chat", .text, help: "The team's channel."),
        Field("escalation", .text, help: "Who to call when it burns."),
        Field(
            "code_owner", .text, help: "The team on the forge.", example: "\"@acme/payments-risk\"",
            origin: "CODEOWNERS"),
        Field("parent", .reference(ReferenceType([.team])), help: "The team above.", relation: .partOf),
        Field("active", .flag, help: "Whether the team still exists."), CommonFields.tags, CommonFields.aliases,
        CommonFields.access, CommonFields.ext,
    ]
}
