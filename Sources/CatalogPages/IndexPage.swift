import ByteOutput
import Mustache
import Records
import Vocabulary

/// One page of the list of all records of a kind.
struct IndexPage {
    static let shape = Pagination.shape.adding([
        "heading": .text, "about": .text, "count": .text, "hasRows": .flag, "showsStage": .flag, "showsLicense": .flag,
        "showsOwner": .flag,
        "rows": .list(
            .object([
                "href": .text, "title": .text, "id": .text, "summary": .optional(.text), "stage": .optional(.text),
                "owner": .optional(.text), "license": .optional(.text), "findings": .optional(.text), "links": .text,
            ])),
        "json": .text, "example": .text, "folder": .text,
    ])

    private let catalog: Catalog
    private let kind: Kind
    private let positions: [Int]
    private let number: Int

    /// Page `number`, from 1.
    init(_ catalog: Catalog, _ kind: Kind, number: Int) {
        self.catalog = catalog
        self.kind = kind
        self.number = number
        positions = catalog.kinds.first { $0.kind == kind }?.positions ?? []
    }

    static func pageCount(_ catalog: Catalog, _ kind: Kind) -> Int {
        Pagination.count(of: catalog.count(kind), size: catalog.registry.configuration.pageSize)
    }

    static func path(_ kind: Kind, _ number: Int) -> String {
        kind.folder + (number == 1 ? "/index.html" : "/index-\(number).html")
    }

    func render(_ template: PageTemplate) -> [UInt8] {
        let pagination = Pagination(number: number, count: IndexPage.pageCount(catalog, kind))
        let frame = PageFrame(
            path: IndexPage.path(kind, number), title: kind.pluralTitle + pagination.suffix, section: kind.folder,
            crumbs: [Crumb(label: kind.pluralTitle, path: nil)], hasTwin: true)
        var output = OutputBuffer(reserving: 65_536)
        let links = pagination.values(frame) { IndexPage.path(kind, $0) }
        template.render(.object(frame.values(catalog).adding(values(frame) + links)), into: &output)
        return output.take()
    }

    private func values(_ frame: PageFrame) -> [(String, TemplateValue)] {
        let count = positions.count
        return [
            ("heading", .text(kind.pluralTitle)), ("about", .text(kind.summary)),
            ("folder", .text("content/" + kind.folder)),
            ("count", .text(count == 1 ? "1 \(kind.noun)" : "\(count) \(kind.pluralNoun)")),
            ("hasRows", .flag(count > 0)), ("showsLicense", .flag(kind.isHubCard)),
            ("showsStage", .flag(kind.isHubCard || kind == .service || kind == .pipeline || kind == .featureStore)),
            ("showsOwner", .flag(kind != .team && kind != .guide)),
            ("rows", .list(shown.map { .object(row($0, frame)) })),
            ("json", .text(frame.href(KindJSON.path(kind, number)))),
            ("example", .text("content/\(kind.folder)/my-\(kind.rawValue).md")),
        ]
    }

    /// The records of this page.
    var shown: ArraySlice<Int> {
        let size = catalog.registry.configuration.pageSize
        let start = min(positions.count, (number - 1) * size)
        return positions[start..<min(positions.count, start + size)]
    }

    private func row(_ position: Int, _ frame: PageFrame) -> TemplateObject {
        let record = catalog.registry.records[position]
        func text(_ value: String?) -> TemplateValue { value.map { .text($0) } ?? .absent }
        let findings = catalog.findingsOfRecord[position].count
        return [
            "href": .text(frame.href(record.layout.pageStem + ".html")), "title": .text(record.title),
            "id": .text(record.id.text), "summary": text(record.summary), "stage": text(record.stage),
            "owner": text(record.owner), "license": text(record.license),
            "findings": findings > 0 ? .text(String(findings)) : .absent,
            "links": .text(String(catalog.registry.incoming[position].count)),
        ]
    }
}
