import ArgumentParser
import CatalogBuild
import CatalogPages
import Lineage
import RegistryRisk

struct RiskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "risk",
        abstract: "Ranks models and services by risk, with what is their own and what they inherit.",
        discussion: """
            Scores run from 0 to 100. The score is the higher of what is a record's own and what its lineage passes \
            on, factor by factor; 'inherits from' names the record where most of that begins. Where answers are \
            missing, the range says from where to where the score could be. Those that are not assessed stand at the \
            end: gates take them for the worst. A selector is made of the terms of `muster list`.

            EXAMPLES
              muster risk                                    all models and services
              muster risk stage:production tier:critical,high
              muster risk layoutlm+ --inherited              raised by what they rest on
              muster risk --near                             close below a higher tier
              muster risk --actions owner:claims-ml          what has to be done
              muster risk --format markdown > risk.md        for a report

            `muster show ID --explain` opens one score. Exit codes: 0 ranked, 2 a selector that cannot be understood, \
            or a rubric.yml with errors, 3 could not do the work.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv, markdown }

    @OptionGroup var options: RegistryOptions

    @Option(help: "How the ranking is written.")
    var format: Format = .table

    @Option(help: "What they are sorted by.")
    var sort: RiskOrder = .score

    @Flag(help: "Only those close below a higher tier, as close as the rubric says.")
    var near = false

    @Flag(help: "Only those in a higher tier than by their own score.")
    var inherited = false

    @Flag(help: "What tiers ask for instead of scores: overdue first.")
    var actions = false

    @Argument(help: ArgumentHelp("Which records; all without it.", valueName: "selector"))
    var selector: [String] = []

    func run() throws {
        let chosen = try SelectedRisk(selector, options, refusesRubric: true)
        let risk = chosen.risk
        let all = chosen.assessable
        let shown = all.filter { (!near || risk.approached(by: $0) != nil) && (!inherited || risk.isRaised($0)) }
        let columns = Terminal.columns ?? 160
        let bytes =
            actions
            ? ActionReport(risk, shown).written(as: format, columns: columns)
            : RiskReport(risk, of: all, sort.sorted(shown, risk)).written(as: format, columns: columns)
        try Terminal.result(bytes)
        guard all.isEmpty else { return }
        let total = risk.assessable.count
        let none =
            total == 0
            ? "there are no models or services here." : "none of \(total) models and services answers the selector."
        Terminal.message((["muster: " + none] + chosen.selector.hints.map { "  " + $0 }).joined(separator: "\n"))
    }
}

/// What a ranking is sorted by; what is not assessed stands at the end of each.
enum RiskOrder: String, ExpressibleByArgument, CaseIterable {
    case score, own, inherent, id

    func sorted(_ positions: [Int], _ risk: RegistryRisk) -> [Int] {
        switch self {
        case .score: return risk.ranked(positions)
        case .own: return risk.ranked(positions) { $0.own }
        case .inherent: return risk.ranked(positions) { $0.inherent }
        case .id:
            let byID = RecordOrder.id.sorted(positions, risk)
            return byID.filter { !risk[$0].isUnassessed } + byID.filter { risk[$0].isUnassessed }
        }
    }
}
