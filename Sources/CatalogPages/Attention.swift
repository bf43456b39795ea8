import ByteOutput
import Diagnostics
import Mustache
import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

/// What somebody should look at first, most urgent first.
struct Attention {
    /// A sentence, with the records that it is about or the page that lists them.
    struct Item {
        var severity: Severity
        /// One word for what it concerns.
        var label: String
        var text: String
        /// Below the site's root; nil where the records are named.
        var path: String?
        var records: [Record] = []
        /// How many records are not named.
        var more = 0
        /// The page that lists them too.
        var rest: String?

        /// The sentence with its links, as it stands on the home page.
        var value: TemplateValue {
            var output = OutputBuffer()
            if let path { Item.link(text, to: path, into: &output) } else { output.append(html: text) }
            for (index, record) in records.enumerated() {
                output.append(index > 0 ? ", " : ": ")
                Item.link(record.title, to: record.layout.pageStem + ".html", into: &output)
            }
            if more > 0 {
                output.append(" and ")
                if let rest {
                    Item.link("\(more) more", to: rest, into: &output)
                } else {
                    output.append("\(more) more")
                }
            }
            return .object([
                "severity": .text(severity.rawValue), "label": .text(label), "html": .html(output.take()),
            ])
        }

        /// The same as plain text.
        var words: String {
            let names = records.isEmpty ? "" : ": " + records.map(\.title).joined(separator: ", ")
            return text + names + (more > 0 ? " and \(more) more" : "")
        }

        private static func link(_ text: String, to path: String, into output: inout OutputBuffer) {
            output.append("<a href=\"")
            output.append(html: path)
            output.append("\">")
            output.append(html: text)
            output.append("</a>")
        }
    }

    /// So many records are named in a sentence.
    private static let named = 5

    private let catalog: Catalog
    private(set) var items: [Item] = []

    init(_ catalog: Catalog) {
        self.catalog = catalog
        addHighest()
        addIncidents()
        addCards()
        addRisk()
        addDue()
        addTotals()
        // The most urgent first; what is equally urgent stays in the order above.
        items = items.enumerated().sorted { left, right in
            left.element.severity == right.element.severity
                ? left.offset < right.offset : left.element.severity > right.element.severity
        }.map(\.element)
    }

    private mutating func add(
        _ severity: Severity, _ label: String, _ positions: [Int], _ one: String, rest: String? = nil,
        _ many: (Int) -> String
    ) {
        guard !positions.isEmpty else { return }
        items.append(
            Item(
                severity: severity, label: label, text: positions.count == 1 ? one : many(positions.count),
                records: positions.prefix(Attention.named).map { catalog.registry.records[$0] },
                more: max(0, positions.count - Attention.named), rest: rest))
    }

    // MARK: Risk

    private func isInProduction(_ position: Int) -> Bool {
        catalog.lineage.isInUse(position)
    }

    /// What is in use in the highest tier, and in the one below it.
    private mutating func addHighest() {
        let standing = catalog.standing
        let tiers = catalog.risk.rubric.tiers
        for (tier, severity) in zip([tiers.count - 1, tiers.count - 2], [Severity.error, .warning]) where tier > 0 {
            let found = standing.ranked.filter { catalog.risk[$0].tier == tier && isInProduction($0) }
            let name = tiers[tier].id
            add(severity, name, found, "1 model or service in use is \(name)", rest: RiskPage.path + "#s-ranking") {
                "\($0) models and services in use are \(name)"
            }
        }
    }

