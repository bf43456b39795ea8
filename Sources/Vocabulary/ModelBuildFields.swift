/// What stands under `registry:` in a model's card: what it is made of.
enum ModelBuildFields {
    static let all: [Field] = [
        Field(
            "artifacts",
            .list(
                .map([
                    Field("name", .text, help: "What it is: weights, tokenizer, image.", example: "weights"),
                    Field(
                        "uri", .text, help: "Where it lies.", example: "\"s3://models/triage/2.3.0/model.safetensors\""),
                    Field("digest", .text, help: "Its digest, `sha256:` and 64 hex digits.", example: "\"sha256:…\""),
                    Field("size", .integer, help: "Bytes."),
                    Field("format", .text, help: "File format.", example: "safetensors"),
                    Field("signature", .text, help: "Where its signature lies."),
                    Field("kind", .text, help: "weights, container, notebook, pipeline."),
                ])), .production, help: "The files of this version, each with its digest.",
            example: "[{name: weights, uri: \"s3://…\", digest: \"sha256:…\"}]", origin: "ISO/IEC 42001 A.4",
            maps: Counterparts(
                cycloneDX: "hashes, externalReferences", spdx: "verifiedUsing, downloadLocation", euAIAct: "IV 1c")),
        Field(
            "architecture",
            .map([
                Field(
                    "approach",
                    .choice([
                        "supervised", "unsupervised", "reinforcement-learning", "semi-supervised", "self-supervised",
                    ]), help: "How it learns."),
                Field("family", .text, help: "Transformer, gradient boosting, …"),
                Field("name", .text, help: "Its name."),
                Field("parameters", .text, help: "How many."), Field("context_length", .integer, help: "Tokens."),
                Field("inputs", .list(.text), help: "What goes in."),
                Field("outputs", .list(.text), help: "What comes out."),
            ]), help: "What the model is made of.", example: "{approach: supervised, family: gradient boosting}",
            origin: "CycloneDX",
            maps: Counterparts(cycloneDX: "modelParameters", spdx: "typeOfModel", euAIAct: "IV 2b, XI 1d-e")),
        CommonFields.lineage, CommonFields.software,
        Field(
            "environment",
            .either([
                .reference(ReferenceType([.environment])),
                .map([
                    Field(
                        "image", .reference(ReferenceType(.image)), help: "Container image, best with its digest.",
                        relation: .usesImage),
                    Field("runtime", .text, help: "Language and version."),
                    Field("frameworks", .list(.text), help: "Frameworks with versions."),
                    Field(
                        "accelerator", .reference(ReferenceType(.hardware)), help: "What it runs on.",
                        relation: .usesHardware),
                ]),
            ]), .production, help: "The environment record that it runs in, or the image and runtime in place.",
            example: "gpu-serving-2026", maps: Counterparts(cycloneDX: "components (container)", euAIAct: "IV 1c, 1e"),
            relation: .runsIn),
        Field(
            "features_from", .list(.reference(ReferenceType([.featureStore]))),
            help: "The feature stores that it reads.",
            example: "[customer-360]", relation: .featuresFrom),
        Field(
            "built_by", .reference(ReferenceType([.pipeline])), help: "The pipeline that trains it.",
            example: "claims-training", relation: .builtBy),
        Field(
            "training",
            .map([
                Field("started", .date, help: "When it began."), Field("finished", .date, help: "When it ended."),
                Field(
                    "hardware", .reference(ReferenceType(.hardware)), help: "On what.", relation: .usesHardware),
                Field("hours", .number, help: "Hours of hardware."),
                Field("flops", .text, help: "Floating-point operations."), Field("seed", .text, help: "Random seed."),
                Field("run", .text, help: "Id of the run."), Field("hyperparameters", .open, help: "Settings."),
                Field("preprocessing", .words, help: "What was done to the data."),
                Field(
                    "code", .reference(ReferenceType(.code)), help: "Repository and commit.", relation: .usesCode),
            ]), help: "How it was trained.", example: "{finished: \"2026-02-11\", run: mlflow-8842}", origin: "SPDX 3",
            maps: Counterparts(
                cycloneDX: "formulation", spdx: "hyperparameter, informationAboutTraining", euAIAct: "IV 2a-d, XI 2d")),
        Field(
            "energy",
            .list(
                .map([
                    Field("activity", .text, help: "training, inference, …"),
                    Field("kwh", .number, help: "Kilowatt hours."),
                    Field("co2e_t", .number, help: "Tonnes of CO2 equivalent."),
                    Field("source", .text, help: "How it is known."),
                ])), help: "Energy used and emissions.", example: "[{activity: training, kwh: 120}]",
            maps: Counterparts(cycloneDX: "environmentalConsiderations", spdx: "energyConsumption", euAIAct: "XI 2e")),
    ]
}
