import ByteOutput
import Diagnostics
import FrontMatter
import GitHubMarkdown
import Mustache
import Records
import SourceText
import Vocabulary

/// The page of one record.
struct RecordPage {
    static let shape: TemplateObjectShape = [
        "kind": .text, "id": .text, "heading": .text, "summary": .optional(.text), "stage": .optional(.text),
        "owner": .optional(.html), "lacksOwner": .flag, "version": .optional(.text), "license": .optional(.text),
        "tags": .list(.text),
        "nextReview": .optional(.text),
        "file": .text, "edit": .optional(.text), "json": .text,
        "banners": .list(.object(["severity": .text, "message": .text])),
        "contents": .list(.object(["href": .text, "label": .text])),
        "lead": .list(groupShape), "groups": .list(groupShape),
        "hasLinks": .flag, "linksTitle": .text, "restsOn": .list(linkShape), "neededBy": .list(linkShape),
        "moreNeededBy": .optional(.text),
        "results": .optional(.html), "other": .list(.object(["label": .text, "html": .html])),
        "findings": .list(FindingRows.shape), "findingsTitle": .text, "hasFindings": .flag, "hasOther": .flag,
        "hasTags": .flag,
        "body": .optional(.html), "language": .optional(.text),
    ]
    private static let groupShape: TemplateShape = .object([
        "anchor": .text, "title": .text,
        "facts": .list(.object(["label": .text, "help": .text, "html": .html, "isWide": .flag])),
    ])
    private static let factNames = TemplateNames("label", "help", "html", "isWide")
    private static let linkNames = TemplateNames("words", "html")
    private static let linkShape: TemplateShape = .object(["words": .text, "html": .html])
    /// At most so many records that rest on this one are listed on its page; the API lists all.
    private static let listed = 100

    private let catalog: Catalog
    private let position: Int
    private let record: Record
    private let fields: FieldHTML
    private let path: String

    init(_ catalog: Catalog, _ position: Int) {
        self.catalog = catalog
        self.position = position
        record = catalog.registry.records[position]
        path = record.layout.pageStem + ".html"
        fields = FieldHTML(catalog, record: position, page: path)
    }

