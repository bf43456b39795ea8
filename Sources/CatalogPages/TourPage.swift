import ByteOutput
import Mustache
import Records
import SourceText

/// Six steps for a reader who is new, each with a link to a real record of this registry.
struct TourPage {
    static let path = "reference/tour.html"
    static let shape: TemplateObjectShape = ["steps": .list(.object(["title": .text, "html": .html]))]

    private let catalog: Catalog
    private let frame: PageFrame
    private let links: PageLinks

    init(_ catalog: Catalog) {
        self.catalog = catalog
        frame = PageFrame(
            path: TourPage.path, title: "Start here", section: "reference", sheets: [],
            crumbs: [Crumb(label: "Reference", path: "reference/index.html"), Crumb(label: "Start here", path: nil)])
        links = PageLinks(catalog: catalog, frame: frame)
    }

    func render(_ template: PageTemplate) -> [UInt8] {
        let steps: [(String, [Part])] = [
            ("The home page", home), ("The page of a model", model), ("Its risk", risk),
            ("Its lineage and impact", lineage), ("Search", search), ("When something goes wrong", incident),
        ]
        let values = steps.map { title, parts in
            TemplateValue.object(["title": .text(title), "html": .html(html(parts))])
        }
        return template.render(.object(frame.values(catalog).adding([("steps", .list(values))])), reserving: 16_384)
    }

    // MARK: What is shown

    /// The model in production with the highest risk, else the one with the highest risk, else any model.
    private var example: Int? {
        let records = catalog.registry.records
        let models = catalog.standing.ranked.filter { records[$0].kind == .model }
        return models.first { records[$0].stage == "production" } ?? models.first ?? catalog.positions(of: .model).first
    }

    /// What most records rest on, with the page that says what its loss would do.
    private var shared: (label: String, path: String)? {
        guard let node = catalog.lineageFacts.value.mostShared(1).first?.node,
            let path = catalog.nodePages.impactPage(node)
        else { return nil }
        return (catalog.lineage.record(node)?.title ?? catalog.lineage.nodes[node].label, path)
    }

    // MARK: Steps

    private enum Part {
        case text(String)
        case link(String, String)
    }

    private func record(_ position: Int, _ fragment: String = "") -> Part {
        let record = catalog.registry.records[position]
        return .link(record.title, record.layout.pageStem + ".html" + fragment)
    }

    private var home: [Part] {
        [
            .text("The "), .link("home page", "index.html"),
            .text(
                " says what is here, and as of which day. Below Needs attention stands what cannot wait, the most "
                    + "urgent first; each line leads to the records that it is about."),
        ]
    }

    private var model: [Part] {
        guard let example else {
            return [
                .text("There is no model yet: "), .link("the list of models", "models/index.html"),
                .text(
                    " says how to add the first. Its page will begin with what decides: tier, stage, owner and version."
                ),
            ]
        }
        return [
            .text("Open "), record(example),
            .text(
                ". The strip below the name has what decides: tier, stage, owner, version and the next review. Then "
                    + "follow purpose, risk, lineage, evaluation and the card's own text. What is missing is shown as "
                    + "a gap, with the line to add. "), .link("All models", "models/index.html"),
            .text(
                " are in one list."),
        ]
    }

    private var risk: [Part] {
        var parts: [Part] = []
        if let example {
            parts = [
                .text("The risk of "), record(example, "#s-risk"), .text(" is computed from answers in its card. "),
            ]
        } else {
            parts = [.text("Risk is computed from answers in cards. ")]
        }
        return parts + [
            .text("A bar for each factor shows what is its own and what it inherits from upstream. "),
            .link("Risk", RiskPage.path), .text(" ranks the whole, and the "), .link("rubric", RubricPage.path),
            .text(" has every question and weight."),
        ]
    }

    private var lineage: [Part] {
        var parts: [Part] = []
        // Without any lineage, a page has no section of it.
        let graph = catalog.lineage.digraph
        if let example, !graph.successors(of: example).isEmpty || !graph.predecessors(of: example).isEmpty {
            parts = [
                .text("Further down, the page of "), record(example, "#s-links"), .text(" shows what it rests on. "),
            ]
        }
        if let shared {
            parts += [
                .text("Most here rests on "), .link(shared.label, shared.path),
                .text(": that page says what its loss would affect, and whom to call. "),
            ]
        }
        return parts + [
            .link("Lineage", LineagePage.path),
            .text(" finds the same for every record and for every package outside."),
        ]
    }

    private var search: [Part] {
        [
            .text("Press / on any page, or open "), .link("search", SearchPage.path),
            .text(
                ". Words are found in titles, fields and text; kind:model stage:production narrows them. Lists can be "
                    + "filtered in the same way, and exported."),
        ]
    }

    private var incident: [Part] {
        var parts: [Part] = [.text("Find what is broken by search, open its page, and follow What happens if it goes")]
        if let shared { parts += [.text(", as for "), .link(shared.label, shared.path)] }
        parts.append(.text(": affected records in production come first, and the call list by owner can be printed. "))
        if catalog.count(.incident) > 0 {
            parts += [
                .text("What went wrong before is under "), .link("incidents", "incidents/index.html"), .text("."),
            ]
        } else {
            parts += [
                .text("Afterwards, write an incident record: "),
                .link("its fields", FieldsPage.path(.incident)), .text(" ask for cause, actions and lessons."),
            ]
        }
        return parts
    }

    private func html(_ parts: [Part]) -> [UInt8] {
        var output = OutputBuffer(reserving: 512)
        for part in parts {
            switch part {
            case .text(let text): output.append(html: text)
            case .link(let label, let path): links.write(label, to: path, into: &output)
            }
        }
        return output.take()
    }
}
