import Mustache
import Vocabulary

/// The page of all search results; its script fills it, and without one it leads to the lists of all kinds.
struct SearchPage {
    static let path = "search.html"
    static let shape: TemplateObjectShape = [
        "kinds": .list(.object(["href": .text, "title": .text, "count": .text])), "hasRecords": .flag,
    ]

    static func render(_ catalog: Catalog, _ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: path, title: "Search", section: "", sheets: [.lists, .search],
            crumbs: [Crumb(label: "Search", path: nil)])
        let kinds = catalog.kinds.map { kind, positions in
            TemplateValue.object([
                "href": .text(kind.folder + "/index.html"), "title": .text(kind.pluralTitle),
                "count": .text(String(positions.count)),
            ])
        }
        let values: [(String, TemplateValue)] = [("kinds", .list(kinds)), ("hasRecords", .flag(!kinds.isEmpty))]
        return template.render(.object(frame.values(catalog).adding(values)), reserving: 8_192)
    }
}
