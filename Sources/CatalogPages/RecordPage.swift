import ByteOutput
import FrontMatter
import Mustache
import Records
import SourceText
import Vocabulary

/// The page of one record.
struct RecordPage {
    static let shape: TemplateObjectShape = [
        "kind": .text, "id": .text, "heading": .text, "summary": .optional(.text),
        "banners": .list(RecordBanners.shape), "strip": .list(RecordStrip.shape), "hasStrip": .flag,
        "file": .text, "edit": .optional(.text), "history": .optional(.text), "compare": .text, "json": .text,
        "tags": .list(.text), "hasTags": .flag,
        "contents": .list(.object(["href": .text, "label": .text])), "hasContents": .flag,
        "lead": .list(RecordFacts.shape), "risk": .optional(RecordRisk.shape), "groups": .list(RecordFacts.shape),
        "table": .list(RecordTable.shape), "hasTable": .flag, "tableTitle": .text, "showsTier": .flag,
        "showsOwner": .flag,
        "showsReview": .flag, "showsTableFindings": .flag,
        "tableWords": .optional(.text),
        "moreRows": .optional(.text),
        "cards": .list(FindingRows.cardShape), "hasCards": .flag, "moreCards": .optional(.text),
        "lineage": .list(RecordLineage.shape), "hasLineage": .flag,
        "links": .list(RecordLinks.shape), "hasLinks": .flag, "linksTitle": .text,
        "events": .list(RecordEvents.shape), "hasEvents": .flag, "story": .list(RecordStory.shape), "hasStory": .flag,
        "storyTitle": .text,
        "other": .list(.object(["label": .text, "html": .html])), "hasOther": .flag,
        "findings": .list(FindingRows.shape), "findingsTitle": .text, "checkCommand": .text,
        "hasFindings": .flag,
        "body": .optional(.html), "bodyTitle": .text, "language": .optional(.text), "textFirst": .flag,
        "textLast": .flag,
    ]

    /// Of every page's values, the header's and the sections'; hashed once and not for each record.
    private static let names = PageFrame.names.followed(by: headerNames).followed(by: sectionNames)
    private static let headerNames = TemplateNames(
        "kind", "id", "heading", "summary", "banners", "strip", "hasStrip", "file", "edit", "history", "compare",
        "json", "tags",
        "hasTags")
    private static let sectionNames = TemplateNames(
        "contents", "hasContents", "lead", "risk", "groups", "table", "hasTable", "tableTitle", "showsTier",
        "showsOwner", "showsReview",
        "showsTableFindings", "tableWords", "moreRows", "cards", "hasCards", "moreCards", "lineage", "hasLineage",
        "links", "hasLinks", "linksTitle", "events", "hasEvents", "story", "hasStory", "storyTitle", "other",
        "hasOther", "findings",
        "hasFindings",
        "findingsTitle", "checkCommand", "body",
        "bodyTitle", "language", "textFirst", "textLast")
    private static let contentNames = TemplateNames("href", "label")

    private let catalog: Catalog
    private let position: Int
    private let record: Record
    private let riskWords: ExplanationWords?
    private let fields: FieldHTML
    private let path: String

    /// `riskWords` explain the record's score, where there is anything to explain.
    init(_ catalog: Catalog, _ position: Int, _ riskWords: ExplanationWords?) {
        self.catalog = catalog
        self.position = position
        self.riskWords = riskWords
        record = catalog.registry.records[position]
        path = record.layout.pageStem + ".html"
        fields = FieldHTML(catalog, record: position, page: path)
    }

