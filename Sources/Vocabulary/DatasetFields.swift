/// What stands under `registry:` in a dataset's card.
enum DatasetFields {
    static let all: [Field] = [
        CommonFields.title, CommonFields.summary, CommonFields.owner, CommonFields.stage, CommonFields.version,
        Field("origin", .choice(ModelFields.origins), .validation, help: "Who made it.", example: "in_house"),
        Field("domain", .text, help: "The business field.", example: "claims"),
        CommonFields.tags, CommonFields.aliases, CommonFields.contacts,
        Field(
            "type", .either([.choice(types), .list(.choice(types))]), help: "What kind of data.", example: "text",
            origin: "SPDX 3", maps: Counterparts(spdx: "datasetType")),
        Field(
            "size", .text, help: "How much: rows, bytes, hours.", example: "1.2 million claims",
            maps: Counterparts(spdx: "datasetSize")),
        Field(
            "availability", .text, help: "How it can be had: directDownload, query, registration, on request.",
            example: "query", origin: "SPDX 3", maps: Counterparts(spdx: "datasetAvailability")),
        Field(
            "confidentiality", .choice(["red", "amber", "green", "clear"]), help: "Traffic-light level.",
            example: "amber",
            origin: "SPDX 3", maps: Counterparts(cycloneDX: "data.classification", spdx: "confidentialityLevel")),
        Field(
            "collection",
            .map([
                Field("process", .text, help: "How it was collected."),
                Field("period", .text, help: "From when to when."),
                Field("sources", .list(.text), help: "From where."),
                Field("consent", .text, help: "With whose consent."),
            ]), help: "How the data came about.", example: "{period: 2019 to 2025, sources: [claims system]}",
            origin: "Datasheets for Datasets", maps: Counterparts(spdx: "dataCollectionProcess", euAIAct: "IV 2d")),
        Field(
            "preprocessing", .words, help: "What was done to the data.",
            maps: Counterparts(spdx: "dataPreprocessing", euAIAct: "IV 2d")),
        Field(
            "labelling",
            .map([Field("by", .text, help: "Who labelled."), Field("quality", .text, help: "How good the labels are.")]
            ),
            help: "Who labelled it, and how well.", example: "{by: claims handlers, quality: \"kappa 0.81\"}",
            origin: "Croissant RAI"),
        Field("splits", .open, help: "Named parts with their sizes.", example: "{train: 900000, test: 100000}"),
        Field("known_bias", .words, help: "Known bias.", maps: Counterparts(spdx: "knownBias", euAIAct: "IV 2d")),
        Field("noise", .text, help: "Known noise.", maps: Counterparts(spdx: "datasetNoise")),
        Field(
            "personal",
            .map([
                Field("level", .choice(CommonFields.dataProtectionLevels), help: "The most delicate data in it."),
                Field("categories", .list(.text), help: "Which kinds."), Field("basis", .text, help: "Legal basis."),
                Field("anonymisation", .text, help: "How people were made unrecognisable."),
            ]), .validation, help: "Personal data in it.", example: "{level: pseudonymous, basis: contract}",
            origin: "GDPR",
            maps: Counterparts(cycloneDX: "sensitiveData", spdx: "hasSensitivePersonalInformation")),
        Field(
            "agreements",
            .list(
                .map([
                    Field("with", .text, help: "The other party."), Field("ref", .text, help: "The contract."),
                    Field("permits", .words, help: "What it allows."),
                    Field("forbids", .words, help: "What it forbids."),
                    Field("expires", .date, help: "Until when."),
                ])), help: "Contracts on the data.", example: "[{permits: [training], expires: \"2027-01-01\"}]"),
        Field(
            "quality",
            .list(
                .map([
                    Field("check", .text, help: "What was checked."), Field("value", .text, help: "The outcome."),
                    Field("at", .date, help: "When."),
                ])), help: "Quality checks and outcomes.", example: "[{check: missing postcode, value: 0.4 %}]"),
        Field("schema", .open, help: "Columns, or where the schema lies."),
        Field(
            "files",
            .list(
                .map([
                    Field("path", .text, help: "Where."), Field("digest", .text, help: "`sha256:` and 64 hex digits."),
                    Field("size", .integer, help: "Bytes."), Field("format", .text, help: "File format."),
                ])), help: "The files of this version.", example: "[{path: claims.parquet, digest: \"sha256:…\"}]"),
        Field("retention", .text, help: "How long it is kept.", example: "7 years"),
        Field(
            "update",
            .map([
                Field("mechanism", .text, help: "How it is refreshed."),
                Field("last", .date, help: "When it last was."),
            ]),
            help: "How it is kept up to date.", example: "{mechanism: monthly, last: \"2026-11-01\"}"),
        Field(
            "data_protection",
            .map([
                Field("level", .choice(CommonFields.dataProtectionLevels), help: "As `personal.level`."),
                Field("dpia", .text, help: "The impact assessment."),
                Field("retention", .text, help: "How long it is kept."),
                Field("basis", .text, help: "Legal basis."), Field("categories", .list(.text), help: "Which kinds."),
            ]), help: "Data protection, as in a model's card."),
        CommonFields.lineage.whereNotAskedFor(),
        Field(
            "built_by", .reference(ReferenceType([.pipeline])), help: "The pipeline that makes it.", relation: .builtBy),
        Field(
            "superseded_by", .reference(ReferenceType([.dataset], allowsOutside: true)), help: "What to use instead.",
            relation: .supersededBy),
        CommonFields.review.whereNotAskedFor(), CommonFields.deprecated, CommonFields.access, CommonFields.risk,
        CommonFields.ext,
    ]

    private static let types: [Choice] = [
        "audio", "categorical", "graph", "image", "numeric", "other", "sensor", "structured", "syntactic", "text",
        "timeseries", "timestamp", "video",
    ]
}
