import Mustache
import Records
import SourceText

/// The page at a record's former id, which leads on to the present one: links from elsewhere stay good.
struct AliasPage {
    static let shape: TemplateObjectShape = ["former": .text, "href": .text, "heading": .text, "id": .text]

    /// The former ids that have a page: those that are ids, and that no other record has.
    static func aliases(_ catalog: Catalog, _ position: Int) -> [String] {
        let record = catalog.registry.records[position]
        var seen = Set<String>()
        return record.aliases.filter { alias in
            guard RecordID(alias).problem == nil, seen.insert(alias.asciiLowercased).inserted else { return false }
            return catalog.registry.find(record.kind.rawValue + ":" + alias) == [position]
                && !record.id.text.asciiLowercased.hasSameBytes(as: alias.asciiLowercased)
        }
    }

    static func path(_ record: Record, _ alias: String) -> String { record.kind.folder + "/" + alias + ".html" }

    static func render(_ catalog: Catalog, _ record: Record, _ alias: String, _ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: path(record, alias), title: alias, section: record.kind.folder, sheets: [],
            crumbs: [
                Crumb(label: record.kind.pluralTitle, path: record.kind.folder + "/index.html"),
                Crumb(label: alias, path: nil),
            ])
        let values: [(String, TemplateValue)] = [
            ("former", .text(alias)), ("href", .text(frame.href(record.layout.pageStem + ".html"))),
            ("heading", .text(record.title)), ("id", .text(record.reference)),
        ]
        return template.render(.object(frame.values(catalog).adding(values)), reserving: 4_096)
    }
}
