import Mustache

/// A page that is tables under headings: `overview.mustache`.
struct OverviewPage {
    static let shape = Pagination.shape.adding([
        "heading": .text, "lead": .text, "words": .optional(.html), "contents": PageSection.contentsShape,
        "hasContents": .flag, "sections": .list(PageSection.shape),
    ])

    var frame: PageFrame
    var lead: String
    /// What leads to related pages.
    var words: [UInt8]?
    var sections: [PageSection]
    /// How many of the sections are named beside the page; with one none is.
    var named = 0
    /// Of a list that comes in pages: nil where it is whole.
    var pages: [(String, TemplateValue)]?

    func render(_ catalog: Catalog, _ template: PageTemplate) -> [UInt8] {
        let contents = named > 1 ? Array(sections.prefix(named)) : []
        let values: [(String, TemplateValue)] = [
            ("heading", .text(frame.title)), ("lead", .text(lead)), ("words", words.map { .html($0) } ?? .absent),
            ("contents", PageSection.contents(contents)), ("hasContents", .flag(!contents.isEmpty)),
            ("sections", .list(sections.map(\.value))),
        ]
        let pages = pages ?? Pagination(number: 1, count: 1).values(frame) { _ in frame.path }
        return template.render(.object(frame.values(catalog).adding(values + pages)), reserving: 65_536)
    }
}
