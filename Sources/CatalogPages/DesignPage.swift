import Mustache
import Records

/// Every part of the pages once, with the colours and contrast of the style sheet as it is, overridden or not.
struct DesignPage {
    static let path = "reference/design.html"
    static let shape: TemplateObjectShape = ChartSamples.shape.adding([
        "schemes": .list(
            .object([
                "name": .text, "grounds": .list(swatchShape), "pairs": .list(pairShape), "charts": .list(swatchShape),
            ])),
        "tiers": .list(.text), "severities": .list(.object(["severity": .text])), "stages": .list(.text),
        "sizes": .list(.object(["class": .text, "size": .text, "use": .text])),
        "steps": .list(.text),
    ])
    private static let swatchShape: TemplateShape = .object(["name": .text, "hex": .text, "ratio": .optional(.text)])
    private static let pairShape: TemplateShape = .object([
        "name": .text, "hex": .text, "ground": .text, "groundHex": .text, "ratio": .text, "isEnough": .flag,
    ])

    static func render(_ catalog: Catalog, _ template: PageTemplate, styles: [UInt8]) -> [UInt8] {
        let frame = PageFrame(
            path: path, title: "Design", section: "reference", sheets: [.risk, .reference],
            crumbs: [Crumb(label: "Reference", path: "reference/index.html"), Crumb(label: "Design", path: nil)])
        let sizes = [
            ("28", "names of pages"), ("23", "sections of a record"), ("19", "sections, and the sentence under a name"),
            ("16", "running text and facts"), ("14", "tables, navigation, labels"), ("13", "badges and asides"),
        ]
        let values: [(String, TemplateValue)] =
            [
                ("schemes", .list(StyleColors.schemes(styles).map(scheme))),
                ("tiers", .list(["low", "moderate", "high", "critical", "unassessed"].map { .text($0) })),
                (
                    "severities",
                    .list(["error", "warning", "note"].map { .object(["severity": .text($0)]) })
                ),
                ("stages", .list(HomePage.usualStages.map { .text($0) })),
                (
                    "sizes",
                    .list(
                        sizes.map {
                            .object(["class": .text("sample-" + $0.0), "size": .text($0.0), "use": .text($0.1)])
                        })
                ),
                ("steps", .list(["4", "8", "12", "16", "24", "32", "48"].map { .text($0) })),
            ] + ChartSamples.values
        return template.render(.object(frame.values(catalog).adding(values)), reserving: 32_768)
    }

    private static func scheme(_ scheme: StyleColors) -> TemplateValue {
        let tiers = ["low", "moderate", "high", "critical", "unassessed"]
        let pairs =
            ["text", "muted", "accent"].flatMap { name in ["background", "surface"].map { (name, $0) } }
            + tiers.map { ($0, $0 + "-tint") } + tiers.map { ($0, "background") }
        return .object([
            "name": .text(scheme.name),
            "grounds": .list(["background", "surface", "border", "strong-border"].compactMap { swatch($0, scheme) }),
            "pairs": .list(pairs.compactMap { pair($0.0, $0.1, scheme) }),
            "charts": .list((1...6).compactMap { swatch("chart-\($0)", scheme, on: "background") }),
        ])
    }

    private static func swatch(_ name: String, _ scheme: StyleColors, on ground: String? = nil) -> TemplateValue? {
        guard let color = scheme[name] else { return nil }
        let ratio = ground.flatMap { scheme[$0] }.map { color.contrast(with: $0) }
        return .object([
            "name": .text(name), "hex": .text(color.hex), "ratio": ratio.map { .text(StyleColor.words($0)) } ?? .absent,
        ])
    }

    private static func pair(_ name: String, _ ground: String, _ scheme: StyleColors) -> TemplateValue? {
        guard let color = scheme[name], let other = scheme[ground] else { return nil }
        let ratio = color.contrast(with: other)
        return .object([
            "name": .text(name), "hex": .text(color.hex), "ground": .text(ground), "groundHex": .text(other.hex),
            "ratio": .text(StyleColor.words(ratio)), "isEnough": .flag(ratio >= 4.5),
        ])
    }
}
