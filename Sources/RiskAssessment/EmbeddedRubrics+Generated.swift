// Made by Scripts/generate.py from the files in rubrics/; do not edit.
// swift-format-ignore-file

/// The built-in rubrics, by their path below `rubrics/`.
enum EmbeddedRubrics {
    static let files: [(name: String, text: String)] = [
        (
            "default.yml",
            #"""
# Default risk rubric, written for this project (no third-party text). Scores are 0..100, computed in basis points.
id: default
version: 1.0.0
effective: 2026-12-01
scale: {min: 0, max: 4}                      # every answer is 0 (best) .. 4 (worst)
unknown: worst                               # missing answer = 4, flagged "unknown"
not_applicable: {requires: rationale}        # excluded from the factor's mean; only where na: true
factors:
  - {id: decision_impact, group: impact, weight: 18, title: "Consequence of a wrong output"}
  - {id: exposure, group: impact, weight: 10, title: "Scale and materiality"}
  - {id: autonomy, group: impact, weight: 9, title: "Autonomy and human oversight"}
  - {id: regulation, group: impact, weight: 8, title: "Regulatory exposure"}
  - {id: edge_performance, group: likelihood, weight: 14, title: "Performance under edge cases"}
  - {id: data_quality, group: likelihood, weight: 13, title: "Data quality and provenance"}
  - {id: privacy, group: likelihood, weight: 10, title: "Privacy"}
  - {id: supply_chain, group: likelihood, weight: 8, title: "Security and supply chain"}
  - {id: opacity, group: likelihood, weight: 5, title: "Complexity and explainability"}
  - {id: change, group: likelihood, weight: 5, title: "Drift and change"}
questions:
  - {id: di.severity, factor: decision_impact, weight: 3, text: "Worst credible harm to a person or organisation from one wrong output", options: {none: 0, nuisance: 1, moderate: 2, serious: 3, severe: 4}}
  - {id: di.reversible, factor: decision_impact, weight: 2, text: "How hard is the outcome to reverse", options: {immediate: 0, easy: 1, effort: 2, hard: 3, irreversible: 4}}
  - {id: di.rights, factor: decision_impact, weight: 2, text: "Effect on rights or access to essential services", options: {none: 0, indirect: 2, direct: 4}}
  - {id: di.vulnerable, factor: decision_impact, weight: 1, text: "Are vulnerable or equity-denied groups affected", options: {"no": 0, possibly: 2, "yes": 4}}
  - {id: ex.people, factor: exposure, weight: 2, text: "People affected per year", options: {none: 0, under_100: 1, under_10k: 2, under_1m: 3, over_1m: 4}}
  - {id: ex.criticality, factor: exposure, weight: 2, text: "Business criticality of the process", options: {experimental: 0, supporting: 1, important: 3, critical: 4}}
  - {id: ex.external, factor: exposure, weight: 1, text: "Who sees outputs", options: {developers: 0, staff: 1, partners: 2, public: 4}}
  - {id: au.level, factor: autonomy, weight: 2, text: "Role in the decision", options: {insight: 0, recommend: 1, human_approves: 2, human_can_veto: 3, autonomous: 4}}
  - {id: au.override, factor: autonomy, weight: 1, text: "Can a person stop or override it in time", options: {always: 0, usually: 1, sometimes: 3, never: 4}}
  - {id: au.tools, factor: autonomy, weight: 1, na: true, text: "Can it act through tools or write to systems", options: {none: 0, read: 1, write_reviewed: 2, write: 4}}
  - {id: rg.eu_class, factor: regulation, weight: 3, text: "EU AI Act class", derive: regulation.eu_ai_act.class, options: {minimal: 0, transparency: 1, gpai: 2, annex-iii-exempt: 2, gpai-systemic: 4, high-annex-iii: 4, high-annex-i: 4, prohibited: 4}}
  - {id: rg.sector, factor: regulation, weight: 1, text: "Other sector regulation (model risk, medical, credit)", options: {none: 0, guidance: 2, binding: 4}}
  - {id: ep.slices, factor: edge_performance, weight: 2, text: "Evaluated on disaggregated slices and edge cases", options: {all_material: 0, most: 1, some: 2, aggregate_only: 3, none: 4}}
  - {id: ep.gap, factor: edge_performance, weight: 2, text: "Worst-slice gap to the overall metric", options: {under_2pct: 0, under_5pct: 1, under_10pct: 2, under_20pct: 3, over_20pct: 4}}
  - {id: ep.robust, factor: edge_performance, weight: 1, text: "Robustness (shift, noise, adversarial) tested", options: {passed: 0, passed_with_limits: 1, partial: 2, failed_known: 3, untested: 4}}
  - {id: dq.provenance, factor: data_quality, weight: 2, text: "Training data provenance documented", options: {full: 0, mostly: 1, partial: 2, vendor_statement: 3, none: 4}}
  - {id: dq.represent, factor: data_quality, weight: 2, text: "Representative of the deployment population", options: {verified: 0, argued: 1, partly: 2, known_gap: 3, not_assessed: 4}}
  - {id: dq.fresh, factor: data_quality, weight: 1, text: "Age of data against the rate of change", options: {current: 0, acceptable: 1, ageing: 2, stale: 4}}
  - {id: dq.label, factor: data_quality, weight: 1, na: true, text: "Label quality measured", options: {measured_good: 0, measured_fair: 2, unmeasured: 4}}
  - {id: pr.data, factor: privacy, weight: 3, text: "Personal data in training or inference", derive: data_protection.level, options: {none: 0, pseudonymous: 1, personal: 2, sensitive: 3, special_category: 4}}
  - {id: pr.memor, factor: privacy, weight: 1, text: "Memorisation, inversion or membership inference assessed", options: {tested_low: 0, mitigated: 1, assessed_high: 3, not_assessed: 4}}
  - {id: pr.basis, factor: privacy, weight: 1, na: true, text: "Legal basis and DPIA", options: {dpia_done: 0, basis_recorded: 2, none: 4}}
  - {id: sc.origin, factor: supply_chain, weight: 2, text: "Origin of weights and code", options: {in_house: 0, known_vendor: 1, open_signed: 1, open_unsigned: 3, undocumented: 4}}
  - {id: sc.pinned, factor: supply_chain, weight: 1, text: "Artifacts and environment pinned by digest", options: {all: 0, most: 1, some: 2, none: 4}}
  - {id: sc.input, factor: supply_chain, weight: 1, text: "Exposure to untrusted input (prompt injection, poisoning)", options: {none: 0, filtered: 2, open: 4}}
  - {id: op.explain, factor: opacity, weight: 1, text: "Can an output be explained to the person affected", options: {by_design: 0, post_hoc: 2, "no": 4}}
  - {id: op.repro, factor: opacity, weight: 1, text: "Training reproducible", options: {bitwise: 0, statistical: 1, partly: 2, "no": 4}}
  - {id: ch.adapt, factor: change, weight: 1, text: "Does it change after release", options: {frozen: 0, scheduled_retrain: 1, frequent_retrain: 2, online_learning: 4}}
  - {id: ch.monitor, factor: change, weight: 2, text: "Monitoring with alert thresholds", options: {full: 0, partial: 2, logs_only: 3, none: 4}}
controls:                                    # residual_f = inherent_f x max(1-cap, prod(1 - reduction x effect))
  states: {absent: 0, planned: 0, implemented: 0.5, verified: 1.0}   # verified needs evidence not older than valid_months
  cap: {impact: 0.30, likelihood: 0.60}
  list:
    - {id: independent_validation, valid_months: 12, reduces: {edge_performance: 0.25, data_quality: 0.15, opacity: 0.15}}
    - {id: red_team, valid_months: 12, reduces: {edge_performance: 0.15, supply_chain: 0.20, privacy: 0.10}}
    - {id: human_review, valid_months: 12, reduces: {autonomy: 0.30, decision_impact: 0.15}}
    - {id: recourse, valid_months: 24, reduces: {decision_impact: 0.15}}
    - {id: fallback_killswitch, valid_months: 12, reduces: {exposure: 0.15, autonomy: 0.10}}
    - {id: privacy_enhancing, valid_months: 24, reduces: {privacy: 0.40}}
    - {id: dpia, valid_months: 24, reduces: {privacy: 0.20}}
    - {id: data_quality_pipeline, valid_months: 12, reduces: {data_quality: 0.30}}
    - {id: drift_monitoring, valid_months: 12, reduces: {change: 0.50, edge_performance: 0.10}}
    - {id: signed_artifacts, valid_months: 12, reduces: {supply_chain: 0.30}}
    - {id: access_restriction, valid_months: 12, reduces: {exposure: 0.15, supply_chain: 0.10}}
severity_unknown_as: 7.0                     # advisories without a CVSS vector (350 of 364 stored ML PyPI records) count as high
signals:                                     # floors from facts found at build time; applied after controls
  - {id: vuln_critical, when: "vulnerability.cvss >= 9.0", factor: supply_chain, floor: 90}
  - {id: vuln_high, when: "vulnerability.cvss >= 7.0", factor: supply_chain, floor: 70}
  - {id: runtime_eol, when: "environment.eol == true", factor: supply_chain, floor: 60}
  - {id: digest_missing, when: "stage in [production] and artifact.digest == null", factor: supply_chain, floor: 50}
  - {id: licence_conflict, when: "licence.verdict == conflict", factor: regulation, floor: 75}
  - {id: validation_overdue, when: "review.overdue_days > 0", factor: edge_performance, floor: 60}
  - {id: incident_open_serious, when: "incident.open.severity >= serious", factor: decision_impact, floor: 80}
  - {id: unregistered_dependency, when: "dependency.record == null", factor: supply_chain, floor: 60}
propagation:                                 # inherited_f(n) = max over deps d of coefficient(relation,f) x effective_f(d); effective = max(residual, inherited)
  combine: max
  relations:
    base_model.quantized: {all: 1.0}
    base_model.adapter: {all: 0.9}
    base_model.finetune: {all: 0.9}
    base_model.merge: {all: 0.9}
    distilled_from: {edge_performance: 0.7, data_quality: 0.7, privacy: 0.6, opacity: 0.7}
    trained_on: {data_quality: 0.9, privacy: 0.9, regulation: 0.5}
    features_from: {data_quality: 0.8, privacy: 0.8, supply_chain: 0.5}
    depends_on.model: {edge_performance: 0.8, data_quality: 0.6, privacy: 0.6, supply_chain: 0.8, opacity: 0.6, change: 0.8}
    depends_on.service: {privacy: 0.5, supply_chain: 0.8, change: 0.5}
    runs_in: {supply_chain: 1.0}
    built_by: {supply_chain: 0.7, opacity: 0.5}
    evaluated_on: {edge_performance: 0.3}
  never_inherited: [decision_impact, exposure, autonomy]   # belong to the use, not the artifact (except base_model.* all, which exclude them too)
tiers:                                       # lower bound inclusive
  - {id: low, from: 0}
  - {id: moderate, from: 25}
  - {id: high, from: 50}
  - {id: critical, from: 75}
approaching: {points_below_next: 5}          # "approaching high" at 45.00..49.99
rising: {points_since_previous_version: 10}
incomplete: {below_answered_share: 0.5, badge: unassessed, gate_as: critical}
tier_floors:
  - {when: regulation.eu_ai_act.class == prohibited, tier: critical, block: [validation, staging, production]}
  - {when: "regulation.eu_ai_act.class in [high-annex-i, high-annex-iii, gpai-systemic]", tier: high}
  - {when: factor.any >= 90, tier: high}
  - {when: incident.open.severity == critical, tier: critical}
overrides: {up: {approvals: 1}, down: {record: exception, approvals: 2, max_days: 180}}
actions_from: inherent                      # required actions follow the effective INHERENT tier, so a control never removes the duty that demanded it
appetite: {staging: {max_residual: 75}, production: {max_residual: 60}, otherwise: exception}   # acceptance follows the effective RESIDUAL score
# evidence: what shows that an action was done, beside a statement under risk.actions in the card.
actions:
  low:
    - {id: self_attest, text: "Owner attests yearly that answers still hold", every_days: 365, role: owner, evidence: [assessed]}
  moderate:
    - {id: peer_review, text: "Peer review by someone outside the team", gate: production, every_days: 540, role: reviewer, evidence: [review.validation, review.audit, review.fairness, review.security]}
    - {id: monitor, text: "Monitoring with alert thresholds", gate: production, role: owner, evidence: [field.monitoring.metrics]}
  high:
    - {id: validation, text: "Independent validation", gate: production, every_days: 365, role: validator, approvals: 2, evidence: [review.validation]}
    - {id: edge_tests, text: "Additional edge-case and slice tests for every factor above 60", within_days: 60, role: owner, evidence: [review.validation, review.fairness]}
    - {id: red_team, text: "Adversarial test", gate: production, every_days: 365, role: security, evidence: [review.red_team]}
    - {id: impact_assessment, text: "Impact assessment (DPIA or FRIA where it applies)", gate: validation, role: privacy, evidence: [review.privacy, field.data_protection.dpia, field.regulation.eu_ai_act.fria]}
    - {id: restrict, text: "Restricted access to weights and endpoint", gate: production, role: security, evidence: [control.access_restriction]}
  critical:
    - {id: validation, text: "Independent validation", gate: staging, every_days: 180, role: validator, approvals: 3, evidence: [review.validation]}
    - {id: red_team, text: "External red team", gate: production, every_days: 180, role: security, evidence: [review.red_team]}
    - {id: retrain, text: "Retrain or replace when data_quality or change is 75 or more", within_days: 90, role: owner, if_any_factor: {data_quality: 75, change: 75}}
    - {id: human_final, text: "A person makes the final decision", gate: production, role: owner, evidence: [control.human_review]}
    - {id: killswitch, text: "Tested stop procedure and fallback", gate: production, every_days: 180, role: owner, evidence: [control.fallback_killswitch]}
    - {id: exec_accept, text: "Written acceptance by the accountable executive", gate: production, every_days: 180, role: executive, evidence: [approval.executive]}
    - {id: notify_dependents, text: "Notice to owners of every dependent record", within_days: 5, role: owner}

"""#
        ),
    ]
}
