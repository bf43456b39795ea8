import ByteOutput
import RegistryRisk

/// The API's ranking of models and services by risk, in pages as lists are.
struct RiskListJSON {
    static func path(_ number: Int) -> String { "api/v1/risk\(number == 1 ? "" : "-\(number)").json" }

    static func pageCount(_ catalog: Catalog) -> Int {
        Pagination.count(of: catalog.risk.assessable.count, size: catalog.registry.configuration.pageSize)
    }

    /// All pages: the ranking is made once for them.
    static func pages(_ catalog: Catalog, put: (String, [UInt8]) throws -> Void) rethrows {
        let ranking = catalog.risk.ranked(catalog.risk.assessable)
        let size = catalog.registry.configuration.pageSize
        let count = pageCount(catalog)
        for number in 1...count {
            let start = min(ranking.count, (number - 1) * size)
            let shown = ranking[start..<min(ranking.count, start + size)]
            var json = JSONWriter(reserving: 65_536)
            json.object { json in
                RiskJSON.rubric(catalog.risk, &json)
                json.field("page", number)
                json.field("pages", count)
                json.field("total", ranking.count)
                if number < count { json.field("next", path(number + 1)) }
                json.array("records") { json in
                    for position in shown {
                        json.object { json in
                            RecordJSON.head(catalog.registry.records[position], &json)
                            json.field("api", RecordJSON(catalog, position).path)
                            RiskJSON.scores(catalog.risk, position, &json)
                        }
                    }
                }
            }
            try put(path(number), json.finished())
        }
    }
}
