import ByteOutput
import Records
import RegistryRisk
import RiskAssessment
import SourceText

/// Risk for programs: scores are whole basis points, what there is not is null.
package enum RiskJSON {
    /// The rubric and the day, as every file about risk begins.
    package static func head(_ risk: RegistryRisk, _ json: inout JSONWriter) {
        RiskJSON.rubric(risk, &json)
        json.field("date", orNull: risk.date?.iso)
    }

    static func rubric(_ risk: RegistryRisk, _ json: inout JSONWriter) {
        json.object("rubric") { json in
            json.field("id", risk.rubric.id)
            json.field("version", risk.rubric.version)
        }
    }

    /// One record's scores, what it inherits, and what its tier asks for.
    package static func fields(_ risk: RegistryRisk, _ position: Int, _ json: inout JSONWriter) {
        scores(risk, position, &json)
        details(risk, position, &json)
    }

    /// One record's scores and what stands out about them.
    static func scores(_ risk: RegistryRisk, _ position: Int, _ json: inout JSONWriter) {
        let node = risk[position]
        let rubric = risk.rubric
        let isTiered = RegistryRisk.isAssessable(risk.registry.records[position].kind)
        func tier(_ tier: Int) -> String? { isTiered ? rubric.tiers[tier].id : nil }
        json.field("tier", orNull: risk.tierName(position))
        json.field("scoreTier", orNull: tier(node.scoreTier))
        let scores = [
            ("scoreBp", node.score), ("ownBp", node.own), ("inherentBp", node.inherent), ("residualBp", node.residual),
            ("lowestBp", node.lowest), ("highestBp", node.highest), ("impactBp", node.impact),
            ("likelihoodBp", node.likelihood),
        ]
        for (name, score) in scores { json.field(name, score) }
        json.field("approaching", orNull: node.approaching.flatMap(tier))
        json.field("gateTier", orNull: tier(node.gateTier))
        json.field("unassessed", node.isUnassessed)
        json.field("unassessedUpstream", node.hasUnassessedUpstream)
        json.field("questions", rubric.questions.count { node.isAssessed[$0.factor] })
        json.field("unknown", node.unknown.map { rubric.questions[$0].id })
        json.field("signals", node.signals.map { rubric.signals[$0].id })
        json.field("blockedStages", node.blockedStages)
        json.field("exceededAppetiteBp", orNull: node.exceededAppetite)
    }

    /// What it inherits most of and by which way, each factor's scores, and what its tier asks for.
    private static func details(_ risk: RegistryRisk, _ position: Int, _ json: inout JSONWriter) {
        let node = risk[position]
        let rubric = risk.rubric
        json.key("inherits")
        if let inherited = risk.largestInheritance(of: position) {
            json.object { json in write(inherited, risk, &json) }
        } else {
            json.null()
        }
        json.array("factors") { json in
            for factor in rubric.factors.indices where node.isAssessed[factor] {
                json.object { json in
                    json.field("id", rubric.factors[factor].id)
                    json.field("inherentBp", node.inherentFactors[factor])
                    json.field("residualBp", node.residualFactors[factor])
                    json.field("ownBp", node.ownFactors[factor])
                    json.field("effectiveBp", node.effectiveFactors[factor])
                }
            }
        }
        json.array("actions") { json in
            for action in risk.actions(of: position) { json.object { json in fields(action, risk, &json) } }
        }
    }

    package static func fields(_ action: RequiredAction, _ risk: RegistryRisk, _ json: inout JSONWriter) {
        json.field("id", action.action.id)
        json.field("text", action.action.text)
        json.field("role", action.action.role)
        json.field("state", ActionWords.code(action.state))
        json.field("gate", orNull: action.action.gate)
        json.field("due", orNull: action.due?.iso)
        json.field("daysOverdue", orNull: action.daysOverdue(on: risk.date))
        json.field("gateUnmet", action.isGateUnmet)
        json.field("exception", orNull: action.exception.map { risk.registry.records[$0].reference })
        json.key("evidence")
        guard let evidence = action.evidence else { return json.null() }
        json.object { json in
            json.field("proof", ActionWords.proof(evidence.proof, risk))
            json.field("on", orNull: evidence.on?.iso)
        }
    }

    static func write(_ inherited: InheritedRisk, _ risk: RegistryRisk, _ json: inout JSONWriter) {
        let records = risk.registry.records
        json.field("record", records[inherited.origin].reference)
        json.field("factor", risk.rubric.factors[inherited.factor].id)
        json.field("addedBp", inherited.added)
        json.field("length", inherited.length)
        json.field("words", inherited.words(risk))
        json.array("path") { json in
            for step in inherited.steps.reversed() {
                json.object { json in
                    json.field("record", records[step.node].reference)
                    json.field("valueBp", step.value)
                    json.field("relation", orNull: step.relation.map { risk.rubric.relations[$0].name })
                    json.key("coefficient")
                    json.literal(RiskWords.decimal(step.coefficient))
                }
            }
        }
    }
}
