import ByteOutput
import Diagnostics
import Mustache
import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

/// The first page: what is here, and what needs attention.
struct HomePage {
    static let shape: TemplateObjectShape = [
        "description": .optional(.text), "total": .html, "risk": .optional(.html), "hasRecords": .flag,
        "attention": .list(.object(["severity": .text, "label": .text, "html": .html])), "hasAttention": .flag,
        "stages": .list(.text), "hasStages": .flag,
        "stageRows": .list(
            .object([
                "title": .html, "href": .text,
                "cells": .list(.object(["stage": .text, "count": .optional(.text), "href": .text, "label": .text])),
            ])),
        "shared": .list(.object(["html": .html, "href": .optional(.text), "count": .text, "high": .optional(.text)])),
        "hasShared": .flag,
        "reviews": .list(
            .object([
                "href": .text, "title": .text, "date": .text, "due": .optional(.text), "isLate": .flag,
                "owner": .optional(.text),
            ])),
        "hasReviews": .flag, "moreReviews": .optional(.text),
        "changes": .optional(PageTable.shape), "changeCounts": .html, "evidence": .optional(PageTable.shape),
        "teams": .optional(PageTable.shape),
        "kinds": .list(.object(["href": .text, "title": .text, "count": .text, "label": .text, "about": .text])),
    ]
    static let usualStages = ["concept", "exploration", "validation", "staging", "production", "deprecated", "retired"]
    /// Reviews due within so many days are shown, and no more than `mostReviews` of them.
    private static let reviewDays = 90
    private static let mostReviews = 10
    static let mostChanges = 8
    private static let mostTeams = 6

    private let catalog: Catalog
    private let overviews: Overviews
    /// The kinds that have a row beside the tiers of models, with their records by stage.
    private let kindsByStage: [(kind: Kind, counts: [String: Int])]
    /// Across the table of stages: the usual ones, and of the others those that a row counts.
    private let stages: [String]

    init(_ catalog: Catalog, _ overviews: Overviews) {
        self.catalog = catalog
        self.overviews = overviews
        kindsByStage = catalog.kinds.filter { [.dataset, .service].contains($0.kind) }.map { kind, positions in
            let stages = positions.compactMap { catalog.registry.records[$0].stage }
            return (kind, Dictionary(stages.map { ($0, 1) }, uniquingKeysWith: +))
        }
        let rows = Array(overviews.groups.whole.counts.values) + kindsByStage.map(\.counts)
        stages = Schema.stages.filter { stage in
            HomePage.usualStages.contains(stage) || rows.contains { $0[stage] != nil }
        }
    }

