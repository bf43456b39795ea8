import Mustache
import Records
import SearchIndex
import Vocabulary

/// One page of the list of all records of a kind.
struct IndexPage {
    static let shape = Pagination.shape.adding([
        "heading": .text, "about": .text, "count": .text, "hasRows": .flag, "event": .list(.object(["label": .text])),
        "showsTier": .flag, "showsStage": .flag,
        "showsLicense": .flag,
        "showsOwner": .flag, "showsLinks": .flag, "showsFindings": .flag,
        "rows": .list(
            .object([
                "href": .text, "title": .text, "id": .text, "summary": .optional(.text), "tier": .optional(.html),
                "event": .list(.object(["label": .text, "text": .optional(.text)])),
                "stage": .optional(.text), "owner": .optional(.text), "ownerHref": .optional(.text),
                "license": .optional(.text),
                "findings": .optional(.text), "links": .optional(.text),
            ])),
        "csv": .text, "json": .text, "example": .text, "command": .text, "kind": .text, "looks": .optional(.text),
        "facets": ListFacets.shape, "hasFacets": .flag,
        "columns": .list(.object(["name": .text, "title": .text, "type": .text, "isShown": .flag])),
    ])

    private let catalog: Catalog
    private let list: KindList
    private let number: Int
    private var kind: Kind { list.kind }

    /// Page `number`, from 1.
    init(_ catalog: Catalog, _ list: KindList, number: Int) {
        self.catalog = catalog
        self.list = list
        self.number = number
    }

    static func pageCount(_ catalog: Catalog, _ kind: Kind) -> Int {
        Pagination.count(of: catalog.count(kind), size: catalog.registry.configuration.pageSize)
    }

    static func path(_ kind: Kind, _ number: Int) -> String {
        kind.folder + (number == 1 ? "/index.html" : "/index-\(number).html")
    }

    /// The records of page `number`.
    static func shown(_ catalog: Catalog, _ kind: Kind, number: Int) -> ArraySlice<Int> {
        let positions = catalog.positions(of: kind)
        let size = catalog.registry.configuration.pageSize
        let start = min(positions.count, (number - 1) * size)
        return positions[start..<min(positions.count, start + size)]
    }

    func render(_ template: PageTemplate) -> [UInt8] {
        let pagination = Pagination(number: number, count: IndexPage.pageCount(catalog, kind))
        let frame = PageFrame(
            path: IndexPage.path(kind, number), title: kind.pluralTitle + pagination.suffix, section: kind.folder,
            sheets: [.lists],
            crumbs: [Crumb(label: kind.pluralTitle, path: nil)], hasTwin: true)
        let links = pagination.values(frame) { IndexPage.path(kind, $0) }
        return template.render(
            .object(frame.values(catalog).adding(values(frame) + list.values + links)), reserving: 65_536)
    }

    private func values(_ frame: PageFrame) -> [(String, TemplateValue)] {
        let count = catalog.count(kind)
        return [
            ("heading", .text(kind.pluralTitle)), ("about", .text(kind.summary)), ("kind", .text(kind.rawValue)),
            ("count", .text(count == 1 ? "1 \(kind.noun)" : "\(FieldNames.grouped(String(count))) \(kind.pluralNoun)")),
            ("looks", list.shows("tier") ? TierBadge.looks(catalog.risk) : .absent),
            ("hasRows", .flag(count > 0)), ("event", .list(list.event.map { .object(["label": .text($0.title)]) })),
            ("showsTier", .flag(list.shows("tier"))),
            ("showsLicense", .flag(list.shows("license"))),
            ("showsStage", .flag(list.shows("stage"))), ("showsOwner", .flag(list.shows("owner"))),
            ("showsLinks", .flag(list.shows("namedBy"))), ("showsFindings", .flag(list.shows("findings"))),
            ("rows", .list(IndexPage.shown(catalog, kind, number: number).map { .object(row($0, frame)) })),
            ("csv", .text(frame.href(ListExport.path(kind)))),
            ("json", .text(frame.href(KindJSON.path(kind, number)))),
            ("command", .text("muster new \(kind.rawValue) my-\(kind.rawValue)")),
            ("example", .text("content/\(kind.folder)/my-\(kind.rawValue).md")),
        ]
    }

    private func row(_ position: Int, _ frame: PageFrame) -> TemplateObject {
        let record = catalog.registry.records[position]
        let owner = catalog.ownerValue(of: position)
        func text(_ value: String?) -> TemplateValue { value.map { .text($0) } ?? .absent }
        /// None is a blank, so that the others are seen.
        func number(_ count: Int) -> TemplateValue { count > 0 ? .text(String(count)) : .absent }
        return [
            "href": .text(frame.href(record.layout.pageStem + ".html")), "title": .text(record.title),
            "id": .text(record.id.text), "summary": text(record.summary), "stage": text(record.stage),
            "event": .list(list.eventValues(position).map { .object(["label": .text($0.0), "text": text($0.1)]) }),
            "tier": TierBadge(catalog.risk, position).map { .html($0.html) } ?? .absent,
            "owner": text(owner?.label ?? owner?.text),
            "ownerHref": text(catalog.team(owning: position).map { frame.href($0.layout.pageStem + ".html") }),
            "license": text(record.license),
            "findings": number(catalog.findingsOfRecord[position].count),
            "links": number(catalog.registry.incoming[position].count),
        ]
    }
}

/// What all pages of a kind's list share: made once.
struct KindList: Sendable {
    let kind: Kind
    /// Those that hold anything, and are not for sorting alone.
    let columns: [Column]
    private let shown: [Column]
    /// What the pages' template is given of the columns.
    let values: [(String, TemplateValue)]

    /// Where its records begin among all: those of a kind follow each other.
    private let first: Int

    /// `all` holds the columns of all kinds.
    init(_ kind: Kind, _ all: [Column], _ schema: Schema, first: Int) {
        self.kind = kind
        self.first = first
        let columns = all.filter { $0.kind == kind.rawValue && $0.hasValues && $0.name != "title" }
        self.columns = columns
        shown = columns.filter(KindList.saysAnything)
        let facets = ListFacets.values(columns, kind, schema)
        values = [
            ("facets", .list(facets)), ("hasFacets", .flag(!facets.isEmpty)),
            (
                "columns",
                .list(
                    shown.map { column in
                        .object([
                            "name": .text(column.name), "title": .text(column.title),
                            "type": .text(column.type), "isShown": .flag(KindList.usual.contains(column.name)),
                        ])
                    })
            ),
        ]
    }

    /// None is a blank: a count that is none for all would be an empty column.
    private static func saysAnything(_ column: Column) -> Bool {
        guard case .number(let values) = column.content else { return true }
        return values.contains { $0 ?? 0 > 0 }
    }

    /// The columns that a list has before a reader chooses others; list.js shows the same.
    private static let usual = [
        "tier", "severity", "type", "outcome", "state", "day", "stage", "owner", "license", "namedBy", "findings",
    ]

    /// The columns of what happened, such as an incident's severity.
    var event: [Column] { shown.filter { KindList.ofEvents.contains($0.name) } }
    private static let ofEvents = ["severity", "type", "outcome", "state", "day"]

    /// What these say of a record.
    func eventValues(_ position: Int) -> [(String, String?)] {
        event.map { column in
            let texts = column.texts(position - first)
            return (column.title, texts.isEmpty ? nil : texts.joined(separator: ", "))
        }
    }

    func shows(_ name: String) -> Bool { shown.contains { $0.name == name } }
}
