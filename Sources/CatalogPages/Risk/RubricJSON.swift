import ByteOutput
import RiskAssessment

/// The rubric in use for programs, `api/v1/rubric.json`: what the ids in explanations mean.
enum RubricJSON {
    static func render(_ rubric: Rubric) -> [UInt8] {
        var json = JSONWriter(reserving: 16_384)
        json.object { json in
            json.field("id", rubric.id)
            json.field("version", rubric.version)
            json.array("tiers") { json in
                for tier in rubric.tiers {
                    json.object { json in
                        json.field("id", tier.id)
                        json.field("fromBp", tier.from)
                    }
                }
            }
            json.field("approachingBp", rubric.approaching)
            json.field("unassessed", rubric.incomplete.badge)
            json.array("factors") { json in
                for (index, factor) in rubric.factors.enumerated() {
                    json.object { json in write(factor, index, rubric, &json) }
                }
            }
            json.array("questions") { json in
                for question in rubric.questions { json.object { json in write(question, rubric, &json) } }
            }
            json.array("controls") { json in
                for control in rubric.controls { json.object { json in write(control, rubric, &json) } }
            }
            json.array("signals") { json in
                for signal in rubric.signals {
                    json.object { json in
                        json.field("id", signal.id)
                        json.field("when", signal.condition.text)
                        json.field("factor", rubric.factors[signal.factor].id)
                        json.field("floorBp", signal.floor)
                    }
                }
            }
            json.array("relations") { json in
                for relation in rubric.relations {
                    json.object { json in
                        json.field("id", relation.name)
                        json.object("passes") { json in
                            for (factor, share) in zip(rubric.factors, relation.coefficients)
                            where share.tenThousandths > 0 { json.literalField(factor.id, RiskWords.decimal(share)) }
                        }
                    }
                }
            }
            json.array("actions") { json in
                for (tier, actions) in zip(rubric.tiers, rubric.actions) {
                    for action in actions { json.object { json in write(action, tier, &json) } }
                }
            }
        }
        return json.finished()
    }

    private static func write(_ factor: Rubric.Factor, _ index: Int, _ rubric: Rubric, _ json: inout JSONWriter) {
        json.field("id", factor.id)
        json.field("title", factor.title)
        json.field("group", factor.group.rawValue)
        json.literalField("weight", RiskWords.decimal(factor.weight))
        json.field("inherited", !rubric.neverInherited.contains(index))
    }

    private static func write(_ question: Rubric.Question, _ rubric: Rubric, _ json: inout JSONWriter) {
        json.field("id", question.id)
        json.field("factor", rubric.factors[question.factor].id)
        json.field("text", question.text)
        json.literalField("weight", RiskWords.decimal(question.weight))
        json.object("options") { json in for option in question.options { json.field(option.name, option.score) } }
        json.field("notApplicable", question.allowsNotApplicable)
        if let fact = question.derivedFrom { json.field("fact", fact.rawValue) }
    }

    private static func write(_ control: Rubric.Control, _ rubric: Rubric, _ json: inout JSONWriter) {
        json.field("id", control.id)
        json.field("validMonths", control.validMonths)
        json.object("reduces") { json in
            for (factor, share) in control.reductions {
                json.literalField(rubric.factors[factor].id, RiskWords.decimal(share))
            }
        }
    }

    private static func write(_ action: Rubric.Action, _ tier: Rubric.Tier, _ json: inout JSONWriter) {
        json.field("id", action.id)
        json.field("tier", tier.id)
        json.field("text", action.text)
        json.field("role", action.role)
        json.field("gate", orNull: action.gate)
        json.field("everyDays", orNull: action.everyDays)
        json.field("withinDays", orNull: action.withinDays)
        json.field("approvals", orNull: action.approvals)
    }
}
