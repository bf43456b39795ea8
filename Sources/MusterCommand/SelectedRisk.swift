import CatalogBuild
import Lineage
import Records
import RegistryRisk

/// A registry with the risk of its records, and what a selector takes in of it.
struct SelectedRisk {
    let risk: RegistryRisk
    let query: SelectorQuery
    let selector: Selector

    /// The models and services that it takes in; what is withdrawn has no risk any more, and is seen by who asks for it.
    var assessable: [Int] {
        let records = risk.registry.records
        return selector.records.filter {
            RegistryRisk.isAssessable(records[$0].kind) && !(query.terms.isEmpty && records[$0].isWithdrawn)
        }
    }

    /// Reads the registry; throws where the selector cannot be understood, before anything is read if its form is wrong.
    ///
    /// `refusesRubric` stops where `rubric.yml` has errors: what is scored would be scored by another rubric.
    init(_ words: [String], _ options: RegistryOptions, refusesRubric: Bool) throws {
        let text = words.joined(separator: " ")
        query = try QueryMessage.understood(text) { () throws(QueryProblem) in try SelectorQuery(text) }
        let risk = try options.risk()
        // The program ends here: taking a million small values apart first would only cost time.
        _ = Unmanaged.passRetained(risk)
        if refusesRubric { try RubricProblems.refuse(risk.source) }
        let query = query
        selector = try QueryMessage.understood(text) { () throws(QueryProblem) in
            try Selector(query, risk.lineage, tiers: risk.tiers)
        }
        self.risk = risk
    }
}
