import Diagnostics
import Mustache
import Records
import Vocabulary

/// What a team owns, and the findings about it: a team's page is its inbox.
struct TeamRecords {
    static let shape: TemplateShape = .object([
        "href": .text, "title": .text, "kind": .text, "stage": .optional(.text), "review": .optional(.text),
        "findings": .optional(.text),
    ])
    private static let names = TemplateNames("href", "title", "kind", "stage", "review", "findings")
    private static let listed = 200
    private static let listedFindings = 100

    let catalog: Catalog
    /// In the order of records.
    let positions: [Int]

    init(_ catalog: Catalog, team position: Int) {
        self.catalog = catalog
        var seen = Set<Int>()
        positions = catalog.registry.incoming[position].filter { $0.use.relation == .owner }.map(\.source).filter {
            seen.insert($0).inserted
        }
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
        guard let last = parts.last, parts.count > 1 else { return parts.joined() + "." }
        return parts.dropLast().joined(separator: ", ") + " and " + last + "."
    }

    func values(_ frame: PageFrame) -> [TemplateValue] {
        positions.prefix(TeamRecords.listed).map { position in
            let record = catalog.registry.records[position]
            let count = catalog.findingsOfRecord[position].count
            return .object(
                TemplateObject(
                    TeamRecords.names,
                    [
                        .text(frame.href(record.layout.pageStem + ".html")), .text(record.title),
                        .text(record.kind.noun), record.stage.map { .text($0) } ?? .absent,
                        review(record).map { .text($0) } ?? .absent, count > 0 ? .text(String(count)) : .absent,
                    ]))
        }
    }

    var more: Int { max(0, positions.count - TeamRecords.listed) }

    /// The findings by card, and how many are left out.
    func findings(_ frame: PageFrame) -> (cards: [TemplateValue], more: Int) {
        let all = positions.flatMap { catalog.findingsOfRecord[$0] }
        let shown = all.prefix(TeamRecords.listedFindings)
        let cards = FindingRows.byCard(shown.map { catalog.findings[$0] }, catalog, frame, showsOwner: false)
        return (cards, all.count - shown.count)
    }

    private func review(_ record: Record) -> String? {
        guard let next = record.nextReview else { return nil }
        guard let due = DayWords.due(next, on: catalog.build.date), due.isLate else { return next.words }
        return due.words
    }
}