    func render(_ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: path, title: record.title, section: record.kind.folder,
            crumbs: [
                Crumb(label: record.kind.pluralTitle, path: record.kind.folder + "/index.html"),
                Crumb(label: record.id.text, path: nil),
            ], hasTwin: true)
        var output = OutputBuffer(reserving: record.document.html.count + 8192)
        template.render(.object(frame.values(catalog).adding(values(frame))), into: &output)
        return output.take()
    }

    private func values(_ frame: PageFrame) -> [(String, TemplateValue)] {
        let groups = groupValues()
        let results = EvaluationTable(record).html
        let other = otherValues()
        let findings = FindingRows.values(of: position, catalog, frame)
        let restsOn = outgoing()
        let neededBy = incoming()
        let body = record.document.html
        // What a record rests on comes after what it is for, before all else.
        let leading = groups.first?.anchor == FieldGroups.all[0].anchor ? 1 : 0
        var contents: [(String, String)] = groups.map { ($0.anchor, $0.title) }
        if !restsOn.isEmpty || !neededBy.isEmpty {
            contents.insert(("s-links", restsOnOthers ? "What it rests on" : "Linked records"), at: leading)
        }
        if results != nil { contents.append(("s-results", "Results")) }
        if !other.isEmpty { contents.append(("s-other", "Other metadata")) }
        if !findings.isEmpty { contents.append(("s-findings", "Gaps and findings")) }
        if !body.isEmpty { contents.append(("s-text", "Card text")) }
        return header(frame) + [
            ("contents", .list(contents.map { .object(["href": .text("#" + $0.0), "label": .text($0.1)]) })),
            ("lead", .list(groups.prefix(leading).map(\.value))),
            ("groups", .list(groups.dropFirst(leading).map(\.value))),
            ("hasLinks", .flag(!restsOn.isEmpty || !neededBy.isEmpty)),
            ("linksTitle", .text(restsOnOthers ? "What it rests on, and what rests on it" : "Linked records")),
            ("restsOn", .list(restsOn)), ("neededBy", .list(neededBy.shown)),
            ("moreNeededBy", neededBy.more > 0 ? .text(String(neededBy.more)) : .absent),
            ("results", results.map { .html($0) } ?? .absent), ("other", .list(other)),
            ("findings", .list(findings)), ("hasFindings", .flag(!findings.isEmpty)),
            ("hasOther", .flag(!other.isEmpty)),
            ("hasTags", .flag(!record.tags.isEmpty)),
            ("findingsTitle", .text(FindingRows.title(catalog.findingsOfRecord[position].count))),
            ("body", body.isEmpty ? .absent : .html(body)), ("language", language.map { .text($0) } ?? .absent),
        ]
    }

    // MARK: Header

    private func header(_ frame: PageFrame) -> [(String, TemplateValue)] {
        func text(_ value: String?) -> TemplateValue { value.map { .text($0) } ?? .absent }
        let edit = catalog.registry.configuration.repository.map {
            "\($0)/edit/\(catalog.registry.configuration.branch)/\(record.file.path)"
        }
        return [
            ("kind", .text(record.kind.title)), ("id", .text(record.id.text)), ("heading", .text(record.title)),
            ("summary", text(record.summary)), ("stage", text(record.stage)), ("owner", owner),
            ("lacksOwner", .flag(asksForOwner && (record["owner"]?.isAbsent ?? true))),
            ("version", text(record.version)), ("license", text(record.license)),
            ("tags", .list(record.tags.prefix(30).map { .text($0) })),
            ("nextReview", text(nextReview)),
            ("file", .text(record.file.path)),
            ("edit", edit.flatMap { ExternalAddress.isSafe($0) ? .text($0) : nil } ?? .absent),
            ("json", .text(frame.href("api/v1/" + record.layout.pageStem + ".json"))),
            ("banners", .list(banners().map { .object(["severity": .text($0.0), "message": .text($0.1)]) })),
        ]
    }

    /// Whether a page without an owner says so: teams own others, and guides need nobody.
    private var asksForOwner: Bool { record.kind != .team && record.kind != .guide }

    /// Whether the record is a part of what runs, so that its links are what it rests on.
    private var restsOnOthers: Bool {
        switch record.kind {
        case .model, .dataset, .featureStore, .service, .pipeline, .environment: true
        default: false
        }
    }

    private var nextReview: String? {
        guard case .date(let date, _) = record["review"]?.map?[field: "next"]?.content else { return nil }
        return date.words
    }

    private var owner: TemplateValue {
        guard let value = record["owner"], !value.isAbsent else { return .absent }
        return .html(fields.html(value))
    }

    private func banners() -> [(String, String)] {
        var banners: [(String, String)] = []
        if record.frontMatter.isBroken {
            banners.append(
                (
                    "error",
                    "The front matter of this card cannot be read: the facts below are incomplete. What to mend is under Gaps and findings."
                ))
        }
        if record.document.isRejected {
            banners.append(
                ("error", "The text of this card is shown unformatted, since formatting it could take too long."))
        }
        switch record.layout.problem {
        case .id(let problem): banners.append(("error", "The id \(record.id.text) cannot be used: \(problem.words)."))
        case .taken(let holder): banners.append(("error", "Another file has the same id: \(holder)."))
        case nil: break
        }
        switch record.stage {
        case "retired":
            banners.append(("warning", "This \(record.kind.noun) is retired: do not build on it." + successor))
        case "deprecated":
            banners.append(("warning", "This \(record.kind.noun) is deprecated and will be withdrawn." + successor))
        case "suspended": banners.append(("warning", "This \(record.kind.noun) is suspended."))
        default: break
        }
        return banners
    }

    private var successor: String {
        let link = catalog.registry.outgoing[position].first { $0.use.relation == .supersededBy }
        guard let link else { return "" }
        switch link.target {
        case .record(let target): return " Use \(catalog.registry.records[target].title) instead."
        case .external(let target): return " Use \(catalog.registry.externals[target].text) instead."
        }
    }

    /// The card's language for its text, where it names exactly one that browsers know by form.
    private var language: String? {
        guard let languages = record.hubFields[field: "language"]?.list, languages.count == 1,
            let code = languages[0].text, (2...3).contains(code.utf8.count),
            code.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return nil }
        return LanguageCodes.isKnown(code) ? code : nil
    }

    // MARK: Facts

    private func groupValues() -> [(anchor: String, title: String, value: TemplateValue)] {
        var facts = [[TemplateValue]](repeating: [], count: FieldGroups.all.count + 1)
        let schema = catalog.registry.schema
        for (entries, known) in [
            (record.fields, schema.fields(of: record.kind)), (record.hubFields, schema.hubFields(of: record.kind)),
        ] {
            // In the order of the vocabulary, whatever the card's.
            let places = entries.indices.compactMap { index in
                known.position(of: entries[index].name).map { (field: $0, entry: index) }
            }
            for place in places.sorted(by: { $0.field < $1.field }) {
                let field = known[place.field]
                let value = entries[place.entry].value
                guard !value.isAbsent, !FieldGroups.header.contains(field.name), field.name != "model-index"
                else { continue }
                let group = FieldGroups.groupOfField[field.name] ?? FieldGroups.all.count
                facts[group].append(
                    .object(
                        TemplateObject(
                            RecordPage.factNames,
                            [
                                .text(FieldNames.label(field.name)), .text(field.help), .html(fields.html(value)),
                                .flag(FieldHTML.isTable(value)),
                            ])))
            }
        }
        return (FieldGroups.all + [FieldGroups.rest]).enumerated().compactMap { index, group in
            guard !facts[index].isEmpty else { return nil }
            return (
                group.anchor, group.title,
                .object(["anchor": .text(group.anchor), "title": .text(group.title), "facts": .list(facts[index])])
            )
        }
    }

    private func otherValues() -> [TemplateValue] {
        record.otherKeys.map { entry in
            var output = OutputBuffer()
            OpenHTML.write(entry.value, into: &output)
            return .object(["label": .text(entry.key), "html": .html(output.take())])
        }
    }

    // MARK: Links

    private func outgoing() -> [TemplateValue] {
        var seen = Set<LinkKey>()
        let links = catalog.registry.outgoing[position].filter { link in
            link.use.relation != .owner
                && seen.insert(LinkKey(relation: link.use.relation, target: link.target)).inserted
        }
        return links.map { link in
            var output = OutputBuffer()
            fields.write(link, into: &output)
            let words = TemplateValue.text(link.use.relation.forward)
            return .object(TemplateObject(RecordPage.linkNames, [words, .html(output.take())]))
        }
    }

    private func incoming() -> (shown: [TemplateValue], more: Int, isEmpty: Bool) {
        var seen = Set<LinkKey>()
        let links = catalog.registry.incoming[position].filter { link in
            seen.insert(LinkKey(relation: link.use.relation, target: .record(link.source))).inserted
        }
        let shown = links.prefix(RecordPage.listed).map { link in
            let source = catalog.registry.records[link.source]
            var output = OutputBuffer()
            output.append("<a href=\"")
            output.append(html: SitePath.relative(from: path, to: source.layout.pageStem + ".html"))
            output.append("\">")
            output.append(html: source.title)
            output.append("</a>")
            let words = TemplateValue.text(link.use.relation.backward)
            return TemplateValue.object(TemplateObject(RecordPage.linkNames, [words, .html(output.take())]))
        }
        return (Array(shown), links.count - shown.count, links.isEmpty)
    }
}

/// What makes two links one row of a page.
private struct LinkKey: Hashable {
    var relation: Relation
    var target: Link.Target
}

/// Codes of ISO 639 that a page may name as the language of a text.
enum LanguageCodes {
    /// The two-letter codes; three-letter ones are left out, since few of them are registered for use in HTML.
    private static let known: Set<String> = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo \
        es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka \
        kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng \
        nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su \
        sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(separator: " ").map(String.init))

    static func isKnown(_ code: String) -> Bool { known.contains(code) }
}