    func render(_ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: "index.html", title: catalog.registry.configuration.title, section: "", sheets: [.risk, .tour],
            hasTwin: true
        )
        let attention = Attention(catalog).items
        let shared = sharedAssets(frame)
        let stageRows = tierRows + kindsByStage.map { stageRow($0.kind, $0.counts) }
        let due = reviewsDue()
        let links = PageLinks(catalog: catalog, frame: frame)
        func table(_ table: PageTable) -> TemplateValue { table.isEmpty ? .absent : table.value }
        let values: [(String, TemplateValue)] = [
            ("description", catalog.registry.configuration.description.map { .text($0) } ?? .absent),
            ("total", .html(total(links))),
            ("risk", catalog.standing.all.isEmpty ? .absent : .html(risk(links))),
            ("hasRecords", .flag(!catalog.registry.records.isEmpty)),
            ("attention", .list(attention.map(\.value))), ("hasAttention", .flag(!attention.isEmpty)),
            ("stages", .list(stages.map { .text($0) })), ("stageRows", .list(stageRows)),
            ("hasStages", .flag(!stageRows.isEmpty)),
            ("shared", .list(shared)), ("hasShared", .flag(!shared.isEmpty)),
            ("reviews", .list(due.prefix(HomePage.mostReviews).map(review))), ("hasReviews", .flag(!due.isEmpty)),
            (
                "moreReviews",
                due.count > HomePage.mostReviews ? .text(String(due.count - HomePage.mostReviews)) : .absent
            ),
            ("kinds", .list(catalog.kinds.map { kindRow($0.kind, $0.positions.count) })),
            ("changes", table(ChangesPage.newest(overviews.changes, HomePage.mostChanges, links))),
            ("changeCounts", .html(ChangesPage.counts(overviews.changes, links))),
            ("evidence", table(EvidencePage.summary(catalog, overviews.evidence, frame))),
            ("teams", table(GroupsPage.summary(catalog, overviews.groups, frame, most: HomePage.mostTeams))),
        ]
        return template.render(.object(frame.values(catalog).adding(values)), reserving: 16_384)
    }

    /// Such as "75 records: 28 models, 12 datasets, 1 feature store and 34 others"; kinds lead to their lists.
    private func total(_ links: PageLinks) -> [UInt8] {
        let count = catalog.registry.records.count
        let named = catalog.kinds.prefix(3)
        let rest = count - named.reduce(0) { $0 + $1.positions.count }
        var output = OutputBuffer()
        if catalog.kinds.count > 1 {
            links.write(count == 1 ? "1 record" : "\(count) records", to: SearchPage.path, into: &output)
            output.append(": ")
        }
        for (place, kind) in named.enumerated() {
            if place > 0 { output.append(rest == 0 && place == named.count - 1 ? " and " : ", ") }
            links.write(
                counted(kind.kind, kind.positions.count), to: kind.kind.folder + "/index.html", into: &output)
        }
        if rest > 0 {
            output.append(" and ")
            links.write(rest == 1 ? "1 other" : "\(rest) others", to: "#s-kinds", into: &output)
        }
        return output.take()
    }

    /// How the registry stands, each count with the part of the risk page that lists what it counts.
    private func risk(_ links: PageLinks) -> [UInt8] {
        var output = OutputBuffer()
        for (words, section) in catalog.standing.parts {
            if let section {
                links.write(words, to: RiskPage.path + "#" + section, into: &output)
            } else {
                output.append(html: words)
            }
        }
        return output.take()
    }

    private func counted(_ kind: Kind, _ count: Int) -> String {
        count == 1 ? "1 \(kind.noun)" : "\(count) \(kind.pluralNoun)"
    }

    // MARK: Tables

    private func kindRow(_ kind: Kind, _ count: Int) -> TemplateValue {
        .object([
            "href": .text(kind.folder + "/index.html"), "title": .text(kind.pluralTitle), "count": .text(String(count)),
            "label": .text(counted(kind, count)), "about": .text(kind.summary),
        ])
    }

    /// The models by tier, the highest first, then those that are not assessed; tiers without any are left out.
    private var tierRows: [TemplateValue] {
        TierBadge.rows(catalog.risk.rubric).compactMap { badge in
            guard let counts = overviews.groups.whole.counts[badge.name] else { return nil }
            let list = "models/index.html?tier=" + badge.name
            return .object([
                "title": .html(badge.html), "href": .text(list),
                "cells": .list(
                    stages.map { stage in
                        .object([
                            "stage": .text(stage), "count": counts[stage].map { .text(String($0)) } ?? .absent,
                            "href": .text(list + "&stage=" + stage),
                            "label": .text("\(counted(.model, counts[stage] ?? 0)), \(badge.name), in stage \(stage)"),
                        ])
                    }),
            ])
        }
    }

    private func stageRow(_ kind: Kind, _ counts: [String: Int]) -> TemplateValue {
        let list = kind.folder + "/index.html"
        return .object([
            "title": .html(Array(kind.pluralTitle.utf8)), "href": .text(list),
            "cells": .list(
                stages.map { stage in
                    .object([
                        "stage": .text(stage), "count": counts[stage].map { .text(String($0)) } ?? .absent,
                        "href": .text(list + "?stage=" + stage),
                        "label": .text("\(counted(kind, counts[stage] ?? 0)) in stage \(stage)"),
                    ])
                }),
        ])
    }

    /// The records whose review is overdue or comes soon, the earliest first; none where the build has no date.
    private func reviewsDue() -> [(position: Int, day: CalendarDate)] {
        guard let today = catalog.build.date else { return [] }
        let records = catalog.registry.records
        return records.indices.compactMap { position in
            records[position].nextReview.map { (position, $0) }
        }.filter { $0.1.ordinal - today.ordinal <= HomePage.reviewDays }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    }

    private func review(_ position: Int, _ day: CalendarDate) -> TemplateValue {
        let record = catalog.registry.records[position]
        let due = DayWords.due(day, on: catalog.build.date)
        return .object([
            "href": .text(record.layout.pageStem + ".html"), "title": .text(record.title),
            "date": .text(day.words), "due": due.map { $0.isLate ? .text($0.words) : .absent } ?? .absent,
            "isLate": .flag(due?.isLate ?? false), "owner": catalog.ownerName(of: record).map { .text($0) } ?? .absent,
        ])
    }

    /// The ten records and outside assets that most others rest on, directly or not.
    private func sharedAssets(_ frame: PageFrame) -> [TemplateValue] {
        let links = PageLinks(catalog: catalog, frame: frame)
        return catalog.lineageFacts.value.mostShared(10).map { node, all, high in
            var output = OutputBuffer()
            let label = catalog.lineage.record(node)?.title ?? catalog.lineage.nodes[node].label
            if let page = catalog.nodePages.page(node) {
                links.write(label, to: page, into: &output)
            } else {
                output.append(html: label)
            }
            return .object([
                "html": .html(output.take()),
                "href": catalog.nodePages.impactPage(node).map { .text($0) } ?? .absent, "count": .text(String(all)),
                "high": high > 0 ? .text(String(high)) : .absent,
            ])
        }
    }
}
