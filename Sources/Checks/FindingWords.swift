import Diagnostics
import FrontMatter
import Records
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

extension RecordScope {
    /// What the card says of its risk; nil where it says nothing.
    var assessment: CardAssessment? { risk.cards[position] }
    var node: NodeRisk { risk[position] }
    var rubric: Rubric { risk.rubric }

    /// Whether others may rely on the record already, so that its risk must be known.
    var isPastExploration: Bool {
        guard RegistryRisk.isAssessable(record.kind), !record.frontMatter.isBroken else { return false }
        switch record.stageInUse {
        case "validation", "staging", "production", "deprecated": return true
        default: return false
        }
    }

    /// How many questions the record is asked.
    var askedCount: Int { rubric.questions.count { node.isAssessed[$0.factor] } }

    /// The card's `risk` key, or where else somebody would look for it.
    var riskPlace: ByteRange? { riskKey ?? stagePlace }

    /// Where the stage stands, or where somebody would look for it.
    var stagePlace: ByteRange? { record["stage"]?.range ?? riskKey ?? record.startPlace }

    private var riskKey: ByteRange? { record.fields.first { $0.name == "risk" }?.nameRange }

    /// A key right under `risk`; else as `riskPlace`.
    func riskPlace(of key: String) -> ByteRange? {
        record["risk"]?.map?.first { $0.name.hasSameBytes(as: key) }?.nameRange ?? riskPlace
    }

    /// A note at a record's own `stage`, title or start.
    func note(_ message: String, at record: Int, _ range: ByteRange? = nil) -> DiagnosticNote {
        let record = registry.records[record]
        return DiagnosticNote(message: message, file: record.file.path, range: range ?? record.startPlace)
    }
}

extension Record {
    /// The first byte of the front matter; nil where there is none.
    var startPlace: ByteRange? { frontMatter.blockRange.map { ByteRange($0.start, $0.start) } }
}

/// Words that several rules about risk use.
enum FindingWords {
    /// "`a`", "`a` and `b`", "`a`, `b` and 3 more".
    static func list(_ names: [String], atMost most: Int = 5) -> String {
        let named = names.prefix(most).map(quoted)
        if names.count > most { return named.joined(separator: ", ") + " and \(names.count - most) more" }
        guard let last = named.last, named.count > 1 else { return named.first ?? "" }
        return named.dropLast().joined(separator: ", ") + " and " + last
    }

    /// What to write in place of `word`, and the edit that does it.
    static func correction(
        of word: String, at range: ByteRange, among names: [String], _ what: String
    ) -> (remedy: String, fix: DiagnosticFix?) {
        let known = names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", …" : "")
        guard let near = Suggestion.choice(meantBy: word, among: names) else {
            return ("\(what): \(known).", nil)
        }
        let fix = DiagnosticFix(
            summary: "Change it to `\(near)`",
            replacements: [.init(range: range, text: YAMLScalar.written(near, inFlow: true))])
        return ("Did you mean `\(near)`? \(what): \(known).", fix)
    }

    /// "1 March 2026, 9 months ago".
    static func past(_ day: CalendarDate, on date: CalendarDate?) -> String {
        guard let date, day < date else { return day.words }
        return "\(day.words), \(DayWords.span(date.ordinal - day.ordinal)) ago"
    }
}
