import Records
import SearchIndex
import TestSupport
import Testing

@testable import CatalogPages

/// What changed, coverage of evidence, models by domain and team: every number is that of the list it leads to.
@Suite struct OverviewTests {
    private static let cards: [String: String] = {
        var cards = [
            "muster.yml": "page_size: 10\n",
            "content/teams/lab.md": "---\ntitle: The lab\n---\n",
            "content/incidents/i.md":
                "---\ntitle: Outage\nopened: 2026-11-20\nclosed: 2026-11-28\nseverity: serious\n---\n",
            "content/incidents/later.md": "---\ntitle: Later\nopened: 2026-12-20\n---\n",
            "content/reviews/r.md": "---\ntitle: A review\non: 2026-11-01\noutcome: pass\nsubject: \"model:m1\"\n---\n",
            "content/exceptions/e.md": "---\ntitle: Ended\nexpires: 2026-11-02\n---\n",
            "content/exceptions/f.md": "---\ntitle: In force\nexpires: 2027-11-02\n---\n",
        ]
        let owners = ["owner: lab,", "owner: \"jane, <b>&=+\",", ""]
        let domains = ["domain: \"claims & more, +1\",", "domain: Claims,", ""]
        let stages = ["production", "staging", "retired", "suspended"]
        for number in 1...33 {
            let day = number < 10 ? "0\(number)" : "\(min(number, 28))"
            cards["content/models/m\(number).md"] = """
                ---
                registry:
                  {\(owners[number % 3]) \(domains[number / 2 % 3]) stage: \(stages[number % 4]),
                  cost: {value: 1, because: x}, review: {next: \(number % 2 == 0 ? "2026-01-01" : "2027-01-01")},
                  lifecycle: [{from: staging, to: production, at: "2026-10-\(day)", rationale: "<i>Why</i>"}],
                  changes: [{version: "1.\(number)", on: "2026-09-\(day)", summary: New.}],
                  risk: {answers: {di.severity: {value: severe, source: a.md}, di.rights: direct, ex.people: over_1m,
                  pr.data: {value: unknown}}, controls: {human_review: {state: verified, source: a, on: 2026-10-01},
                  drift_monitoring: {state: implemented}, access_restriction: {state: verified, source: a, on: 2020-01-01},
                  fallback_killswitch: planned}}}
                ---
                # M \(number)
                """
        }
        return cards
    }()

