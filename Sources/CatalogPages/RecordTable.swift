import Diagnostics
import Mustache
import Records
import RegistryRisk
import Vocabulary

/// The records that a page is about: what a team owns, what an incident or decision affects, what a review looked at.
struct RecordTable {
    static let shape: TemplateShape = .object([
        "html": .html, "href": .text, "kind": .optional(.text), "tier": .optional(.html), "stage": .optional(.text),
        "owner": .optional(.text),
        "review": .optional(.text), "isLate": .flag, "findings": .optional(.text),
    ])
    private static let names = TemplateNames(
        "html", "href", "kind", "tier", "stage", "owner", "review", "isLate", "findings")
    private static let listed = 200
    private static let listedFindings = 100

    private let catalog: Catalog
    private let record: Record
    private let fields: FieldHTML
    private let page: String
    /// In the order of records for a team, else as the card names them.
    private let targets: [Link.Target]

    init(_ catalog: Catalog, _ position: Int, _ fields: FieldHTML) {
        self.catalog = catalog
        self.fields = fields
        record = catalog.registry.records[position]
        page = record.layout.pageStem + ".html"
        var seen = Set<Link.Target>()
        let all: [Link.Target]
        if record.kind == .team {
            all = catalog.registry.incoming[position].lazy.filter { $0.use.relation == .owner }.map {
                .record($0.source)
            }
        } else if RecordEvents.isEvent(record.kind) {
            all = catalog.registry.outgoing[position].lazy.filter {
                [.affects, .reviews, .waivesFor, .asksFor].contains($0.use.relation)
            }.map(\.target)
        } else {
            all = []
        }
        targets = all.filter { seen.insert($0).inserted }
    }

    /// The fields whose records stand in the table, and not among the facts.
    static func shows(_ field: String, of kind: Kind) -> Bool {
        RecordEvents.isEvent(kind) && ["affected", "affects", "subject"].contains(field)
    }

    var title: String {
        switch record.kind {
        case .team: "What it owns"
        case .incident, .decision: "What it affects"
        case .review: "What was reviewed"
        case .exception: "For which record"
        default: "What it is about"
        }
    }

    private var positions: [Int] {
        targets.compactMap { target in if case .record(let position) = target { position } else { nil } }
    }

    /// Counts by kind, such as "6 models, 2 datasets and 1 service".
    var words: String {
        var counts: [(kind: Kind, count: Int)] = []
        for position in positions {
            let kind = catalog.registry.records[position].kind
            if counts.last?.kind != kind { counts.append((kind, 0)) }
            counts[counts.count - 1].count += 1
        }
        let parts = counts.map { $0.count == 1 ? "1 \($0.kind.noun)" : "\($0.count) \($0.kind.pluralNoun)" }
        return RiskWords.list(parts, "and") + "."
    }

    var values: [TemplateValue] { targets.prefix(RecordTable.listed).map { .object(row($0)) } }

    /// Columns that would be empty are left out.
    var showsReview: Bool { positions.contains { catalog.registry.records[$0].nextReview != nil } }
    var showsTier: Bool { positions.contains { RegistryRisk.isAssessable(catalog.registry.records[$0].kind) } }
    var showsFindings: Bool { positions.contains { !catalog.findingsOfRecord[$0].isEmpty } }

    var more: Int { max(0, targets.count - RecordTable.listed) }

    private func row(_ target: Link.Target) -> TemplateObject {
        let html = TemplateValue.html(fields.html(target))
        guard case .record(let position) = target else {
            return TemplateObject(
                RecordTable.names,
                [html, .text(""), .absent, .absent, .absent, .absent, .absent, .flag(false), .absent])
        }
        let record = catalog.registry.records[position]
        let count = catalog.findingsOfRecord[position].count
        let due = record.nextReview.flatMap { DayWords.due($0, on: catalog.build.date) }
        let review = due?.isLate == true ? due?.words : record.nextReview?.words
        return TemplateObject(
            RecordTable.names,
            [
                html, .text(SitePath.relative(from: page, to: record.layout.pageStem + ".html")),
                .text(record.kind.noun), TierBadge(catalog.risk, position).map { .html($0.html) } ?? .absent,
                record.stage.map { .text($0) } ?? .absent,
                catalog.ownerName(of: record).map { .text($0) } ?? .absent, review.map { .text($0) } ?? .absent,
                .flag(due?.isLate ?? false), count > 0 ? .text(String(count)) : .absent,
            ])
    }

    /// The findings about these records by card, and how many are left out.
    func findings(_ frame: PageFrame) -> (cards: [TemplateValue], more: Int) {
        let all = positions.flatMap { catalog.findingsOfRecord[$0] }
        let shown = all.prefix(RecordTable.listedFindings)
        let cards = FindingRows.byCard(Array(shown), catalog, frame, showsOwner: false)
        return (cards, all.count - shown.count)
    }
}
