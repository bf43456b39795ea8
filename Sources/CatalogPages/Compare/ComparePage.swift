import Mustache
import Records
import Vocabulary

/// Records side by side: which, its address says, as in `compare.html?a=model:x&b=model:y`.
///
/// Without a script it says how to do the same on a terminal, and leads to the lists.
struct ComparePage {
    static let path = "compare.html"
    static let shape: TemplateObjectShape = [
        "kinds": .list(.object(["href": .text, "title": .text, "count": .text])), "example": .text,
        "hasRecords": .flag,
    ]

    /// The address, below the site's root, at which a record waits for others to be held against.
    static func path(with record: Record) -> String { path + "?a=" + LineagePage.encoded(record.reference) }

    static func render(_ catalog: Catalog, _ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: path, title: "Compare", section: "", sheets: [.lists, .compare],
            crumbs: [Crumb(label: "Compare", path: nil)])
        let kinds = catalog.kinds.map { kind, positions in
            TemplateValue.object([
                "href": .text(kind.folder + "/index.html"), "title": .text(kind.pluralTitle),
                "count": .text(FieldNames.grouped(String(positions.count))),
            ])
        }
        let models = catalog.positions(of: .model)
        let ids = (models.count > 1 ? models : Array(catalog.registry.records.indices)).prefix(2)
            .map { catalog.registry.records[$0].reference.shellWord }
        let values: [(String, TemplateValue)] = [
            ("kinds", .list(kinds)), ("hasRecords", .flag(!kinds.isEmpty)),
            ("example", .text((["muster compare"] + (ids.count == 2 ? ids : ["A", "B"])).joined(separator: " "))),
        ]
        return template.render(.object(frame.values(catalog).adding(values)), reserving: 8_192)
    }
}
