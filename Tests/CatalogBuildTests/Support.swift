import Checks
import Foundation
import SitePublishing
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import CatalogBuild
@testable import CatalogPages

/// A site in memory, by path.
typealias BuiltSite = [String: [UInt8]]

/// Builds the registry in `folder` without writing anything.
///
/// Its pages are as rendered, and only `asPublished` without what `CompactHTML` leaves out.
func build(
    _ folder: TemporaryFolder, jobs: Int = 2, date: String = "2026-12-01",
    overrides: [(name: String, bytes: [UInt8])] = [], asPublished: Bool = false,
    observe: SiteTemplates.Observer? = nil
) throws -> BuiltSite {
    let (_, site) = try buildWithCatalog(
        folder, jobs: jobs, date: date, overrides: overrides, asPublished: asPublished, observe: observe)
    return site
}

func buildWithCatalog(
    _ folder: TemporaryFolder, jobs: Int = 2, date: String = "2026-12-01",
    overrides: [(name: String, bytes: [UInt8])] = [], asPublished: Bool = false,
    observe: SiteTemplates.Observer? = nil
) throws -> (Catalog, BuiltSite) {
    var options = CatalogBuilder.Options(registry: folder.path, toolVersion: "test")
    options.jobs = jobs
    options.date = CalendarDate(date)
    let builder = try CatalogBuilder(options, progress: nil)
    // The folder lives as long as it is read.
    defer { withExtendedLifetime(folder) {} }
    let (catalog, pictures) = builder.catalog()
    let sink = MemorySink()
    let rendered = Mutex<[[UInt8]: [UInt8]]>([:])
    let templates = try SiteTemplates(overrides: overrides) { template, mismatches, page in
        observe?(template, mismatches, page)
        var published = page
        CompactHTML.shorten(&published)
        rendered.withLock { $0[published] = page }
    }
    try builder.write(catalog, pictures, templates: templates, to: sink)
    let pages = asPublished ? [:] : rendered.withLock { $0 }
    return (catalog, Dictionary(uniqueKeysWithValues: sink.files.map { ($0.path, pages[$0.bytes] ?? $0.bytes) }))
}

extension BuiltSite {
    func text(_ path: String) -> String? { self[path].map { String(decoding: $0, as: UTF8.self) } }

    func json(_ path: String) throws -> [String: Any] {
        let bytes = try #require(self[path], "\(path) is missing")
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }
}

/// Cards of every sort: complete, bare, broken, oddly named, many.
let mixedCards: [String: String] = {
    var cards = [
        "muster.yml": "title: Test registry\npage_size: 10\nfields: {cost_centre: {type: text, help: Who pays.}}\n",
        "content/models/triage.md": """
        ---
        license: apache-2.0
        base_model: acme/base
        datasets: [claims, imdb]
        model-index: [{name: t, results: [{task: {type: c}, dataset: {name: d}, metrics: [{type: f1, value: 0.9}]}]}]
        somebody_elses: {key: [1, two]}
        registry:
          owner: claims-ml
          aliases: [old/triage, "../up", bare]
          stage: production
          version: "2.0"
          cost_centre: {value: "4711", source: finance, on: 2026-01-01, by: jane}
          review: {next: 2027-01-01}
          evaluation: [{metric: f1, value: 0.9}, {metric: recall, value: 0.8, slice: young}]
        ---
        # Triage

        Routes claims. See [data](../datasets/claims.md#use) and [nothing](none.md).

        ## Use
        """,
        "content/models/acme/base/README.md": "---\nregistry: {stage: retired, superseded_by: triage}\n---\n# Base\n",
        "content/models/broken.md": "---\na: [\n---\n# Broken\n", "content/models/bare.md": "Just text.\n",
        "content/models/empty.md": "", "content/models/Triage/other.md": "---\nlicense: mitt\n---\n# Other\n",
        "content/models/index.md": "# A name that pages need\n", "content/models/BARE.md": "# Taken\n",
        "content/models/deep.md": String(repeating: "> ", count: 2000) + "deep\n",
        "content/datasets/claims.md": "---\npretty_name: Claims\n---\n# Claims\n\n## Use\n",
        "content/teams/claims-ml.md": "---\ntitle: Claims ML\nmembers: [{who: jane}]\n---\n",
        "content/incidents/i1.md": "---\ntitle: Outage\nunknown_key: x\n---\n",
        "content/guides/g.md": "# Guide\n\n[triage](../models/triage)\n",
    ]
    for number in 1...35 {
        cards["content/models/bulk/m\(number).md"] = "---\ndatasets: [claims]\n---\n# Model \(number)\n"
    }
    return cards
}()