    func render(_ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: path, title: record.title, section: record.kind.folder, sheets: [.lineage, .risk],
            crumbs: [
                Crumb(label: record.kind.pluralTitle, path: record.kind.folder + "/index.html"),
                Crumb(label: record.id.text, path: nil),
            ], hasTwin: true)
        let values = frame.list(catalog) + header(frame) + sections(frame)
        return template.render(
            .object(TemplateObject(RecordPage.names, values)), reserving: record.document.html.count + 8192)
    }

    // MARK: Header

    /// In the order of `headerNames`.
    private func header(_ frame: PageFrame) -> [TemplateValue] {
        func text(_ value: String?) -> TemplateValue { value.map { .text($0) } ?? .absent }
        let strip = RecordStrip(catalog, position, fields).values
        return [
            .text(record.kind.title), .text(record.id.text), .text(record.title),
            // A text that follows at once begins with the sentence that would stand in for a summary.
            text(isTextFirst && record["summary"] == nil ? nil : record.summary),
            .list(RecordBanners(catalog, position, fields).values),
            .list(strip), .flag(!strip.isEmpty),
            .text(record.file.path), text(ForgeLink.edit(record.file.path, catalog)),
            text(ForgeLink.history(record.file.path, catalog)), .text(frame.href(ComparePage.path(with: record))),
            .text(frame.href("api/v1/" + record.layout.pageStem + ".json")),
            .list(record.tags.prefix(30).map { .text($0) }), .flag(!record.tags.isEmpty),
        ]
    }

    // MARK: Sections

    /// In the order of `sectionNames`.
    private func sections(_ frame: PageFrame) -> [TemplateValue] {
        let groups = RecordFacts(catalog, record, fields).groups
        let happened = RecordEvents(catalog: catalog, position: position)
        let links = RecordLinks(catalog: catalog, position: position, fields: fields, happened: happened)
        let linked = links.values
        let lineage = links.restsOnOthers ? RecordLineage(catalog: catalog, position: position, page: path).value : nil
        let story = RecordStory(catalog, position, happened, fields)
        let told = story.values
        let events = story.isWhole ? [] : happened.values(frame)
        let tellsOfOthers = events.isEmpty && !happened.sources.isEmpty
        let storyTitle = tellsOfOthers ? "Incidents, reviews and changes" : "Story"
        let other = otherValues()
        let body = record.document.html
        let bodyTitle = record.kind.isHubCard ? "Card text" : isTextFirst ? "Text" : "In words"
        // What a record rests on comes after what it is for, before all else; a team's page is about what it owns.
        let leads = groups.first.map { $0.anchor == FieldGroups.purpose || !links.restsOnOthers } ?? false
        let leading = leads && record.kind != .team ? 1 : 0
        let risk = RecordRisk(catalog, position, riskWords, happened, frame, fields)
        let findings = FindingRows.values(of: position, catalog, frame, told: risk?.told)
        let table = RecordTable(catalog, position, fields)
        let rows = table.values
        let ownedFindings = record.kind == .team ? table.findings(frame) : nil
        let cards = ownedFindings?.cards ?? []
        var contents: [(String, String)] = isTextFirst && !body.isEmpty ? [("s-text", bodyTitle)] : []
        contents += groups.prefix(leading).map { ($0.anchor, $0.title) }
        if let risk { contents.append(("s-risk", risk.title)) }
        if !rows.isEmpty { contents.append(("s-table", table.title)) }
        if lineage != nil || !linked.isEmpty {
            contents.append(("s-links", links.restsOnOthers ? "Lineage" : "Linked records"))
        }
        if !events.isEmpty { contents.append(("s-events", "Incidents and reviews")) }
        if !told.isEmpty { contents.append(("s-story", storyTitle)) }
        contents += groups.dropFirst(leading).map { ($0.anchor, $0.title) }
        if !other.isEmpty { contents.append(("s-other", "Other metadata")) }
        if !findings.isEmpty { contents.append(("s-findings", "Gaps and findings")) }
        if !cards.isEmpty { contents.append(("s-owned-findings", "Findings")) }
        if !isTextFirst, !body.isEmpty { contents.append(("s-text", bodyTitle)) }
        func count(_ number: Int?) -> TemplateValue { number.map { $0 > 0 ? .text(String($0)) : .absent } ?? .absent }
        return [
            .list(contents.map { .object(TemplateObject(RecordPage.contentNames, [.text("#" + $0.0), .text($0.1)])) }),
            .flag(contents.count > 1),
            .list(groups.prefix(leading).map(\.value)), risk.map(\.value) ?? .absent,
            .list(groups.dropFirst(leading).map(\.value)),
            .list(rows), .flag(!rows.isEmpty), .text(table.title),
            .flag(table.showsTier), .flag(record.kind != .team), .flag(table.showsReview),
            .flag(table.showsFindings),
            record.kind == .team ? .text(table.words) : .absent,
            count(table.more), .list(cards), .flag(!cards.isEmpty),
            count(ownedFindings?.more),
            .list(lineage.map { [$0] } ?? []), .flag(lineage != nil),
            .list(linked), .flag(lineage != nil || !linked.isEmpty), .text(links.title),
            .list(events), .flag(!events.isEmpty), .list(told), .flag(!told.isEmpty), .text(storyTitle),
            .list(other), .flag(!other.isEmpty),
            .list(findings), .flag(!findings.isEmpty),
            .text(findingsTitle), .text("muster check " + record.file.path.shellWord),
            body.isEmpty ? .absent : .html(body), .text(bodyTitle),
            language.map { .text($0) } ?? .absent,
            .flag(isTextFirst), .flag(!isTextFirst),
        ]
    }

    /// Whether the text is what people come for, and the facts stand beside it.
    private var isTextFirst: Bool { record.kind == .guide }

    private var findingsTitle: String {
        let count = catalog.findingsOfRecord[position].count
        let words = FindingRows.title(count) + " about this card"
        return count > 100 ? words + ", of which the worst 100 are here." : words + "."
    }

    private func otherValues() -> [TemplateValue] {
        record.otherKeys.map { entry in
            var output = OutputBuffer()
            OpenHTML.write(entry.value, into: &output)
            return .object(["label": .text(entry.key), "html": .html(output.take())])
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
