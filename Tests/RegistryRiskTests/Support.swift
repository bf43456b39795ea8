import Foundation
import Lineage
import Records
import RiskAssessment
import SourceText
import TestSupport
import Vocabulary

@testable import RegistryRisk

/// The risk of a registry of these files by the small rubric of the rules' fixtures, on a day.
func risk(_ files: KeyValuePairs<String, String>, on day: String? = "2026-12-01") throws -> RegistryRisk {
    let path = SharedFolder.repository.appendingPathComponent("Tests/Scenarios/Rules/risk/unassessed/rubric.yml").path
    let bytes = Array(FileManager.default.contents(atPath: path) ?? Data())
    let rubric = RegistryRubric(SourceFile(path: RegistryRubric.path, bytes: bytes))
    return RegistryRisk(LineageGraph(registry(files)), rubric, date: day.flatMap { CalendarDate($0) })
}

func lineage(_ files: KeyValuePairs<String, String>) -> LineageGraph { LineageGraph(registry(files)) }

/// A card of `yaml` at the top level.
func card(_ yaml: String) -> String { "---\n\(yaml)\n---\n# Card\n\nText.\n" }

/// A model's card with `yaml` under `registry:`, and `hub` beside it.
func model(_ yaml: String, hub: String = "license: mit") -> String {
    let lines = yaml.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    return card("\(hub)\nregistry:\n\(lines)")
}

let best = "{di.severity: none, di.tools: none, pr.data: none, pr.basis: recorded}"
let worst = "{di.severity: severe, di.tools: write, pr.data: sensitive, pr.basis: none}"

extension RegistryRisk {
    func position(_ reference: String) throws -> Int {
        guard let found = registry.find(reference).first else { throw Missing(reference: reference) }
        return found
    }

    func node(_ reference: String) throws -> NodeRisk { self[try position(reference)] }

    func action(_ id: String, of reference: String) throws -> RequiredAction? {
        actions(of: try position(reference)).first { $0.action.id == id }
    }

    /// What counts for a question: an option's name, or how it came to have none.
    func counted(_ question: String, of reference: String) throws -> String {
        guard let place = rubric.question(question) else { throw Missing(reference: question) }
        let options = rubric.questions[place].options
        switch portfolio.answer(of: try position(reference), to: place) {
        case .given(let option): return options[option].name
        case .derived(let option): return "derived " + options[option].name
        case .unknown: return "unknown"
        case .notApplicable: return "not applicable"
        case nil: return "not asked"
        }
    }

    func state(of control: String, at reference: String) throws -> ControlState {
        guard let place = rubric.control(control) else { throw Missing(reference: control) }
        return portfolio.state(of: try position(reference), control: place)
    }
}

struct Missing: Error { var reference: String }
