/// Hugging Face keys, read in place at the top level of models and datasets; findings about them are warnings at most.
enum HubFields {
    private static let license: [Field] = [
        Field(
            "license", .either([.suggested(.hubLicenses), .list(.suggested(.hubLicenses))]),
            help: "The license, as a Hub id.", example: "apache-2.0", origin: "Hugging Face",
            maps: Counterparts(cycloneDX: "licenses", spdx: "hasDeclaredLicense", euAIAct: "XI 1f")),
        Field("license_name", .text, help: "The license's name where `license` is `other`.", origin: "Hugging Face"),
        Field("license_link", .text, help: "Where that license can be read.", origin: "Hugging Face"),
        Field(
            "language", .list(.text), help: "Languages as ISO 639 codes, in quotes where YAML would read a boolean.",
            example: "[en, \"no\"]", origin: "Hugging Face"),
        Field("tags", .list(.text), help: "Words to find it by.", origin: "Hugging Face"),
        Field("thumbnail", .text, help: "A picture.", origin: "Hugging Face"),
        Field("extra_gated_heading", .text, help: "Access form.", origin: "Hugging Face"),
        Field("extra_gated_prompt", .text, help: "Access form.", origin: "Hugging Face"),
        Field("extra_gated_description", .text, help: "Access form.", origin: "Hugging Face"),
        Field("extra_gated_fields", .open, help: "Access form.", origin: "Hugging Face"),
        Field("extra_gated_button_content", .text, help: "Access form.", origin: "Hugging Face"),
        Field("extra_gated_eu_disallowed", .text, help: "Access form.", origin: "Hugging Face"),
    ]

    private static let outsideModel = ReferenceType([.model], allowsOutside: true)
    private static let outsideDataset = ReferenceType([.dataset], allowsOutside: true)

    static let model: [Field] =
        license + [
            Field("model_name", .text, help: "The model's name.", origin: "Hugging Face"),
            Field(
                "library_name", .suggested(.hubLibraries), help: "The library that loads it.", example: "transformers",
                origin: "Hugging Face", maps: Counterparts(cycloneDX: "components (framework)", euAIAct: "IV 1c")),
            Field(
                "pipeline_tag", .suggested(.hubPipelineTags), help: "The task.", example: "text-classification",
                origin: "Hugging Face",
                maps: Counterparts(cycloneDX: "modelParameters.task", spdx: "domain", euAIAct: "IV 1a")),
            Field(
                "datasets", .list(.reference(outsideDataset)), help: "The data it was trained on.", example: "[imdb]",
                origin: "Hugging Face",
                maps: Counterparts(cycloneDX: "modelParameters.datasets", spdx: "trainedOn", euAIAct: "IV 2d"),
                relation: .trainedOn),
            Field(
                "metrics", .list(.text), help: "The measures it is judged by.", example: "[accuracy]",
                origin: "Hugging Face"),
            Field(
                "base_model", .list(.reference(outsideModel)),
                help: "The model it was made from; several mean a merge.",
                example: "distilbert-base-uncased", origin: "Hugging Face",
                maps: Counterparts(cycloneDX: "pedigree.ancestors", spdx: "ancestorOf", euAIAct: "IV 2a"),
                relation: .baseModelFinetune),
            Field(
                "base_model_relation", .choice(["finetune", "adapter", "quantized", "merge"]),
                help: "How it was made from it; finetune where absent.", example: "adapter", origin: "Hugging Face"),
            Field(
                "new_version", .reference(outsideModel), help: "What to use instead.", origin: "Hugging Face",
                relation: .supersededBy),
            Field(
                "model-index", .list(modelIndexEntry), help: "Results in the form of Papers with Code.",
                origin: "Hugging Face",
                maps: Counterparts(cycloneDX: "performanceMetrics", spdx: "metric", euAIAct: "IV 2g, 3")),
            Field(
                "eval_results", .open, help: "Written by some tools; the Hub's own client cannot load it.",
                origin: "Hugging Face"),
            Field(
                "co2_eq_emissions",
                .either([
                    .number,
                    .map([
                        Field("emissions", .number, help: "Grams of CO2 equivalent."),
                        Field("source", .text, help: "How it is known."),
                        Field("training_type", .text, help: "pre-training or fine-tuning."),
                        Field("geographical_location", .text, help: "Where."),
                        Field("hardware_used", .text, help: "On what."),
                    ]),
                ]), help: "Emissions of training, in grams.", origin: "Hugging Face",
                maps: Counterparts(spdx: "energyConsumption", euAIAct: "XI 2e")),
            Field("widget", .open, help: "Examples on the Hub's page.", origin: "Hugging Face"),
            Field("inference", .open, help: "Whether the Hub runs it.", origin: "Hugging Face"),
            Field("instance_prompt", .text, help: "The prompt of a DreamBooth model.", origin: "Hugging Face"),
            Field("buckets", .list(.text), help: "Storage buckets on the Hub.", origin: "Hugging Face"),
        ]

