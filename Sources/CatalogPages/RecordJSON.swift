import ByteOutput
import Diagnostics
import FrontMatter
import Records
import RegistryRisk
import SourceText
import Vocabulary

/// The API's file of one record.
package struct RecordJSON {
    private let catalog: Catalog
    private let position: Int
    private let record: Record

    package init(_ catalog: Catalog, _ position: Int) {
        self.catalog = catalog
        self.position = position
        record = catalog.registry.records[position]
    }

    var path: String { "api/v1/" + record.layout.pageStem + ".json" }

    /// `words` explain the record's score, where there is anything to explain.
    package func render(_ words: ExplanationWords?) -> [UInt8] {
        var json = JSONWriter(reserving: 8192)
        json.object { json in
            RecordJSON.head(record, &json)
            json.field("file", record.file.path)
            json.field("markdown", record.layout.pageStem + ".md")
            json.field("isBroken", record.frontMatter.isBroken)
            json.object("fields") { json in write(record.fields, &json) }
            if record.kind.isHubCard { json.object("hub") { json in write(record.hubFields, &json) } }
            json.object("other") { json in
                for entry in record.otherKeys {
                    json.key(entry.key)
                    write(entry.value, depth: 0, &json)
                }
            }
            json.array("links") { json in for link in catalog.registry.outgoing[position] { write(link, &json) } }
            json.array("linkedFrom") { json in
                for link in catalog.registry.incoming[position] {
                    json.object { json in
                        json.field("record", catalog.registry.records[link.source].reference)
                        json.field("relation", link.use.relation.rawValue)
                        if link.use.isInferred { json.field("inferred", true) }
                    }
                }
            }
            if ExplanationWords.isScored(catalog.risk, position) {
                json.object("risk") { json in RecordJSON.risk(catalog.risk, position, words, &json) }
            }
            json.array("findings") { json in
                for number in catalog.findingsOfRecord[position] {
                    // By position: a finding is large.
                    json.object { json in
                        json.field("code", catalog.findings[number].code)
                        json.field("severity", catalog.findings[number].severity.rawValue)
                        json.field("summary", catalog.findings[number].summary)
                    }
                }
            }
        }
        return json.finished()
    }

    /// What every list and file says of a record.
    static func head(_ record: Record, _ json: inout JSONWriter) {
        json.field("kind", record.kind.rawValue)
        json.field("id", record.id.text)
        json.field("title", record.title)
        json.field("summary", optional: record.summary)
        json.field("page", record.layout.pageStem + ".html")
        json.field("stage", optional: record.stage)
        json.field("owner", optional: record.owner)
        json.field("version", optional: record.version)
        json.field("license", optional: record.license)
        json.field("tags", record.tags)
    }

    /// The scores of a record, and where each comes from as far as there are words about it.
    package static func risk(
        _ risk: RegistryRisk, _ position: Int, _ words: ExplanationWords?, _ json: inout JSONWriter
    ) {
        // Without the day, which `build.json` has: no file should change with that alone.
        RiskJSON.rubric(risk, &json)
        RiskJSON.fields(risk, position, &json)
        if let words { RiskJSON.fields(words, &json) }
    }

    private func write(_ link: Link, _ json: inout JSONWriter) {
        json.object { json in
            json.field("relation", link.use.relation.rawValue)
            json.field("field", link.use.path)
            json.field("written", link.use.reference.text)
            if link.use.isInferred { json.field("inferred", true) }
            switch link.target {
            case .record(let target): json.field("record", catalog.registry.records[target].reference)
            case .external(let target):
                let asset = catalog.registry.externals[target]
                json.object("outside") { json in
                    json.field("form", asset.form.rawValue)
                    json.field("name", asset.text)
                }
            }
        }
    }

    private func write(_ values: [NamedValue], _ json: inout JSONWriter) {
        for index in values.indices where !values[index].value.isAbsent {
            json.key(values[index].name)
            write(values[index].value, &json)
        }
    }

    private func write(_ value: FieldValue, _ json: inout JSONWriter) {
        guard let claim = value.claim else { return writeContent(value, &json) }
        json.object { json in
            json.key("value")
            writeContent(value, &json)
            json.field("because", optional: claim.because)
            json.field("source", optional: claim.source)
            json.field("on", optional: claim.on?.iso)
            json.field("by", optional: claim.by)
        }
    }

    private func writeContent(_ value: FieldValue, _ json: inout JSONWriter) {
        switch value.content {
        case .text(let text), .date(_, let text), .invalid(let text): json.string(text)
        case .number(let text): RecordJSON.isJSONNumber(text) ? json.literal(text) : json.string(text)
        case .flag(let flag): json.flag(flag)
        case .reference(let reference): json.string(reference.text)
        case .special(let special): json.object { json in json.field("special", special.rawValue) }
        case .null: json.null()
        case .list(let items): json.array { json in for item in items { write(item, &json) } }
        case .map(let entries): json.object { json in write(entries, &json) }
        case .open(let node): write(node, depth: 0, &json)
        }
    }

    /// Front matter is nested at most 64 deep, so this cannot run away.
    private func write(_ node: YAMLNode, depth: Int, _ json: inout JSONWriter) {
        switch node.content {
        case .scalar(let scalar):
            if scalar.isNull { json.null() } else { json.string(scalar.text) }
        case .sequence(let items): json.array { json in for item in items { write(item, depth: depth + 1, &json) } }
        case .mapping(let mapping):
            json.object { json in
                for entry in mapping.entries {
                    json.key(entry.key)
                    write(entry.value, depth: depth + 1, &json)
                }
            }
        }
    }

    /// Whether a decimal's spelling is also JSON's: no plus, no leading zero, digits on both sides of the point.
    private static func isJSONNumber(_ text: String) -> Bool {
        var digits = text.utf8[...]
        if digits.first == 0x2D { digits.removeFirst() }
        guard let first = digits.first, (0x30...0x39).contains(first) else { return false }
        if first == 0x30, let second = digits.dropFirst().first, (0x30...0x39).contains(second) { return false }
        guard let point = digits.firstIndex(of: 0x2E) else { return true }
        return digits[digits.index(after: point)...].first.map { (0x30...0x39).contains($0) } ?? false
    }
}

