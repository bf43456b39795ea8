import ByteOutput
import Diagnostics
import Mustache
import Records

/// What changes a decision about a record, said above everything else.
struct RecordBanners {
    static let shape: TemplateShape = .object(["severity": .text, "message": .html])
    /// More open incidents than these are one sentence.
    private static let mostIncidents = 3

    private let catalog: Catalog
    private let position: Int
    private let record: Record
    private let fields: FieldHTML
    private(set) var values: [TemplateValue] = []

    init(_ catalog: Catalog, _ position: Int, _ fields: FieldHTML) {
        self.catalog = catalog
        self.position = position
        self.fields = fields
        record = catalog.registry.records[position]
        addReading()
        addIncidents()
        addStage()
    }

    /// `title` begins the message in bold; `write` adds the rest.
    private mutating func add(
        _ severity: Severity, _ title: String, _ text: String, _ write: (inout OutputBuffer) -> Void = { _ in }
    ) {
        var output = OutputBuffer()
        output.append("<strong>")
        output.append(html: title)
        output.append("</strong> ")
        output.append(html: text)
        write(&output)
        values.append(.object(["severity": .text(severity.rawValue), "message": .html(output.take())]))
    }

    private mutating func addReading() {
        if record.frontMatter.isBroken {
            add(.error, "The front matter of this card cannot be read.", "The facts below are incomplete. ") {
                $0.append("<a href=\"#s-findings\">What to mend</a>")
            }
        }
        if record.document.isRejected {
            add(.error, "The text of this card is shown unformatted,", "since formatting it could take too long.")
        }
        switch record.layout.problem {
        case .id(let problem): add(.error, "The id \(record.id.text) cannot be used:", "\(problem.words).")
        case .taken(let holder): add(.error, "Another file has the same id:", "\(holder).")
        case nil: break
        }
    }

    private mutating func addIncidents() {
        guard record.kind != .team else { return }
        var seen = Set<Int>()
        let registry = catalog.registry
        let incidents = registry.incoming[position].map(\.source).filter {
            registry.records[$0].isOpenIncident(on: catalog.build.date) && seen.insert($0).inserted
        }
        if incidents.count > RecordBanners.mostIncidents {
            return add(.error, "\(incidents.count) open incidents", "affect this \(record.kind.noun). ") {
                $0.append("<a href=\"#s-events\">See them</a>")
            }
        }
        for incident in incidents {
            let opened = catalog.registry.records[incident].day("opened")
            add(.error, "Open incident\(opened.map { " since " + $0.words } ?? ""):", "") { [fields] in
                fields.write(record: incident, into: &$0)
            }
        }
    }

    private mutating func addStage() {
        switch record.stage {
        case "retired": add(.warning, "Retired:", "do not build on this \(record.kind.noun).", addSuccessor)
        case "deprecated":
            let end = record.day("eol", in: "deprecated").map { " on \($0.words)" } ?? ""
            add(.warning, "Deprecated:", "this \(record.kind.noun) will be withdrawn\(end).", addSuccessor)
        case "suspended": add(.warning, "Suspended:", "this \(record.kind.noun) must not be used for now.")
        default: break
        }
    }

    private func addSuccessor(_ output: inout OutputBuffer) {
        let link = catalog.registry.outgoing[position].first { $0.use.relation == .supersededBy }
        guard let link else { return }
        output.append(" Use ")
        fields.write(link, into: &output)
        output.append(" instead.")
    }
}
