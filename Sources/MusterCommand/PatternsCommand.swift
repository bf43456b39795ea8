import ArgumentParser
import ByteOutput
import CatalogBuild
import CatalogPages
import Diagnostics
import Lineage
import Records
import RegistryRisk
import RiskPatterns

struct PatternsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patterns",
        abstract: "Says what high-risk models have in common, and how much hangs on one asset.",
        discussion: """
            Compares models that are assessed and not withdrawn: what those in the two highest tiers share more often \
            than all do, and what those share that an incident touched. What at least three models have is tried: what \
            they rest on, libraries, tags, domains, teams, environments, vendors.

            EXAMPLES
              muster patterns
              muster patterns stage:production            among models in production
              muster patterns --all                       also what may be chance
              muster patterns --format json

            That there is no pattern is said, and is no failure. Exit codes: 0 compared, 2 a selector that cannot be \
            understood, or a rubric.yml with errors, 3 could not do the work.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv, markdown }

    @OptionGroup var options: RegistryOptions

    @Option(help: "How the answer is written.")
    var format: Format = .text

    @Flag(help: "Also what may be chance.")
    var all = false

    @Argument(help: ArgumentHelp("Which records; all without it.", valueName: "selector"))
    var selector: [String] = []

    func run() throws {
        let chosen = try SelectedRisk(selector, options, refusesRubric: true)
        let risk = chosen.risk
        let report = PatternsText(findings: PatternFindings(risk, among: chosen.selector.records), showsAll: all)
        switch format {
        case .text: try Terminal.result(Array(report.text(columns: min(Terminal.columns ?? 100, 120)).utf8))
        case .markdown: try Terminal.result(Array(report.markdown.utf8))
        case .json: try Terminal.result(report.json(risk))
        case .csv: try Terminal.result(report.csv)
        }
    }
}

/// What models have in common, in the forms of `muster patterns`.
private struct PatternsText {
    /// Rises when a key is renamed or changes its meaning.
    private static let schema = "muster-patterns-1"
    private static let most = 20
    private static let none = "None of them is a model that is assessed and not withdrawn.\n"

    let findings: PatternFindings
    let showsAll: Bool

    private func shown(_ part: PatternFindings.Part) -> [Pattern] {
        let found = findings.shown(part, atMost: PatternsText.most)
        return showsAll ? found : found.filter { $0.isNotable || $0.isRarer }
    }

    private func sentences(_ part: PatternFindings.Part) -> [String] {
        shown(part).map { pattern in
            let also = pattern.group.also.map { "\($0.dimension.noun) \($0.label)" }
            let names = also.prefix(3) + (also.count > 3 ? ["\(also.count - 3) more"] : [])
            return part.words.sentence(pattern)
                + (also.isEmpty ? "" : " The same models share \(names.joined(separator: ", ")).")
        }
    }

    /// Each part with its title, the words about it, and its lists of sentences.
    private var parts: [(title: String, words: [String], lists: [[String]])] {
        findings.parts.map { part in
            let whole = [findings.lead(part), part.words.sentence(part.report)].compactMap { $0 }
            let carried = part.concentration.top.prefix(5).map { part.words.sentence($0, of: part.concentration) }
            let cover = part.words.sentence(part.concentration)
            return (part.title, whole, [sentences(part), (cover.map { [$0] } ?? []) + carried])
        }
    }

    func text(columns: Int) -> String {
        guard !findings.population.isEmpty else { return PatternsText.none }
        return parts.map { title, words, lists in
            func item(_ text: String) -> String {
                VisibleText.wrapped(VisibleText.oneLine(text), columns: columns - 4).enumerated()
                    .map { ($0 == 0 ? "  - " : "    ") + $1 }.joined(separator: "\n")
            }
            let head = VisibleText.wrapped(VisibleText.oneLine(words.joined(separator: " ")), columns: columns - 2)
            return
                ([title] + head.map { "  " + $0 } + lists.filter { !$0.isEmpty }.flatMap { [""] + $0.map(item) })
                .joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    var markdown: String {
        guard !findings.population.isEmpty else { return PatternsText.none }
        return parts.map { title, words, lists in
            (["## " + title, "", MarkdownText.escaped(words.joined(separator: " "))]
                + lists.filter { !$0.isEmpty }.flatMap { [""] + $0.map { "- " + MarkdownText.escaped($0) } })
                .joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    var csv: [UInt8] {
        var csv = CSVWriter(header: [
            "mark", "dimension", "key", "label", "members", "marked", "population", "markedInAll", "liftHundredths",
            "lowerLiftHundredths", "notable", "sentence",
        ])
        for part in findings.parts {
            for pattern in shown(part) {
                let attribute = pattern.attribute
                for text in [part.mark, attribute.dimension.noun, attribute.key, attribute.label] { csv.append(text) }
                let counts = [pattern.members, pattern.markedMembers, pattern.population, pattern.marked]
                for number in counts + [pattern.lift, pattern.lowerLift] { csv.append(number) }
                csv.append(pattern.isNotable ? "true" : "false")
                csv.append(part.words.sentence(pattern))
                csv.endLine()
            }
        }
        return csv.finished()
    }

    func json(_ risk: RegistryRisk) -> [UInt8] {
        var json = JSONWriter(indent: 2)
        json.object { json in
            json.field("schema", PatternsText.schema)
            RiskJSON.head(risk, &json)
            json.field("population", findings.population.count)
            json.array("parts") { json in
                for part in findings.parts { json.object { json in write(part, risk, &json) } }
            }
        }
        return json.finished()
    }

    private func write(_ part: PatternFindings.Part, _ risk: RegistryRisk, _ json: inout JSONWriter) {
        func write(_ group: PatternGroup, _ json: inout JSONWriter) {
            json.field("dimension", group.attribute.dimension.noun)
            json.field("key", group.attribute.key)
            json.field("label", group.attribute.label)
            json.field("also", group.also.map(\.key))
        }
        json.field("mark", part.mark)
        json.field("marked", part.report.marked)
        json.field("tried", part.report.tried)
        json.array("patterns") { json in
            for pattern in shown(part) {
                json.object { json in
                    write(pattern.group, &json)
                    json.field("members", pattern.members)
                    json.field("markedMembers", pattern.markedMembers)
                    json.field("liftHundredths", pattern.lift)
                    json.field("lowerLiftHundredths", pattern.lowerLift)
                    json.field("upperLiftHundredths", pattern.upperLift)
                    json.field("notable", pattern.isNotable)
                    json.field("sentence", part.words.sentence(pattern))
                    json.field("records", pattern.attribute.members.map { reference($0, risk) })
                }
            }
        }
        json.array("concentration") { json in
            for share in part.concentration.top {
                json.object { json in
                    write(share.group, &json)
                    json.field("members", share.members)
                    json.field("markedMembers", share.markedMembers)
                    json.field("shareBp", share.coverage)
                }
            }
        }
        json.field("cover", part.concentration.steps.map(\.asset.key))
    }

    private func reference(_ place: Int, _ risk: RegistryRisk) -> String {
        risk.registry.records[findings.population[place]].reference
    }
}