    /// Links of the page's main part whose text is a number or begins with one: the number, and where each leads.
    private func numbers(_ page: String, at path: String) -> [(count: Int, path: String)] {
        let main = page.firstMatch(of: /(?s)<main.*<\/main>/).map { String($0.0) } ?? ""
        let content = main.replacing(/(?s)<nav.*?<\/nav>/, with: "")
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        return content.matches(of: /<a href="([^"]+)"[^>]*>([0-9\u{202F}]+)( [a-z]+)?<\/a>/).compactMap { match in
            let href = String(match.1).replacing("&amp;", with: "&")
            let parts = href.split(separator: "?", maxSplits: 1).map(String.init)
            let whole = parts[0].hasPrefix("#") ? path + parts[0] : SitePath.normalised(folder + "/" + parts[0]) ?? ""
            return Int(match.2.filter(\.isNumber)).map { ($0, whole + (parts.count > 1 ? "?" + parts[1] : "")) }
        }
    }

    /// The page and those that follow it.
    private func pages(_ site: BuiltSite, _ path: String) throws -> [String] {
        var pages = [try #require(site.text(path), "\(path) is missing")]
        var here = path
        while let next = pages[pages.count - 1].firstMatch(of: /href="([^"]+)" rel="next"/)?.1 {
            let folder = here.split(separator: "/").dropLast().joined(separator: "/")
            here = try #require(SitePath.normalised(folder + "/" + next))
            pages.append(try #require(site.text(here), "\(here) is missing"))
        }
        return pages
    }

    /// How many records a list shows at an address, by the columns that scripts read.
    private func count(_ catalog: Catalog, _ columns: [Column], _ address: String) throws -> Int {
        let parts = address.split(separator: "?", maxSplits: 1)
        let folder = parts[0].split(separator: "/")[0]
        let (kind, positions) = try #require(catalog.kinds.first { $0.kind.folder == folder })
        let filters = try (parts.count > 1 ? parts[1].split(separator: "&") : []).map { pair in
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let column = try #require(
                columns.first { $0.kind == kind.rawValue && $0.name == halves[0] }, "no column \(halves[0])")
            let wanted = halves[1].split(separator: ",", omittingEmptySubsequences: false).map {
                SitePath.percentDecoded(String($0))
            }
            return (column, wanted)
        }
        return positions.indices.count { index in
            filters.allSatisfy { column, wanted in
                let texts = column.texts(index)
                return (texts.isEmpty ? [""] : texts).contains { text in wanted.contains { $0.hasSameBytes(as: text) } }
            }
        }
    }

    @Test func `Home has a column for every stage that something is in`() throws {
        let home = try #require(try build(try TemporaryFolder(Self.cards)).text("index.html"))
        // 33 models share four stages; the usual ones stand there without any.
        #expect(home.contains(">suspended</th>") && home.contains(">concept</th>") && !home.contains(">rejected</th>"))
        #expect(home.contains("stage=suspended\""))
    }

    @Test func `Every number is a link to a list that has as much`() throws {
        let (catalog, site) = try buildWithCatalog(try TemporaryFolder(OverviewTests.cards))
        let columns = ListColumns(catalog).all.map { $0() }
        var checked: [String: Int] = [:]
        for path in ["index.html", GroupsPage.path, EvidencePage.path, "changes/index.html"] {
            for (count, target) in numbers(try #require(site.text(path)), at: path) {
                let plain = String(target.split(separator: "#")[0])
                let found: Int
                if plain.hasPrefix("quality/evidence/") {
                    found = try pages(site, plain).reduce(0) { $0 + $1.matches(of: /<code>[^<]*<\/code>[,<]/).count }
                } else if plain.hasPrefix("changes/") {
                    found = try pages(site, plain).reduce(0) { $0 + $1.matches(of: /<tr><th/).count - 1 }
                } else if plain.contains("/index.html") {
                    guard !plain.hasPrefix("quality/"), !plain.hasPrefix("risk/") else { continue }
                    found = try self.count(catalog, columns, plain)
                } else {
                    continue
                }
                #expect(found == count, "\(path) says \(count) of \(target)")
                checked[path, default: 0] += 1
            }
        }
        #expect(checked.keys.count == 4 && checked.values.reduce(0, +) > 60, "\(checked)")
    }

    @Test func `What the home page says of risk, the risk page lists`() throws {
        let (catalog, site) = try buildWithCatalog(try TemporaryFolder(OverviewTests.cards))
        let risk = try #require(site.text(RiskPage.path))
        for (words, section) in catalog.standing.parts {
            guard let section, section != "s-ranking" else { continue }
            let part = try #require(risk.range(of: "<h2 id=\"\(section)\">"))
            let rows = risk[part.upperBound...].firstMatch(of: /(?s).*?<\/section>/)
            #expect(rows?.0.matches(of: /<tr><th scope="row"/).count == Int(words.prefix { $0.isNumber }), "\(words)")
            #expect(site.text("index.html")?.contains("<a href=\"risk/index.html#\(section)\">\(words)</a>") == true)
        }
    }

    @Test func `Every number of the tables is a link`() throws {
        let site = try build(try TemporaryFolder(OverviewTests.cards))
        for path in ["index.html", GroupsPage.path, EvidencePage.path] {
            let page = try #require(site.text(path))
            for cell in page.matches(of: /<td[^>]*class="[^"]*number[^"]*"[^>]*>([^<]+)<\/td>/) {
                // An asset that has no page of its own has no list either.
                #expect(Bool(false), "\(path): \(cell.0)")
            }
        }
    }

    @Test func `What changed is told the newest first, and days to come are left out`() throws {
        let site = try build(try TemporaryFolder(OverviewTests.cards))
        let home = try #require(site.text("index.html"))
        let days = home.matches(of: /<th scope="row" class="date">([^<]+)</).map { String($0.1) }
        #expect(days.prefix(4) == ["28 November 2026", "20 November 2026", "2 November 2026", "1 November 2026"])
        #expect(days.count == 8 && home.contains("An incident was opened, serious."))
        let all = try pages(site, "changes/index.html").joined()
        #expect(!all.contains("Later") && !all.contains("In force") && all.contains("An exception ended."))
        #expect(all.contains("It went from staging to production: &lt;i&gt;Why&lt;/i&gt;."))
        #expect(site.text("index.md")?.contains("- 2026-11-28 Outage: The incident was closed.") == true)
        let empty = try build(try TemporaryFolder(["content/models/a.md": "# A"]))
        #expect(empty.text("index.html")?.contains("What changed") == false)
        #expect(empty.text("changes/index.html")?.contains("No card says yet on which day") == true)
    }

    @Test func `What is one event is told once, and nothing is told that has not come to pass`() throws {
        let cards = [
            "content/models/old.md": """
            ---
            registry:
              stage: deprecated
              deprecated: {on: 2026-11-01}
              lifecycle: [{from: production, to: deprecated, at: "2026-11-01"}]
            ---
            # Old
            """,
            "content/models/other.md":
                "---\nregistry: {stage: deprecated, deprecated: {on: 2026-10-01}}\n---\n# Other\n",
            "content/exceptions/today.md": "---\ntitle: Last day\nexpires: 2026-12-01\n---\n",
            "content/exceptions/past.md": "---\ntitle: Over\nexpires: 2026-11-30\n---\n",
            "content/incidents/later.md": "---\ntitle: Later\nopened: 2026-12-20\naffected: [\"model:old\"]\n---\n",
        ]
        let site = try build(try TemporaryFolder(cards), date: "2026-12-01")
        let page = try #require(site.text("changes/index.html"))
        #expect(page.contains("3 changes</a>") && page.contains("It went from production to deprecated."))
        #expect(page.matches(of: /It was deprecated/).count == 1)
        #expect(page.contains(">Over</a>") && !page.contains(">Last day</a>"))
        // An incident of a day to come is open nowhere.
        #expect(!(try #require(site.text("models/old.html"))).contains("Open incident"))
        #expect(!(try #require(site.text("index.html"))).contains("Later</a>"))
        // Without a date nobody knows whether an exception has ended.
        let undated = try build(try TemporaryFolder(cards), date: "")
        #expect(!(try #require(undated.text("changes/index.html"))).contains("An exception ended"))
    }

    @Test func `Evidence is in date, expired or missing, by the day of the build`() throws {
        let (catalog, _) = try buildWithCatalog(try TemporaryFolder(OverviewTests.cards))
        let coverage = EvidenceCoverage(catalog)
        func names(_ subject: EvidenceCoverage.Subject, _ state: EvidenceCoverage.State) -> Set<String> {
            Set(coverage.list(subject, state).flatMap(\.names))
        }
        #expect(names(.answers, .none) == ["di.rights", "ex.people"])
        #expect(names(.answers, .inDate) == ["di.severity"] && names(.answers, .expired) == ["di.severity"])
        #expect(names(.controls, .inDate) == ["human_review"] && names(.controls, .expired) == ["access_restriction"])
        #expect(names(.controls, .none) == ["drift_monitoring"])
        // What is retired is asked for nothing.
        #expect(coverage.list(.answers, .none).allSatisfy { catalog.registry.records[$0.position].stage != "retired" })
    }
}
