import Mustache

/// The glossary, from `Glossary`.
struct GlossaryPage {
    static let path = "reference/glossary.html"
    static let shape: TemplateObjectShape = [
        "groups": .list(
            .object([
                "anchor": .text, "title": .text,
                "terms": .list(
                    .object([
                        "anchor": .text, "name": .text, "meaning": .text, "placeHref": .text, "place": .text,
                    ])),
            ]))
    ]

    static func render(_ catalog: Catalog, _ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: path, title: "Glossary", section: "reference", sheets: [.reference],
            crumbs: [Crumb(label: "Reference", path: "reference/index.html"), Crumb(label: "Glossary", path: nil)])
        let groups = Glossary.groups.enumerated().map { number, group in
            TemplateValue.object([
                "anchor": .text("s-group\(number + 1)"), "title": .text(group.title),
                "terms": .list(
                    group.terms.map { term in
                        .object([
                            "anchor": .text(term.anchor), "name": .text(term.name), "meaning": .text(term.meaning),
                            "placeHref": .text(frame.href(term.place.path)), "place": .text(term.place.label),
                        ])
                    }),
            ])
        }
        return template.render(.object(frame.values(catalog).adding([("groups", .list(groups))])), reserving: 32_768)
    }
}
