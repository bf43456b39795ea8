/// The keys of `muster.yml`; every key has a default, an empty file is valid.
package enum ConfigurationFields {
    package static let all: [Field] = [
        Field("title", .text, help: "The registry's name, on every page.", example: "Acme model registry"),
        Field("description", .text, help: "One sentence for the home page.", example: "Every model that Acme runs."),
        Field(
            "base_url", .url, help: "Where the site will be reached; for absolute links.",
            example: "\"https://models.acme.example/\""),
        Field(
            "repository", .url, help: "The forge's address of this repository; for links that edit a card.",
            example: "\"https://github.com/acme/models\""),
        Field("branch", .text, help: "The branch that edit links open.", example: "main"),
        Field(
            "sources", .dictionary(.list(.text)),
            help: "Folders or patterns per kind, outside `content/` but inside the repository.",
            example: "{model: [model_cards]}"),
        Field(
            "front_matter",
            .map([
                Field(
                    "after_heading", .flag, help: "Read a block that stands after the first heading.", example: "true")
            ]), help: "How front matter is read.", example: "{after_heading: true}"),
        Field(
            "images",
            .map([
                Field(
                    "remote", .flag, help: "Show images from other hosts; they tell those hosts who reads which card.",
                    example: "false")
            ]), help: "How images in cards are treated.", example: "{remote: false}"),
        Field(
            "fields",
            .dictionary(
                .map([
                    Field(
                        "type", .choice(["text", "enum", "number", "integer", "flag", "date", "url", "list"]),
                        help: "What it holds."),
                    Field("values", .list(.text), help: "The allowed values of an enum."),
                    Field(
                        "kinds", .list(.choice(Kind.allCases.map { Choice($0.rawValue) })),
                        help: "Which kinds have it; all without it."),
                    Field("help", .text, help: "What to write, and why."),
                    Field(
                        "required_from", .choice(["optional", "validation", "production"]),
                        help: "From when on it is asked for."),
                ])), help: "Fields of your own.",
            example: "{cost_centre: {type: text, kinds: [model], help: Who pays.}}"),
        Field(
            "checks",
            .map([
                Field(
                    "severity",
                    .list(
                        .map([
                            Field("code", .text, help: "A rule, or a family with a star: `content/*`."),
                            Field(
                                "kind", .choice(Kind.allCases.map { Choice($0.rawValue) }),
                                help: "Only records of this kind."),
                            Field("path", .text, help: "Only files that match: `*` within a folder, `**` across."),
                            Field(
                                "severity", .choice(["off", "note", "warning", "error"]), help: "How bad it shall be."),
                        ])), help: "Severities that differ from the rules' own; the last that matches wins."),
                Field(
                    "sections", .dictionary(.list(.text)), help: "Headings that a card must have, per kind.",
                    example: "{model: [Intended use, Limitations]}"),
            ]), help: "How records are checked.", example: "{severity: [{code: \"content/*\", severity: note}]}"),
        Field("page_size", .integer, help: "Rows of an index page.", example: "200"),
        Field(
            "branding",
            .map([
                Field(
                    "logo", .text,
                    help: "A PNG, JPEG, WebP or GIF inside the registry, of 5 MB at most; shown in the header.",
                    example: "brand/logo.png"),
                Field(
                    "accent", .text, help: "The colour of links in the light scheme, in quotes.",
                    example: "\"#0b6e4f\""),
                Field(
                    "accent_dark", .text, help: "The same in the dark scheme, where `accent` would be too dark.",
                    example: "\"#7fd6b4\""),
                Field(
                    "footer", .text, help: "One or two lines below every page; an https address becomes a link.",
                    example: "Kept by the model office."),
                Field(
                    "links",
                    .list(
                        .map([
                            Field("title", .text, help: "The link's words; a guide's own title without it."),
                            Field("url", .url, help: "A web address, or else:"),
                            Field("guide", .text, help: "The id of a guide of this registry."),
                        ])), help: "Up to four links in the footer.",
                    example: "[{title: Help, guide: getting-started}]"),
            ]), help: "How pages look.", example: "{accent: \"#0b6e4f\", footer: Kept by the model office.}"),
    ]
}
