import Foundation
import TestSupport

/// Small registries with risk in them.
enum RiskRegistry {
    /// The questions of the default rubric with an answer of about the middle, as a card has them.
    static let middling: [(String, String)] = [
        ("di.severity", "moderate"), ("di.reversible", "effort"), ("di.rights", "indirect"),
        ("di.vulnerable", "possibly"), ("ex.people", "under_10k"), ("ex.criticality", "important"),
        ("ex.external", "partners"), ("au.level", "human_approves"), ("au.override", "sometimes"),
        ("au.tools", "write_reviewed"), ("rg.eu_class", "gpai"), ("rg.sector", "guidance"), ("ep.slices", "some"),
        ("ep.gap", "under_10pct"), ("ep.robust", "partial"), ("dq.provenance", "partial"), ("dq.represent", "partly"),
        ("dq.fresh", "ageing"), ("dq.label", "measured_fair"), ("pr.data", "personal"), ("pr.memor", "mitigated"),
        ("pr.basis", "basis_recorded"), ("sc.origin", "known_vendor"), ("sc.pinned", "some"), ("sc.input", "filtered"),
        ("op.explain", "post_hoc"), ("op.repro", "partly"), ("ch.adapt", "frequent_retrain"), ("ch.monitor", "partial"),
    ]

    /// The `risk` block of a card, its lines indented by `indent`; `changed` replaces answers.
    static func block(
        _ changed: [String: String] = [:], without: Set<String> = [], first count: Int = 29, controls: [String] = [],
        indent: String = "  "
    ) -> String {
        var lines = ["risk:", "  assessed: {on: \"2026-03-01\", by: m.okafor}", "  answers:"]
        for (question, answer) in middling.prefix(count) {
            if !without.contains(question) { lines.append("    \(question): \(changed[question] ?? answer)") }
        }
        if !controls.isEmpty { lines += ["  controls:"] + controls.map { "    " + $0 } }
        return lines.map { indent + $0 + "\n" }.joined()
    }

    static func model(_ head: String, stage: String, owner: String = "risk", _ block: String) -> String {
        "---\nlicense: mit\n\(head)registry:\n  stage: \(stage)\n  owner: \(owner)\n\(block)---\n# Model\n\nWords.\n"
    }

    /// Six that are assessed, one that is in part and one that is not.
    static func files() -> [String: String] {
        let mild = Dictionary(
            uniqueKeysWithValues: [
                ("di.severity", "nuisance"), ("di.reversible", "easy"), ("di.rights", "none"),
                ("di.vulnerable", "\"no\""),
                ("ex.people", "under_100"), ("ex.criticality", "experimental"), ("ex.external", "staff"),
                ("au.level", "insight"), ("au.override", "always"), ("au.tools", "none"), ("rg.eu_class", "minimal"),
                ("rg.sector", "none"), ("ep.slices", "most"), ("ep.gap", "under_2pct"), ("dq.provenance", "full"),
                ("dq.represent", "argued"), ("pr.data", "none"),
            ])
        let bad = ["ep.slices": "none", "ep.gap": "over_20pct", "ep.robust": "untested", "pr.data": "special_category"]
        return [
            "muster.yml": "title: Trial\n",
            "content/models/layoutlm.md": model("", stage: "validation", block(bad)),
            "content/models/doc-classifier.md": model(
                "base_model: layoutlm\n", stage: "production",
                block(
                    mild,
                    controls: [
                        "human_review: {state: verified, evidence: \"review:q1\"}", "recourse: implemented",
                        "red_team: verified",
                    ])),
            "content/models/claims-triage.md": model(
                "base_model: doc-classifier\n", stage: "production",
                block(
                    [
                        "ex.criticality": "supporting", "au.override": "usually", "ex.people": "under_100",
                        "rg.sector": "none", "di.reversible": "easy",
                    ], without: ["di.rights", "pr.memor"],
                    controls: ["drift_monitoring: implemented"])),
            "content/models/letters.md": model("", stage: "staging", block(mild)),
            "content/models/lending.md": model(
                "", stage: "validation",
                "  regulation: {eu_ai_act: {class: high-annex-iii}}\n" + block(mild)),
            "content/models/half.md": model("", stage: "staging", block(first: 9)),
            "content/models/blank.md": "---\nregistry: {stage: exploration}\n---\n# Blank\n",
            "content/services/portal.md":
                "---\nstage: production\nowner: risk\nmodels: [claims-triage]\n" + block(mild, indent: "") + "---\n",
            "content/datasets/claims.md": "---\npretty_name: Claims\n---\n",
            "content/reviews/q1.md":
                "---\ntype: validation\non: \"2026-02-01\"\noutcome: pass\nsubject: model:doc-classifier\n---\n",
        ]
    }

    /// The default rubric with `old` replaced by `new`.
    static func rubric(_ changes: (old: String, new: String)...) throws -> String {
        let file = SharedFolder.repository.appendingPathComponent("rubrics/default.yml")
        var text = try String(contentsOf: file, encoding: .utf8)
        for change in changes { text = text.replacingOccurrences(of: change.old, with: change.new) }
        return text
    }
}
