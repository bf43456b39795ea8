import FrontMatter
import SourceText

/// Turns the nodes of a rubric's file into a rubric; what is wrong is noted, and reading goes on.
struct RubricReader {
    var rubric = Rubric()
    private(set) var issues: [RubricIssue] = []

    /// A node and the way to it.
    struct Place {
        var node: YAMLNode
        var path: String
        var range: ByteRange { node.range }
    }

    /// The entries of a mapping whose keys were checked.
    struct Entries {
        var mapping: YAMLMapping
        var path: String

        subscript(key: String) -> Place? {
            mapping[key].map { Place(node: $0, path: path.isEmpty ? key : path + "." + key) }
        }

        /// All entries, with their keys.
        var all: [(key: String, keyRange: ByteRange, value: Place)] {
            mapping.entries.map {
                ($0.key, $0.keyRange, Place(node: $0.value, path: path.isEmpty ? $0.key : path + "." + $0.key))
            }
        }
    }

    mutating func note(_ lint: RubricIssue.Lint, _ message: String, _ path: String, _ range: ByteRange) {
        issues.append(RubricIssue(lint: lint, message: message, path: path, range: range))
    }

    mutating func note(_ lint: RubricIssue.Lint, _ message: String, _ place: Place) {
        note(lint, message, place.path, place.range)
    }

    // MARK: Mappings and lists

    /// The entries of a mapping with these keys and no others; nil where it is none.
    mutating func entries(_ place: Place?, required: [String], optional: [String] = []) -> Entries? {
        guard let entries = entries(place), let place else { return nil }
        check(entries, range: place.range, required: required, optional: optional)
        return entries
    }

    /// The entries of a mapping whose keys are ids.
    mutating func entries(_ place: Place?) -> Entries? {
        guard let place else { return nil }
        guard let mapping = place.node.mapping else {
            note(.value, "a mapping is expected here", place)
            return nil
        }
        return Entries(mapping: mapping, path: place.path)
    }

    mutating func check(_ entries: Entries, range: ByteRange, required: [String], optional: [String]) {
        let known = required + optional
        for entry in entries.all where !known.contains(where: { $0.hasSameBytes(as: entry.key) }) {
            let words = "`\(entry.key)` is no key that is known here; those are \(known.joined(separator: ", "))"
            note(.unknownKey, words, entry.value.path, entry.keyRange)
        }
        for key in required where entries[key] == nil {
            note(.missingKey, "`\(key)` is missing here", entries.path, range)
        }
    }

    /// The entries of a list; more than `limit` are not read, as messages name what is known.
    mutating func items(_ place: Place?, atMost limit: Int = 1000) -> [Place] {
        guard let place else { return [] }
        guard let items = place.node.sequence else {
            note(.value, "a list is expected here", place)
            return []
        }
        if items.count > limit { note(.value, "there are more than \(limit) entries", place) }
        return items.prefix(limit).enumerated().map { Place(node: $1, path: "\(place.path)[\($0)]") }
    }

    // MARK: Values

    mutating func text(_ place: Place?) -> String? {
        guard let place else { return nil }
        guard let scalar = place.node.scalar, !scalar.isNull, !scalar.text.trimmed.isEmpty else {
            note(.value, "text is expected here", place)
            return nil
        }
        return scalar.text
    }

    /// An id: small letters, digits, `_`, `-` and `.`, at most 64 of them.
    mutating func id(_ place: Place?) -> String? {
        guard let place, let text = text(place) else { return nil }
        guard RubricReader.isID(text) else {
            note(.value, "an id has at most 64 small letters, digits and the signs _ - . alone", place)
            return nil
        }
        return text
    }

    static func isID(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64
            && text.utf8.allSatisfy {
                switch $0 {
                case 0x61...0x7A, 0x30...0x39, 0x5F, 0x2D, 0x2E: true
                default: false
                }
            }
    }

    /// A number of at most four decimals from `lowest` to `highest`.
    mutating func number(_ place: Place?, from lowest: FixedDecimal = FixedDecimal(0), to highest: Int) -> FixedDecimal?
    {
        guard let place else { return nil }
        guard let scalar = place.node.scalar, scalar.style == .plain, let number = FixedDecimal(scalar.text),
            number >= lowest, number <= FixedDecimal(highest)
        else {
            let least = lowest.tenThousandths == 0 ? "0" : "more than 0"
            note(.value, "a number from \(least) to \(highest) with at most 4 decimals is expected here", place)
            return nil
        }
        return number
    }

    /// A weight, a share or the like that is more than nothing.
    mutating func positive(_ place: Place?, to highest: Int) -> FixedDecimal? {
        number(place, from: FixedDecimal(tenThousandths: 1), to: highest)
    }

    /// Points from 0 to 100 in basis points: scores have two decimals.
    mutating func points(_ place: Place?) -> Int? {
        guard let place, let number = number(place, to: 100) else { return nil }
        guard number.tenThousandths % 100 == 0 else {
            note(.value, "points have at most 2 decimals, as scores do", place)
            return nil
        }
        return number.tenThousandths / 100
    }

    mutating func whole(_ place: Place?, _ range: ClosedRange<Int>) -> Int? {
        guard let place else { return nil }
        guard let scalar = place.node.scalar, scalar.style == .plain, let number = FixedDecimal(scalar.text),
            !scalar.text.utf8.contains(0x2E), range.contains(number.tenThousandths / FixedDecimal.unit)
        else {
            note(.value, "a whole number from \(range.lowerBound) to \(range.upperBound) is expected here", place)
            return nil
        }
        return number.tenThousandths / FixedDecimal.unit
    }

    /// One of `names`, by its place.
    mutating func choice(_ place: Place?, _ names: [String], _ lint: RubricIssue.Lint = .value) -> Int? {
        guard let place else { return nil }
        let text = place.node.scalar?.text ?? ""
        if let index = names.firstIndex(where: { $0.hasSameBytes(as: text) }) { return index }
        note(lint, "one of these is expected here: \(names.joined(separator: ", "))", place)
        return nil
    }

    mutating func flag(_ place: Place?) -> Bool? { choice(place, ["false", "true"]).map { $0 == 1 } }

    /// Where an id stands a second time.
    mutating func checkUnique(_ ids: [(id: String, place: Place)]) {
        var seen: Set<UTF8Key> = []
        for (id, place) in ids where !seen.insert(UTF8Key(id)).inserted {
            note(.reference, "`\(id)` is there twice", place)
        }
    }

    mutating func condition(_ place: Place?, facts: [Fact]) -> Condition? {
        guard let place, let text = text(place) else { return nil }
        do {
            return try ConditionParser(facts: facts).parse(text)
        } catch {
            note(.condition, error.message, place)
            return nil
        }
    }

    /// The names of the stages that a record can be in.
    var stages: [String] { Fact.stage.names }
}
