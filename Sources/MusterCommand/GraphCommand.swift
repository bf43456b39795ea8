import ArgumentParser
import CatalogBuild
import CatalogPages
import Lineage
import Records

struct GraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Writes the lineage, or a part of it, for other programs.",
        discussion: """
            The part is named by a selector: the terms of `muster list`, and +id for all that a record rests on, id+ \
            for all that rests on it, 2+id+1 for so many steps. What the chosen ones rest on is written too, unless \
            --closed. Arrows lead from what depends to what it rests on.

            EXAMPLES
              muster graph --format json                     everything
              muster graph +claims-triage+ --format dot | dot -Tsvg > lineage.svg
              muster graph "kind:model stage:production" --format mermaid
              muster graph pkg:pypi/torch+ --format csv      for a spreadsheet
              muster graph +claims-triage --format svg > claims-triage.svg
              muster graph 2+claims-triage+1 --format graphml --closed

            Exit codes: 0 written, 2 a selector that cannot be understood, 3 could not do the work.
            """)

    @OptionGroup var options: RegistryOptions

    @Option(help: "How the graph is written.")
    var format: GraphFormat = .dot

    @Flag(help: "Without what the chosen ones rest on, unless chosen too.")
    var closed = false

    @Flag(help: "With edges that are no dependency: owners, reviews, incidents, successors.")
    var mentions = false

    @Argument(help: ArgumentHelp("Which part; everything without it.", valueName: "selector"))
    var selector: [String] = []

    func run() throws {
        let chosen = try SelectedRisk(selector, options, refusesRubric: false)
        let graph = chosen.risk.lineage
        let selection = LineageSelection(
            chosen.selector.nodes, in: graph, withFarEnds: !closed, withMentions: mentions)
        if format == .svg, selection.nodes.count > LineageDrawing.mostNodes {
            throw CommandFailure(
                status: .usage,
                message: """
                    \(selection.nodes.count) boxes are more than a picture can hold, which is \(LineageDrawing.mostNodes). Choose \
                    a smaller part, such as 2+ID+1, or --format json, graphml or dot for other programs.
                    """)
        }
        try Terminal.result(format.written(selection))
        if selection.nodes.isEmpty { Terminal.message("muster: nothing answers the selector.") }
    }
}

/// The forms of `muster graph`.
enum GraphFormat: String, ExpressibleByArgument, CaseIterable {
    case dot, mermaid, graphml, csv, json, svg

    func written(_ selection: LineageSelection) -> [UInt8] {
        // A picture needs the layout, which the graph itself knows nothing of.
        LineageFormat(rawValue: rawValue)?.written(selection) ?? LineageDrawing.svg(selection)
    }
}
