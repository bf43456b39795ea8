import SourceText

/// Something in an assessment that counts otherwise than it was meant.
package enum AssessmentNote: Sendable, Hashable {
    case unknownQuestion(String)
    /// The question is about a factor that such a record has not.
    case outsideKind(question: String)
    case unknownOption(question: String, option: String)
    case mayNotBeExcluded(question: String)
    case excludedWithoutRationale(question: String)
    /// The worse of the two counts.
    case factDiffers(question: String, answer: String, fact: String)
    case unknownControl(String)
    /// Counts as implemented.
    case verifiedWithoutEvidence(control: String)
    /// Counts as implemented.
    case evidenceExpired(control: String, on: CalendarDay)
}

/// One node's answers and controls as the rubric counts them.
struct NodeAnswers {
    enum Answer: Equatable {
        /// The place of the option.
        case given(Int)
        case derived(Int)
        case unknown
        case notApplicable
        /// The kind of node is not asked.
        case notAsked
    }

    /// For each question.
    var answers: [Answer]
    /// For each control.
    var states: [ControlState]
    /// For each factor, whether the node is assessed for it.
    var isAssessed: [Bool]
    var notes: [AssessmentNote] = []

    /// The score of a question's answer, nil where it does not count.
    func score(of question: Int, in rubric: Rubric, unknownAs worst: Int) -> Int? {
        switch answers[question] {
        case .given(let option), .derived(let option): rubric.questions[question].options[option].score
        case .unknown: worst
        case .notApplicable, .notAsked: nil
        }
    }
}

/// Finds what a rubric knows by name; made once for a portfolio.
struct RubricIndex {
    let rubric: Rubric
    private let questions: [UTF8Key: Int]
    private let controls: [UTF8Key: Int]
    private let derived: [Int]
    /// For each kind, which factors it has.
    private let factors: [Portfolio.Kind: [Bool]]

    init(_ rubric: Rubric) {
        self.rubric = rubric
        questions = RubricIndex.places(rubric.questions.map(\.id))
        controls = RubricIndex.places(rubric.controls.map(\.id))
        derived = rubric.questions.indices.filter { rubric.questions[$0].derivedFrom != nil }
        var factors: [Portfolio.Kind: [Bool]] = [:]
        for kind in Portfolio.Kind.allCases {
            let names = kind.factors
            factors[kind] = rubric.factors.map { factor in
                names?.contains { $0.hasSameBytes(as: factor.id) } ?? true
            }
        }
        self.factors = factors
    }

    private static func places(_ ids: [String]) -> [UTF8Key: Int] {
        Dictionary(ids.enumerated().map { (UTF8Key($1), $0) }) { first, _ in first }
    }

    func factors(of kind: Portfolio.Kind) -> [Bool] {
        factors[kind] ?? [Bool](repeating: false, count: rubric.factors.count)
    }

    /// `facts` may hold more than the node's own: what it inherits as a fact.
    func answers(of node: Portfolio.Node, facts: [Fact: FactValue], on date: CalendarDay?) -> NodeAnswers {
        let isAssessed = factors(of: node.kind)
        var result = NodeAnswers(
            answers: rubric.questions.map { isAssessed[$0.factor] ? .unknown : .notAsked },
            states: [ControlState](repeating: .absent, count: rubric.controls.count), isAssessed: isAssessed)
        guard let assessment = node.assessment else { return result }
        for answer in assessment.answers { take(answer, &result) }
        for question in derived { derive(question, facts, &result) }
        for exclusion in assessment.notApplicable { take(exclusion, &result) }
        for claim in assessment.controls { take(claim, on: date, &result) }
        return result
    }

    /// The place of a question that this node is asked; nil, and a note, where it is not.
    private func place(of id: String, _ result: inout NodeAnswers) -> Int? {
        guard let question = questions[UTF8Key(id)] else {
            result.notes.append(.unknownQuestion(id))
            return nil
        }
        guard result.answers[question] != .notAsked else {
            result.notes.append(.outsideKind(question: id))
            return nil
        }
        return question
    }

    private func take(_ answer: Assessment.Answer, _ result: inout NodeAnswers) {
        guard let question = place(of: answer.question, &result) else { return }
        if let option = rubric.questions[question].option(answer.option) {
            result.answers[question] = .given(option)
        } else {
            result.notes.append(.unknownOption(question: answer.question, option: answer.option))
        }
    }

    /// Lets a fact answer a question; beside an answer, the worse counts.
    private func derive(_ place: Int, _ facts: [Fact: FactValue], _ result: inout NodeAnswers) {
        let question = rubric.questions[place]
        guard let fact = question.derivedFrom, case .name(let name) = facts[fact], result.answers[place] != .notAsked,
            let option = question.option(name)
        else { return }
        guard case .given(let given) = result.answers[place] else {
            result.answers[place] = .derived(option)
            return
        }
        guard given != option else { return }
        let answer = question.options[given]
        result.notes.append(.factDiffers(question: question.id, answer: answer.name, fact: name))
        if question.options[option].score > answer.score { result.answers[place] = .derived(option) }
    }

    private func take(_ exclusion: Assessment.Exclusion, _ result: inout NodeAnswers) {
        guard let question = place(of: exclusion.question, &result) else { return }
        if !rubric.questions[question].allowsNotApplicable {
            result.notes.append(.mayNotBeExcluded(question: exclusion.question))
        } else if exclusion.rationale?.trimmed.isEmpty ?? true {
            result.notes.append(.excludedWithoutRationale(question: exclusion.question))
        } else {
            result.answers[question] = .notApplicable
        }
    }

    private func take(_ claim: Assessment.ControlClaim, on date: CalendarDay?, _ result: inout NodeAnswers) {
        guard let control = controls[UTF8Key(claim.control)] else {
            result.notes.append(.unknownControl(claim.control))
            return
        }
        result.states[control] = claim.state
        guard claim.state == .verified else { return }
        guard let evidence = claim.evidence, let date, evidence <= date else {
            result.states[control] = .implemented
            result.notes.append(.verifiedWithoutEvidence(control: claim.control))
            return
        }
        let end = rubric.controls[control].end(of: evidence)
        if date >= end {
            result.states[control] = .implemented
            result.notes.append(.evidenceExpired(control: claim.control, on: end))
        }
    }
}