/// The API's lists: one file a page for each kind, and the registry as a whole.
struct KindJSON {
    static func path(_ kind: Kind, _ number: Int) -> String {
        "api/v1/\(kind.folder)\(number == 1 ? "" : "-\(number)").json"
    }

    static func render(_ catalog: Catalog, _ kind: Kind, number: Int) -> [UInt8] {
        let pageCount = IndexPage.pageCount(catalog, kind)
        var json = JSONWriter(reserving: 65_536)
        json.object { json in
            json.field("kind", kind.rawValue)
            json.field("page", number)
            json.field("pages", pageCount)
            json.field("total", catalog.count(kind))
            if number < pageCount { json.field("next", path(kind, number + 1)) }
            json.array("records") { json in
                for position in IndexPage.shown(catalog, kind, number: number) {
                    let record = catalog.registry.records[position]
                    json.object { json in
                        RecordJSON.head(record, &json)
                        json.field("api", RecordJSON(catalog, position).path)
                        json.field("findings", catalog.findingsOfRecord[position].count)
                    }
                }
            }
        }
        return json.finished()
    }

    /// `build.json`: what was built, from what, by what.
    static func build(_ catalog: Catalog) -> [UInt8] {
        var json = JSONWriter(indent: 2)
        json.object { json in
            json.field("generator", "muster")
            json.field("version", catalog.build.toolVersion)
            json.field("vocabulary", Schema.version)
            json.field("title", catalog.registry.configuration.title)
            json.field("date", optional: catalog.build.date?.iso)
            json.field("commit", optional: catalog.build.commit)
            json.object("records") { json in
                for (kind, positions) in catalog.kinds { json.field(kind.folder, positions.count) }
            }
            json.object("findings") { json in
                for severity in Severity.allCases.reversed() {
                    json.field(severity.rawValue + "s", catalog.count(severity))
                }
            }
            json.array("lists") { json in
                for (kind, _) in catalog.kinds { json.string(path(kind, 1)) }
                json.string(RiskListJSON.path(1))
            }
        }
        return json.finished()
    }

    /// What cards name that is not in the registry.
    static func externals(_ catalog: Catalog) -> [UInt8] {
        var users = [[String]](repeating: [], count: catalog.registry.externals.count)
        for link in catalog.registry.outgoing.joined() {
            if case .external(let target) = link.target {
                users[target].append(catalog.registry.records[link.source].reference)
            }
        }
        var json = JSONWriter(reserving: 65_536)
        json.object { json in
            json.array("outside") { json in
                for (asset, names) in zip(catalog.registry.externals, users) {
                    json.object { json in
                        json.field("form", asset.form.rawValue)
                        json.field("name", asset.text)
                        json.field("kind", optional: asset.kind?.rawValue)
                        json.field("namedBy", names)
                    }
                }
            }
        }
        return json.finished()
    }
}
