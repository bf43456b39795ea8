import Lineage
import Records
import RegistryRisk
import RiskAssessment
import RiskPatterns
import SourceText
import Vocabulary

/// What the models in the two highest tiers have in common, and those that incidents touched.
package struct PatternFindings: Sendable {
    package struct Part: Sendable {
        /// `high` or `incident`, for programs.
        package var mark: String
        package var title: String
        package var words: PatternWords
        package var report: PatternReport
        package var concentration: Concentration
        /// For each of the population.
        package var isMarked: [Bool]
    }

    /// Models that are assessed and not withdrawn.
    package let population: [Int]
    package let parts: [Part]
    /// Whether assets were left out, those that the fewest rest on.
    package let isCut: Bool

    /// Compares those of `positions` that are models, assessed and not withdrawn.
    package init(_ risk: RegistryRisk, among positions: [Int]) {
        let registry = risk.registry
        let population = positions.filter { position in
            let record = registry.records[position]
            return record.kind == .model && !record.isWithdrawn && !risk[position].isUnassessed
        }
        self.population = population
        let gathered = PatternAttributes(risk.lineage, population: population)
        isCut = gathered.isCut
        // What all rest on tells none of them from the others.
        let assets = gathered.assets.filter { $0.members.count < population.count }
        let highest = risk.rubric.tiers.count - 1
        let named = RiskWords.list(risk.rubric.tiers[max(highest - 1, 0)...].map(\.id), "or")
        let isHigh = risk.isHigh
        let high = population.map { isHigh[$0] }
        let touched = population.map { position in
            registry.incoming[position].contains {
                $0.use.relation == .affects && registry.records[$0.source].kind == .incident
            }
        }
        var words = PatternWords.highRisk("model", "models")
        words.mark = named
        func part(_ mark: String, _ title: String, _ words: PatternWords, _ isMarked: [Bool]) -> Part {
            Part(
                mark: mark, title: title, words: words,
                report: PatternReport(isMarked: isMarked, attributes: gathered.attributes),
                concentration: Concentration(isMarked: isMarked, assets: assets), isMarked: isMarked)
        }
        parts = [
            part("high", "High risk", words, high),
            part("incident", "Touched by an incident", .incidentTouched("model", "models"), touched),
        ]
    }

    /// "9 of 24 models are high or critical".
    package func lead(_ part: Part) -> String {
        let (marked, all) = (part.report.marked, part.report.population)
        return "\(marked) of \(all) \(all == 1 ? "model" : "models") \(marked == 1 ? "is" : "are") \(part.words.mark)."
    }

    /// Of the patterns that have any marked member, the first ones; those that chance may explain come last.
    package func shown(_ part: Part, atMost limit: Int) -> [Pattern] {
        Array(part.report.patterns.lazy.filter { $0.markedMembers > 0 && $0.lift > 100 || $0.isRarer }.prefix(limit))
    }
}
