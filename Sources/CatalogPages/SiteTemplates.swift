import ByteOutput
import Mustache

/// The pages' templates, compiled once; a registry's own override the built-in ones by name.
///
/// A class, since every page's task holds it.
package final class SiteTemplates: Sendable {
    let home: PageTemplate
    let index: PageTemplate
    let record: PageTemplate
    let quality: PageTemplate
    let findings: PageTemplate
    let reference: PageTemplate
    let fields: PageTemplate
    let rule: PageTemplate
    let notFound: PageTemplate
    let search: PageTemplate
    let design: PageTemplate
    let lineage: PageTemplate
    let families: PageTemplate
    let impact: PageTemplate
    let outside: PageTemplate
    let asset: PageTemplate
    let alias: PageTemplate
    let risk: PageTemplate
    let rubric: PageTemplate
    let patterns: PageTemplate
    let glossary: PageTemplate
    let tour: PageTemplate
    let compare: PageTemplate
    let overview: PageTemplate
    /// Style sheets and other files that are published as they are, by their path below `assets/`.
    let assets: [(path: String, bytes: [UInt8])]

    /// Told of each page: its template, where its values are not what the shape declares, and its bytes at full length.
    package typealias Observer = @Sendable (_ template: String, _ mismatches: [String], _ page: [UInt8]) -> Void

    /// The style sheet that pages load.
    var styles: [UInt8] { assets.first { $0.path == "assets/muster.css" }?.bytes ?? [] }

    /// The pages' templates with the values that they get.
    package static let shapes: [(name: String, shape: TemplateObjectShape)] = [
        ("home", HomePage.shape), ("index", IndexPage.shape), ("record", RecordPage.shape),
        ("quality", QualityPage.shape), ("findings", FindingsPage.shape), ("reference", ReferencePage.shape),
        ("fields", FieldsPage.shape), ("rule", RulePage.shape), ("404", NotFoundPage.shape),
        ("search", SearchPage.shape), ("design", DesignPage.shape), ("lineage", LineagePage.shape),
        ("families", FamiliesPage.shape), ("impact", ImpactPage.shape), ("outside", OutsidePage.shape),
        ("asset", AssetPage.shape), ("alias", AliasPage.shape), ("risk", RiskPage.shape),
        ("rubric", RubricPage.shape), ("patterns", PatternsPage.shape), ("glossary", GlossaryPage.shape),
        ("tour", TourPage.shape), ("compare", ComparePage.shape), ("overview", OverviewPage.shape),
    ].map { ($0, PageFrame.shape.adding($1)) }

    /// Compiles the built-in templates with `overrides`, by their path below `templates/`.
    ///
    /// Throws the located errors of all templates at once. `observe` is for tests, and takes time.
    package init(
        overrides: [(name: String, bytes: [UInt8])], observe: Observer? = nil
    ) throws(TemplateErrors) {
        var files = Dictionary(
            EmbeddedTemplates.files.map { ($0.name, Array($0.text.utf8)) }, uniquingKeysWith: { first, _ in first })
        for override in overrides { files[override.name] = override.bytes }
        let suffix = ".mustache"
        var sources: [String: [UInt8]] = [:]
        for (name, bytes) in files where name.hasSuffix(suffix) { sources[String(name.dropLast(suffix.count))] = bytes }
        assets = files.filter { !$0.key.hasSuffix(suffix) }.map { ("assets/" + $0.key, $0.value) }.sorted {
            $0.0 < $1.0
        }
        let set = TemplateSet(sources: sources)
        var errors: [TemplateError] = []
        func compile(_ name: String, _ shape: TemplateObjectShape) -> PageTemplate? {
            let shape = TemplateShape.object(shape)
            do throws(TemplateErrors) {
                return PageTemplate(
                    name: name, shape: shape, compiled: try set.compile(name, shape: shape), observe: observe)
            } catch {
                // What is wrong with a partial is met once for each page that uses it.
                errors += error.all.filter { new in
                    !errors.contains { ($0.template, $0.line, $0.column) == (new.template, new.line, new.column) }
                }
                return nil
            }
        }
        var pages: [String: PageTemplate] = [:]
        for (name, shape) in SiteTemplates.shapes { pages[name] = compile(name, shape) }
        guard errors.isEmpty else { throw TemplateErrors(all: errors) }
        func page(_ name: String) -> PageTemplate {
            guard let page = pages[name] else { preconditionFailure("no page is called \(name)") }
            return page
        }
        home = page("home")
        index = page("index")
        record = page("record")
        quality = page("quality")
        findings = page("findings")
        reference = page("reference")
        fields = page("fields")
        rule = page("rule")
        notFound = page("404")
        search = page("search")
        design = page("design")
        lineage = page("lineage")
        families = page("families")
        impact = page("impact")
        outside = page("outside")
        asset = page("asset")
        alias = page("alias")
        risk = page("risk")
        rubric = page("rubric")
        patterns = page("patterns")
        glossary = page("glossary")
        tour = page("tour")
        compare = page("compare")
        overview = page("overview")
    }
}

/// A page's template with the shape that the page's values have.
final class PageTemplate: Sendable {
    let name: String
    let shape: TemplateShape
    let compiled: CompiledTemplate
    let observe: SiteTemplates.Observer?

    fileprivate init(
        name: String, shape: TemplateShape, compiled: CompiledTemplate, observe: SiteTemplates.Observer?
    ) {
        self.name = name
        self.shape = shape
        self.compiled = compiled
        self.observe = observe
    }

    /// The page's bytes; `reserving` is about how many there will be.
    func render(_ values: TemplateValue, reserving: Int = 0) -> [UInt8] {
        var output = OutputBuffer(reserving: reserving)
        compiled.render(values, into: &output)
        var page = output.take()
        observe?(name, shape.accepts(values), page)
        CompactHTML.shorten(&page)
        return page
    }
}
