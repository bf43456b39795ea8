import ByteOutput
import Mustache
import Records
import SourceText
import Vocabulary

/// Models by domain and by team: how many in each tier and stage, each number with its list.
struct GroupsPage {
    static let path = "groups/index.html"
    /// Further groups are in the list, where a facet has them all.
    private static let listed = 200
    /// So many groups have a table of their own.
    private static let detailed = 30

    private enum Axis: String {
        case domain, owner
        var word: String { self == .domain ? "Domain" : "Owner" }
    }

    private let catalog: Catalog
    private let groups: ModelGroups
    private let frame: PageFrame
    private let links: PageLinks

    init(_ catalog: Catalog, _ groups: ModelGroups) {
        self.catalog = catalog
        self.groups = groups
        frame = PageFrame(
            path: GroupsPage.path, title: "By domain and team", section: "models", sheets: [],
            crumbs: [Crumb(label: "Models", path: "models/index.html"), Crumb(label: "By domain and team", path: nil)])
        links = PageLinks(catalog: catalog, frame: frame)
    }

    func render(_ template: PageTemplate) -> [UInt8] {
        let hasDomains = groups.domains.contains { $0.value != nil }
        let domains = hasDomains ? groups.domains : []
        let sections = [
            PageSection(
                "s-domains", "By domain", table(domains, .domain),
                none:
                    "No model names a domain yet. A line such as domain: claims under registry: in its card puts it here."
            ),
            PageSection(
                "s-teams", "By team", table(groups.owners, .owner),
                none: "There are no models yet. muster new model my-model writes the first card."),
        ]
        let details =
            domains.enumerated().prefix(GroupsPage.detailed).map { detail($1, .domain, $0) }
            + groups.owners.enumerated().prefix(GroupsPage.detailed).map { detail($1, .owner, $0) }
        return OverviewPage(
            frame: frame,
            lead:
                "Models by the field of business and by who answers for them. A number leads to the models that it counts.",
            sections: sections + details, named: 2
        ).render(catalog, template)
    }

    /// The groups with most models, for the home page.
    static func summary(_ catalog: Catalog, _ groups: ModelGroups, _ frame: PageFrame, most: Int) -> PageTable {
        var table = PageTable([.init("Owner"), .init("Models", isNumber: true), .init("High risk", isNumber: true)])
        let links = PageLinks(catalog: catalog, frame: frame)
        let high = catalog.risk.rubric.tiers.map(\.id).suffix(2)
        for group in groups.owners.prefix(most) {
            let address = ListAddress(.model).with("owner", group.value)
            table.add([
                title(group, links), links.count(group.total, to: address.path),
                links.count(
                    high.reduce(0) { $0 + group.count($1) }, to: address.with("tier", Array(high)).path),
            ])
        }
        return table
    }

    private var tiers: [TierBadge] { TierBadge.rows(catalog.risk.rubric) }

    private func table(_ groups: [ModelGroups.Group], _ axis: Axis) -> PageTable {
        let shown = tiers.filter { tier in groups.contains { $0.count(tier.name) > 0 } }
        var table = PageTable(
            [.init(axis.word), .init("Models", isNumber: true)] + shown.map { .init($0.name, isNumber: true) })
        for (place, group) in groups.prefix(GroupsPage.listed).enumerated() {
            let address = ListAddress(.model).with(axis.rawValue, group.value)
            var head = OutputBuffer()
            if place < GroupsPage.detailed {
                head.append("<a href=\"#\(GroupsPage.anchor(axis, place))\">")
                head.append(html: group.title)
                head.append("</a>")
            } else {
                head.append(html: group.title)
            }
            table.add(
                [.html(head.take()), links.count(group.total, to: address.path)]
                    + shown.map { links.count(group.count($0.name), to: address.with("tier", $0.name).path) })
        }
        if groups.count > GroupsPage.listed {
            var more = OutputBuffer()
            more.append("The ")
            links.write("list of models", to: "models/index.html", into: &more)
            more.append(" can be narrowed down to any other.")
            table.more = more.take()
        }
        return table
    }

    private static func anchor(_ axis: Axis, _ place: Int) -> String { "s-\(axis.rawValue)\(place + 1)" }

    /// Tiers down and stages across, as on the home page.
    private func detail(_ group: ModelGroups.Group, _ axis: Axis, _ place: Int) -> PageSection {
        let stages = Schema.stages.filter { stage in group.counts.values.contains { $0[stage] != nil } }
        var table = PageTable([.init("Tier")] + stages.map { .init($0, isNumber: true) })
        let address = ListAddress(.model).with(axis.rawValue, group.value)
        for tier in tiers {
            guard let counts = group.counts[tier.name] else { continue }
            table.add(
                [.html(tier.html)]
                    + stages.map { stage in
                        links.count(
                            counts[stage] ?? 0, to: address.with("tier", tier.name).with("stage", stage).path)
                    })
        }
        var section = PageSection(
            GroupsPage.anchor(axis, place), axis.word + ": " + group.title, table, none: "None is in a known stage.")
        if let team = group.team {
            var words = OutputBuffer()
            links.write("What the team owns, and its findings", to: page(team), into: &words)
            section.words = words.take()
        }
        return section
    }

    private func page(_ team: Int) -> String { catalog.registry.records[team].layout.pageStem + ".html" }

    private static func title(_ group: ModelGroups.Group, _ links: PageLinks) -> PageTable.Cell {
        group.team.map { .html(links.record($0)) } ?? .text(group.title)
    }
}
