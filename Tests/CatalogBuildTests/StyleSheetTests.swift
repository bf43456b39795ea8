import TestSupport
import Testing

/// What style a page loads: all that it needs, and no more than there is room for.
@Suite struct StyleSheetTests {
    /// What one page may load of style sheets, in bytes as shipped.
    private static let limit = 30_720
    /// What it may load of scripts.
    private static let scriptLimit = 40_960

    @Test func `A page's style sheets stay within 30 KB together`() throws {
        let site = try build(try TemporaryFolder(mixedCards))
        var sums: [[String]: Int] = [:]
        for (path, page) in pages(of: site) {
            let sheets = StyleSheetTests.sheets(of: page)
            #expect(sheets.first == "assets/muster.css" && sheets.count <= 3, "\(path): \(sheets)")
            sums[sheets] = try sheets.reduce(0) { $0 + (try #require(site[$1], "\(path) names \($1)").count) }
        }
        #expect(sums.count > 4)
        for (sheets, sum) in sums { #expect(sum <= StyleSheetTests.limit, "\(sheets): \(sum) bytes") }
    }

    @Test func `A page loads the sheet of every class that it or one of its scripts uses`() throws {
        let site = try build(try TemporaryFolder(mixedCards))
        var styled: [String: Set<Substring>] = [:]
        for path in site.keys where path.hasSuffix(".css") { styled[path] = classes(ofSheet: site.text(path) ?? "") }
        for (path, page) in pages(of: site) {
            let loaded = StyleSheetTests.sheets(of: page)
            let scripts = page.matches(of: /<script src="[.\/]*(assets\/[^"]+)"/).compactMap { site.text(String($0.1)) }
            var used = words(in: page, /class="([^"]*)"/)
            for script in scripts { used.formUnion(words(in: script, /class: "([^"]*)"/)) }
            for name in used where !loaded.contains(where: { styled[$0]?.contains(name) == true }) {
                let others = styled.filter { $0.value.contains(name) }.keys
                #expect(others.isEmpty, "\(path) uses '\(name)' without \(others.sorted())")
            }
        }
    }

    @Test func `A page's scripts stay within 40 KB together, and so do all that search brings`() throws {
        let site = try build(try TemporaryFolder(mixedCards))
        func size(_ paths: some Sequence<String>) throws -> Int {
            try paths.reduce(0) { $0 + (try #require(site[$1], "\($1) is not there").count) }
        }
        var own: [Set<String>: String] = [:]
        for (path, page) in pages(of: site) {
            var scripts = Set(page.matches(of: /<script src="[.\/]*(assets\/[^"]+)"/).map { String($0.1) })
            // What lists load when a reader exports, or chooses rows.
            if scripts.contains("assets/scripts/list.js") {
                scripts.formUnion(["assets/scripts/list-export.js", "assets/scripts/list-compare.js"])
            }
            own[scripts] = path
        }
        #expect(own.count > 3)
        for (scripts, path) in own { #expect(try size(scripts) <= StyleSheetTests.scriptLimit, "\(path)") }
        // Loaded on demand: by the dialog on any page, and by the search page beside its own.
        let onDemand = ["words", "engine", "results", "columns", "query", "graph"]
        for others in [["muster", "page", "dialog"], ["muster", "page", "search"]] {
            let sum = try size((onDemand + others).map { "assets/scripts/\($0).js" })
            #expect(sum <= StyleSheetTests.scriptLimit, "\(others): \(sum)")
        }
    }

    private func pages(of site: BuiltSite) -> [(String, String)] {
        site.keys.filter { $0.hasSuffix(".html") }.sorted().compactMap { path in site.text(path).map { (path, $0) } }
    }

    private static func sheets(of page: String) -> [String] {
        page.matches(of: /<link rel="stylesheet" href="[.\/]*([^"]+)">/).map { String($0.1) }
    }

    /// Names after a point in what stands before the braces.
    private func classes(ofSheet text: String) -> Set<Substring> {
        Set(text.replacing(/\{[^{}]*\}/, with: "{}").matches(of: /\.([a-z][a-z0-9-]*)/).map(\.1))
    }

    private func words(in text: String, _ pattern: Regex<(Substring, Substring)>) -> Set<Substring> {
        Set(text.matches(of: pattern).flatMap { $0.1.split(separator: " ") })
    }
}
