import Checks
import Diagnostics
import Records
import SearchIndex
import Vocabulary

/// All files of a site, as pieces of work that do not depend on each other.
package struct Site: Sendable {
    /// Makes some files and hands each over with its path below the site's root.
    package typealias Task = @Sendable (_ put: (String, [UInt8]) throws -> Void) throws -> Void

    package let tasks: [Task]

    /// `columns` are those of `ListColumns`; `runner` prepares the lists.
    package init(_ catalog: Catalog, _ templates: SiteTemplates, _ columns: [Column], _ runner: some PieceRunner) {
        let overviews = Overviews(catalog)
        var tasks: [Task] = [
            { put in
                try put("index.html", HomePage(catalog, overviews).render(templates.home))
                try put("index.md", RecordMarkdown.home(catalog, overviews))
            },
            { put in
                try put("quality/index.html", QualityPage(catalog).render(templates.quality))
                try put("quality/index.md", RecordMarkdown.quality(catalog))
            },
            { put in try put("404.html", NotFoundPage.render(catalog, templates.notFound)) },
            { put in try put(SearchPage.path, SearchPage.render(catalog, templates.search)) },
            { put in try put(ComparePage.path, ComparePage.render(catalog, templates.compare)) },
            { put in try put("build.json", KindJSON.build(catalog)) },
            { put in try put("api/v1/outside.json", KindJSON.externals(catalog)) },
            { put in try RiskListJSON.pages(catalog, put: put) },
            { put in
                for asset in templates.assets { try put(asset.path, asset.bytes) }
                let branding = catalog.registry.configuration.branding
                // A registry's own sheet of that name is among the assets.
                if branding.hasSheet, !templates.assets.contains(where: { $0.path == Branding.sheetPath }) {
                    try put(Branding.sheetPath, branding.sheet)
                }
            },
        ]
        tasks += Site.referenceTasks(catalog, templates)
        tasks += Site.riskTasks(catalog, templates)
        tasks += overviews.tasks(catalog, templates.overview)
        tasks += Site.lineageTasks(catalog, templates)
        for number in 1...FindingsPage.pageCount(catalog) {
            tasks.append { put in
                try put(FindingsPage.path(number), FindingsPage(catalog, number: number).render(templates.findings))
            }
        }
        let empty = [Kind.model, .dataset, .service].filter { catalog.count($0) == 0 }
        let kinds = catalog.kinds.map(\.kind) + empty
        let lists = runner.results(kinds.count) {
            KindList(
                kinds[$0], columns, catalog.registry.schema, first: catalog.positions(of: kinds[$0]).first ?? 0)
        }
        for list in lists { tasks += Site.indexTasks(catalog, list, templates) }
        for position in catalog.registry.records.indices {
            tasks.append { put in
                let stem = catalog.registry.records[position].layout.pageStem
                let words = ExplanationWords.ofAnswers(catalog.risk, position)
                try put(stem + ".html", RecordPage(catalog, position, words).render(templates.record))
                try put(stem + ".md", RecordMarkdown.render(catalog, position))
                let json = RecordJSON(catalog, position)
                try put(json.path, json.render(words))
                for alias in AliasPage.aliases(catalog, position) {
                    let record = catalog.registry.records[position]
                    try put(AliasPage.path(record, alias), AliasPage.render(catalog, record, alias, templates.alias))
                }
                // Where nothing rests on a record, its page says so.
                if !catalog.lineage.digraph.predecessors(of: position).isEmpty {
                    try put("impact/" + stem + ".html", ImpactPage.render(catalog, position, templates.impact))
                }
            }
        }
        self.tasks = tasks
    }

    private static func riskTasks(_ catalog: Catalog, _ templates: SiteTemplates) -> [Task] {
        [
            { put in try put(RiskPage.path, RiskPage(catalog).render(templates.risk)) },
            { put in try put("api/v1/rubric.json", RubricJSON.render(catalog.risk.rubric)) },
            { put in try put(PatternsPage.path, PatternsPage(catalog).render(templates.patterns)) },
            { put in try put(RubricPage.path, RubricPage(catalog: catalog).render(templates.rubric)) },
        ]
    }

    private static func lineageTasks(_ catalog: Catalog, _ templates: SiteTemplates) -> [Task] {
        let families = catalog.families
        var tasks: [Task] = [
            { put in
                try put(
                    LineagePage.path,
                    LineagePage.render(catalog, hasFamilies: !families.isEmpty, templates.lineage))
                try put(OutsidePage.path, OutsidePage.overview(catalog, templates.outside))
            }
        ]
        for number in 1...FamiliesPage.pageCount(families) {
            tasks.append { put in
                let page = FamiliesPage(catalog: catalog, families: families, number: number)
                try put(FamiliesPage.path(number), page.render(templates.families))
            }
        }
        for (kind, nodes) in OutsidePage.kinds(catalog) {
            tasks.append { put in
                try put(
                    "outside/\(NodePages.folder(kind))/index.html",
                    OutsidePage.list(catalog, kind, nodes, templates.outside))
            }
        }
        for node in catalog.nodePages.assets {
            guard let path = catalog.nodePages.page(node) else { continue }
            tasks.append { put in
                try put(path, AssetPage(catalog: catalog, node: node, path: path).render(templates.asset))
            }
        }
        return tasks
    }

    private static func indexTasks(_ catalog: Catalog, _ list: KindList, _ templates: SiteTemplates) -> [Task] {
        let kind = list.kind
        var tasks: [Task] = [
            { put in try put(ListExport.path(kind), ListExport.csv(catalog, kind, list.columns)) }
        ]
        for number in 1...IndexPage.pageCount(catalog, kind) {
            tasks.append { put in
                let path = IndexPage.path(kind, number)
                try put(path, IndexPage(catalog, list, number: number).render(templates.index))
                try put(String(path.dropLast(5)) + ".md", RecordMarkdown.index(catalog, kind, number: number))
                try put(KindJSON.path(kind, number), KindJSON.render(catalog, kind, number: number))
            }
        }
        return tasks
    }

    private static func referenceTasks(_ catalog: Catalog, _ templates: SiteTemplates) -> [Task] {
        [
            { put in
                try put("reference/index.html", ReferencePage.render(catalog, templates.reference))
                try put(DesignPage.path, DesignPage.render(catalog, templates.design, styles: templates.styles))
                try put(GlossaryPage.path, GlossaryPage.render(catalog, templates.glossary))
                try put(TourPage.path, TourPage(catalog).render(templates.tour))
            },
            { put in
                try put(FieldsPage.configurationPath, FieldsPage.renderConfiguration(catalog, templates.fields))
                for kind in Kind.allCases {
                    try put(FieldsPage.path(kind), FieldsPage.render(catalog, kind, templates.fields))
                }
            },
            { put in
                for kind in Kind.allCases {
                    let schema = catalog.registry.schema
                    let path = "api/v1/schema/" + kind.rawValue
                    try put(path + ".json", jsonSchema(for: kind, schema: schema, dialect: .draft2020_12))
                    try put(path + ".draft-07.json", jsonSchema(for: kind, schema: schema, dialect: .draft07))
                }
            },
            { put in
                for rule in Rule.all {
                    try put(RulePage.path(rule.code), RulePage.render(catalog, rule, templates.rule))
                }
            },
        ]
    }
}
