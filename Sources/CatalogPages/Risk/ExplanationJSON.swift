import ByteOutput
import RegistryRisk
import RiskAssessment
import SourceText

extension RiskJSON {
    /// `explanation`, `decisions` and `distances`: what the words say, as data with its words beside it.
    package static func fields(_ words: ExplanationWords, _ json: inout JSONWriter) {
        json.field("summary", words.summary)
        json.object("explanation") { json in
            json.field("scoreBp", words.score)
            json.literalField("weights", RiskWords.decimal(words.weights))
            json.field("roundingBp", words.rounding)
            json.array("factors") { json in
                for factor in words.factors { json.object { json in write(factor, words, &json) } }
            }
        }
        json.array("decisions") { json in
            for statement in words.decisions {
                json.object { json in
                    json.field("words", statement.words)
                    place(statement.line, words, &json)
                }
            }
        }
        json.object("distances") { json in
            for (name, distance) in [("up", words.up), ("down", words.down)] {
                json.key(name)
                guard let distance else {
                    json.null()
                    continue
                }
                json.object { json in write(distance, words, &json) }
            }
        }
    }

    /// The file is left out where it is the record's own card.
    private static func place(_ line: CardLine?, _ words: ExplanationWords, _ json: inout JSONWriter) {
        let own = words.risk.registry.records[words.position].file.path
        if let line, !line.file.hasSameBytes(as: own) { json.field("file", line.file) }
        json.field("line", orNull: line?.line)
    }

    private static func write(
        _ factor: ExplanationWords.Factor, _ words: ExplanationWords, _ json: inout JSONWriter
    ) {
        json.field("id", factor.id)
        json.literalField("weight", RiskWords.decimal(factor.weight))
        json.field("valueBp", factor.value)
        json.field("amountBp", factor.amount)
        json.array("terms") { json in
            for term in factor.terms {
                json.object { json in write(term, factor, words, &json) }
            }
        }
    }

    private static func write(
        _ term: ExplanationWords.Term, _ factor: ExplanationWords.Factor, _ words: ExplanationWords,
        _ json: inout JSONWriter
    ) {
        let risk = words.risk
        json.field("kind", kind(term.reason))
        json.field("id", orNull: term.name)
        json.field("amountBp", term.amount)
        // What a question says stands in the rubric, api/v1/rubric.json.
        if term.question == nil { json.field("words", term.words) }
        place(term.line, words, &json)
        switch term.reason {
        case .question(let question, let answer, let score, let share):
            json.field("state", state(answer))
            json.field("answer", orNull: option(answer).map { risk.rubric.questions[question].options[$0].name })
            json.field("score", score)
            json.literalField("weight", RiskWords.decimal(share.weight))
            json.literalField("weights", RiskWords.decimal(share.of))
        case .control(_, let state, let reduction, let effect):
            json.field("state", state.rawValue)
            json.literalField("reduction", RiskWords.decimal(reduction))
            json.literalField("effect", RiskWords.decimal(effect))
        case .cap(let cap): json.literalField("cap", RiskWords.decimal(cap))
        case .floor(let signal):
            json.field("floorBp", risk.rubric.signals[signal].floor)
            json.field("causes", term.causes.map(\.words))
        case .inherited(let steps):
            json.object("inherits") { json in
                write(InheritedRisk(risk, factor: factor.factor, added: term.amount, steps), risk, &json)
            }
        case .rounding: break
        }
    }

    private static func write(
        _ distance: ExplanationWords.Distance, _ words: ExplanationWords, _ json: inout JSONWriter
    ) {
        let rubric = words.risk.rubric
        json.field("tier", distance.tier)
        json.field("pointsBp", distance.neighbour.points)
        json.field("words", distance.words)
        json.array("changes") { json in
            for (change, statement) in zip(distance.neighbour.changes, distance.changes) {
                json.object { json in
                    switch change.subject {
                    case .answer(let question, let option):
                        json.field("question", rubric.questions[question].id)
                        json.field("answer", rubric.questions[question].options[option].name)
                    case .control(let control, let state):
                        json.field("control", rubric.controls[control].id)
                        json.field("state", state.rawValue)
                    }
                    json.field("cost", change.cost)
                    json.field("scoreBp", change.score)
                    json.field("words", statement.words)
                    place(statement.line, words, &json)
                }
            }
        }
    }

    private static func kind(_ reason: Explanation.Reason) -> String {
        switch reason {
        case .question: "question"
        case .rounding: "rounding"
        case .control: "control"
        case .cap: "cap"
        case .floor: "signal"
        case .inherited: "inherited"
        }
    }

    private static func state(_ answer: Explanation.Answer) -> String {
        switch answer {
        case .given: "given"
        case .derived: "derived"
        case .unknown: "unknown"
        case .notApplicable: "not-applicable"
        }
    }

    private static func option(_ answer: Explanation.Answer) -> Int? {
        switch answer {
        case .given(let option), .derived(let option): option
        case .unknown, .notApplicable: nil
        }
    }
}

extension JSONWriter {
    mutating func literalField(_ name: String, _ literal: String) {
        key(name)
        self.literal(literal)
    }
}