    private mutating func addRisk() {
        let standing = catalog.standing
        let open = standing.overAppetite.filter {
            catalog.risk.exception(waiving: RiskException.appetite, for: $0) == nil
        }
        add(
            .error, "appetite", open, "1 record is above what its stage accepts, without an exception",
            rest: RiskPage.path + "#s-appetite"
        ) {
            "\($0) records are above what their stage accepts, without an exception"
        }
        let unassessed = standing.unassessed.filter(isInProduction)
        add(
            .error, "unassessed", unassessed, "1 model or service in use is not assessed",
            rest: RiskPage.path + "#s-unassessed"
        ) {
            "\($0) models and services in use are not assessed"
        }
        let overdue = standing.overdueCount
        if overdue > 0 {
            let words =
                overdue == 1
                ? "1 action that a tier asks for is overdue" : "\(overdue) actions that tiers ask for are overdue"
            items.append(Item(severity: .warning, label: "action", text: words, path: RiskPage.path + "#s-due"))
        }
        add(.note, "near", standing.near, "1 record is just below the next tier", rest: RiskPage.path + "#s-near") {
            "\($0) records are just below the next tier"
        }
    }

    private mutating func addIncidents() {
        let records = catalog.registry.records
        let open = records.indices.filter { records[$0].isOpenIncident(on: catalog.build.date) }
        guard open.count <= 3 else {
            return add(.error, "incident", open, "", rest: ListAddress(.incident).with("state", "open").path) {
                "\($0) incidents are open"
            }
        }
        for position in open {
            let opened = records[position].day("opened")
            add(.error, "incident", [position], "Open" + (opened.map { " since " + $0.words } ?? "")) { _ in "" }
        }
    }

    private mutating func addCards() {
        let records = catalog.registry.records
        add(
            .error, "card", records.indices.filter { records[$0].frontMatter.isBroken },
            "1 card has front matter that cannot be read"
        ) { "\($0) cards have front matter that cannot be read" }
        add(
            .error, "owner", records.indices.filter { isLive(records[$0]) && records[$0].owner == nil },
            "1 record is in production without an owner"
        ) { "\($0) records are in production without an owner" }
        add(
            .error, "card",
            records.indices.filter {
                isLive(records[$0]) && catalog.worstSeverity(of: $0) == .error && !records[$0].frontMatter.isBroken
            },
            "1 record in production has a card with errors"
        ) { "\($0) records in production have cards with errors" }
        add(
            .warning, "lineage", restingOnWithdrawn, "1 record in production rests on something deprecated or retired"
        ) { "\($0) records in production rest on something deprecated or retired" }
    }

    /// What is past its day; nothing where the build has no date.
    private mutating func addDue() {
        guard let today = catalog.build.date else { return }
        let records = catalog.registry.records
        add(
            .warning, "review", records.indices.filter { catalog.isPast(records[$0].nextReview) }, "1 review is overdue"
        ) { "\($0) reviews are overdue" }
        add(
            .warning, "exception",
            records.indices.filter { records[$0].kind == .exception && catalog.isPast(records[$0].day("expires")) },
            "1 exception has expired", rest: ListAddress(.exception).with("state", "expired").path
        ) { "\($0) exceptions have expired" }
        add(
            .warning, "action", records.indices.filter { !records[$0].lateActions(on: today).isEmpty },
            "1 incident has an action overdue"
        ) { "\($0) incidents have actions overdue" }
    }

    private mutating func addTotals() {
        for severity in [Severity.error, .warning] {
            let count = catalog.count(severity)
            guard count > 0 else { continue }
            let words =
                count == 1 ? "1 \(severity.rawValue) in the cards" : "\(count) \(severity.rawValue)s in the cards"
            items.append(Item(severity: severity, label: "quality", text: words, path: "quality/index.html"))
        }
    }

    private func isLive(_ record: Record) -> Bool { record.kind != .team && record.stage == "production" }

    private var restingOnWithdrawn: [Int] {
        let records = catalog.registry.records
        return records.indices.filter { position in
            isLive(records[position])
                && catalog.registry.outgoing[position].contains { link in
                    guard link.use.relation.isDependency, case .record(let target) = link.target else { return false }
                    return ["deprecated", "retired"].contains(records[target].stage)
                }
        }
    }
}
