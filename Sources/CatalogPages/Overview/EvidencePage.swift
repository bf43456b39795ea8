import ByteOutput
import Mustache
import Records
import Vocabulary

/// How much of what cards say is shown to hold: counts, each with the list of what it counts.
struct EvidencePage {
    static let path = "quality/evidence.html"

    let catalog: Catalog
    let coverage: EvidenceCoverage

    func render(_ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: EvidencePage.path, title: "Coverage of evidence", section: "quality", sheets: [],
            crumbs: [
                Crumb(label: "Data quality", path: "quality/index.html"), Crumb(label: "Evidence", path: nil),
            ])
        let sections = [
            section(
                .answers, frame, "Answers about risk",
                "Models and services; what is not answered is on the page of risk.",
                "No card answers a question about risk yet. Answers go under registry: risk: answers: in a model's card."
            ),
            section(
                .controls, frame, "Controls",
                "Those that cards call implemented or verified. The rubric says how long the evidence for each holds.",
                "No card has a control that is implemented or verified yet. Controls go under registry: risk: controls:."
            ),
            section(
                .claims, frame, "Other claims",
                "Values that say where they come from: because, source, on and by.",
                "No card says yet where one of its values comes from: {value, because, source, on, by} in place of the value."
            ),
        ]
        let lead =
            catalog.build.date.map {
                "What cards say is shown to hold on \($0.words): by a source that is in date, by one that has expired, or by nothing."
            } ?? "What has expired depends on the day: build with --date."
        var words = OutputBuffer()
        words.append(
            "The source of an answer or claim is in date until the day of the card\u{2019}s next review, and has no end where the card names none."
        )
        return OverviewPage(
            frame: frame, lead: lead, words: words.take(), sections: catalog.build.date == nil ? [] : sections,
            named: sections.count
        ).render(catalog, template)
    }

    private func section(
        _ subject: EvidenceCoverage.Subject, _ frame: PageFrame, _ title: String, _ words: String, _ none: String
    ) -> PageSection {
        let rows = coverage.rows(subject)
        let states = EvidenceCoverage.State.allCases
        var table = PageTable(
            [.init(subject == .claims ? "Kind" : "Tier")] + states.map { .init($0.title, isNumber: true) })
        for (place, row) in rows.enumerated() {
            let cells = states.map { cell(subject, $0, row: place, frame) }
            guard cells.contains(where: { if case .none = $0 { false } else { true } }) else { continue }
            table.add([row.tier.map { .html($0.html) } ?? .text(row.title)] + cells)
        }
        if !table.isEmpty { table.add([.text("All")] + states.map { cell(subject, $0, row: nil, frame) }) }
        let help = subject == .answers ? "s-evidence" : subject == .controls ? "s-control" : "s-claim"
        return PageSection("s-" + subject.rawValue, title, help: help, words: words, table, none: none)
    }

    private func cell(
        _ subject: EvidenceCoverage.Subject, _ state: EvidenceCoverage.State, row: Int?, _ frame: PageFrame
    ) -> PageTable.Cell {
        EvidencePage.cell(
            EvidenceList(catalog: catalog, coverage: coverage, subject: subject, state: state, row: row), frame)
    }

    /// How much a list has, as a link to it; blank where it has nothing.
    private static func cell(_ list: EvidenceList, _ frame: PageFrame) -> PageTable.Cell {
        PageLinks(catalog: list.catalog, frame: frame).count(EvidenceCoverage.count(list.entries), to: list.path(1))
    }

    /// A row for each subject, for the home page.
    static func summary(_ catalog: Catalog, _ coverage: EvidenceCoverage, _ frame: PageFrame) -> PageTable {
        let states = EvidenceCoverage.State.allCases
        var table = PageTable([.init("Evidence of")] + states.map { .init($0.title, isNumber: true) })
        for subject in EvidenceCoverage.Subject.allCases where coverage.entries[subject] != nil {
            table.add(
                [.text(FieldNames.label(subject.rawValue))]
                    + states.map { state in
                        cell(
                            EvidenceList(
                                catalog: catalog, coverage: coverage, subject: subject, state: state, row: nil),
                            frame)
                    })
        }
        return table
    }
}