    /// One entry of `model-index`, as loose as real cards are.
    private static let modelIndexEntry: FieldType = .map([
        Field("name", .text, help: "The model's name."),
        Field(
            "results",
            .list(
                .map([
                    Field(
                        "task",
                        .map([Field("type", .text, help: "Task id."), Field("name", .text, help: "Task name.")]),
                        help: "Which task."),
                    Field(
                        "dataset",
                        .map([
                            Field("type", .text, help: "Dataset id."), Field("name", .text, help: "Dataset name."),
                            Field("config", .text, help: "Which subset."),
                            Field("split", .text, help: "Which split."),
                            Field("revision", .text, help: "Which commit."), Field("args", .open, help: "More."),
                        ]), help: "On which data."),
                    Field(
                        "metrics",
                        .list(
                            .map([
                                Field("type", .text, help: "Metric id."), Field("value", .open, help: "The result."),
                                Field("name", .text, help: "Metric name."),
                                Field("config", .text, help: "Metric settings."), Field("args", .open, help: "More."),
                                Field("verified", .open, help: "Whether the Hub verified it."),
                                Field("verifyToken", .text, help: "Its token."),
                            ])), help: "The results."),
                    Field(
                        "source",
                        .map([Field("name", .text, help: "Who says so."), Field("url", .text, help: "Where.")]),
                        help: "Where it comes from."),
                ])), help: "Results, one for each task and dataset."),
    ])

    static let dataset: [Field] =
        license + [
            Field("pretty_name", .text, help: "The dataset's name.", origin: "Hugging Face"),
            Field("license_details", .open, help: "Older form of `license_name`.", origin: "Hugging Face"),
            Field("annotations_creators", .list(.text), help: "Who annotated.", origin: "Hugging Face"),
            Field("language_creators", .list(.text), help: "Who wrote the text.", origin: "Hugging Face"),
            Field("languages", .open, help: "Older form of `language`.", origin: "Hugging Face"),
            Field("licenses", .open, help: "Older form of `license`.", origin: "Hugging Face"),
            Field("language_details", .open, help: "BCP 47 tags.", origin: "Hugging Face"),
            Field("multilinguality", .open, help: "monolingual, multilingual, translation.", origin: "Hugging Face"),
            Field("size_categories", .open, help: "Bands such as 1K<n<10K.", origin: "Hugging Face"),
            Field("source_datasets", .open, help: "What it was made from.", origin: "Hugging Face"),
            Field("task_categories", .open, help: "Tasks it serves.", origin: "Hugging Face"),
            Field("task_ids", .open, help: "Finer tasks.", origin: "Hugging Face"),
            Field("paperswithcode_id", .text, help: "Id on Papers with Code.", origin: "Hugging Face"),
            Field("config_names", .list(.text), help: "Names of subsets.", origin: "Hugging Face"),
            Field("configs", .open, help: "Subsets and their files.", origin: "Hugging Face"),
            Field("dataset_info", .open, help: "Features, splits and sizes.", origin: "Hugging Face"),
            Field("train-eval-index", .open, help: "How to evaluate on it.", origin: "Hugging Face"),
            Field("viewer", .open, help: "Whether the Hub shows rows.", origin: "Hugging Face"),
        ]
}
