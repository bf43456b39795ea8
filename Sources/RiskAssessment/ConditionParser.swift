import SourceText

/// Reads `fact operator literal`, joined by `and`.
struct ConditionParser {
    /// Why a condition cannot be read, in words.
    struct Failure: Error { var message: String }

    private let facts: [Fact]

    /// `facts` are those that may be asked for at this place.
    init(facts: [Fact]) { self.facts = facts }

    func parse(_ text: String) throws(Failure) -> Condition {
        var words = ConditionParser.words(text)[...]
        var clauses: [Condition.Clause] = []
        repeat {
            if !clauses.isEmpty { words.removeFirst() }
            clauses.append(try clause(&words))
        } while words.first == "and"
        if let rest = words.first { throw Failure(message: "`\(rest)` is not expected; join comparisons by `and`") }
        return Condition(text: text, clauses: clauses)
    }

    /// Words and operators; brackets and commas are words of their own.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        func isSign(_ scalar: Unicode.Scalar) -> Bool { "=!<>".unicodeScalars.contains(scalar) }
        for scalar in text.unicodeScalars {
            if scalar == " " || "[],".unicodeScalars.contains(scalar) {
                if !word.isEmpty { words.append(word) }
                word = ""
                if scalar != " " { words.append(String(scalar)) }
                continue
            }
            if let last = word.unicodeScalars.last, isSign(last) != isSign(scalar) {
                words.append(word)
                word = ""
            }
            word.unicodeScalars.append(scalar)
        }
        return word.isEmpty ? words : words + [word]
    }

    private func clause(_ words: inout ArraySlice<String>) throws(Failure) -> Condition.Clause {
        guard let name = words.popFirst() else { throw Failure(message: "a comparison is missing") }
        guard let fact = facts.first(where: { $0.rawValue.hasSameBytes(as: name) }) else {
            let known = facts.map(\.rawValue).joined(separator: ", ")
            throw Failure(message: "`\(name)` is no fact that may be asked for here; those are \(known)")
        }
        guard let sign = words.popFirst(), let comparison = Condition.Operator(rawValue: sign) else {
            let known = Condition.Operator.allCases.map(\.rawValue).joined(separator: " ")
            throw Failure(message: "after `\(name)` one of \(known) is expected")
        }
        try check(comparison, fits: fact)
        let literals = comparison == .among ? try list(&words) : [try literal(&words)]
        var operands: [Int] = []
        for text in literals { operands.append(try operand(text, of: fact)) }
        return Condition.Clause(fact: fact, comparison: comparison, operands: operands)
    }

    private func check(_ comparison: Condition.Operator, fits fact: Fact) throws(Failure) {
        let fits =
            switch fact.values {
            case .number: true
            case .names(_, let isOrdered): isOrdered || !comparison.isOrdering
            case .flag, .presence: comparison == .equal || comparison == .unequal
            }
        if !fits { throw Failure(message: "`\(fact.rawValue)` cannot be compared by `\(comparison.rawValue)`") }
    }

    private func literal(_ words: inout ArraySlice<String>) throws(Failure) -> String {
        guard let word = words.popFirst(), word != "[", word != "]", word != "," else {
            throw Failure(message: "a value is missing")
        }
        return word
    }

    private func list(_ words: inout ArraySlice<String>) throws(Failure) -> [String] {
        guard words.popFirst() == "[" else { throw Failure(message: "after `in` a list in brackets is expected") }
        var items = [try literal(&words)]
        while words.first == "," {
            words.removeFirst()
            items.append(try literal(&words))
        }
        guard words.popFirst() == "]" else { throw Failure(message: "the list after `in` is not closed by `]`") }
        return items
    }

    private func operand(_ text: String, of fact: Fact) throws(Failure) -> Int {
        switch fact.values {
        case .number:
            if let number = FixedDecimal(text) { return number.tenThousandths }
            throw Failure(
                message: "`\(fact.rawValue)` is compared with a number of at most 4 decimals, not `\(text)`")
        case .flag:
            if text == "true" || text == "false" { return text == "true" ? 1 : 0 }
            throw Failure(message: "`\(fact.rawValue)` is compared with true or false, not `\(text)`")
        case .presence:
            if text == "null" { return 0 }
            throw Failure(message: "`\(fact.rawValue)` is compared with null alone, not `\(text)`")
        case .names(let names, _):
            if let place = fact.place(of: text) { return place }
            throw Failure(message: "`\(text)` is no \(fact.rawValue); those are \(names.joined(separator: ", "))")
        }
    }
}
