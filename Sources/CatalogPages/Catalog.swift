import Diagnostics
import Diagrams
import Lineage
import Records
import RegistryRisk
import SourceText
import Vocabulary

/// What a build says of itself: nothing that differs between two builds of the same commit and date.
package struct BuildFacts: Sendable {
    package var date: CalendarDate?
    package var commit: String?
    package var toolVersion: String

    package init(date: CalendarDate?, commit: String?, toolVersion: String) {
        self.date = date
        self.commit = commit
        self.toolVersion = toolVersion
    }
}

/// Everything known about a registry, finished: what pages read.
///
/// A class, since it is large, never changes, and every page holds it.
package final class Catalog: Sendable {
    package let registry: Registry
    package let lineage: LineageGraph
    package let risk: RegistryRisk
    let lineageFacts: Once<LineageFacts>
    private let riskStanding: Once<RiskStanding>
    /// The tiers as bounds on a scale, which every page with a score draws.
    let riskScale: ScoreScale
    package var standing: RiskStanding { riskStanding.value }
    package let findings: [Diagnostic]
    package let build: BuildFacts
    /// For each record, its findings as positions in `findings`.
    package let findingsOfRecord: [[Int]]
    /// For each kind that has records, their positions.
    package let kinds: [(kind: Kind, positions: [Int])]
    /// The teams by every spelling of an owner in the cards: few, and asked for all the time.
    private let teams: [UTF8Key: Record]
    private let countOfSeverity: [Severity: Int]
    /// For each rule that has findings, these as positions in `findings`.
    let findingsOfRule: [String: [Int]]
    private let factSheets: [Kind: FactSheet]
    /// How many records have findings.
    let recordsWithFindings: Int

    package init(risk: RegistryRisk, findings: [Diagnostic], build: BuildFacts) {
        let lineage = risk.lineage
        self.lineage = lineage
        self.risk = risk
        lineageFacts = Once { LineageFacts(lineage, tierRanks: risk.tierRanks, isHigh: risk.isHigh) }
        riskScale = ScoreScale(risk.rubric)
        riskStanding = Once {
            // What is withdrawn has no risk any more.
            RiskStanding(risk, among: risk.assessable.filter { !risk.registry.records[$0].isWithdrawn })
        }
        let registry = lineage.registry
        self.registry = registry
        self.findings = findings
        self.build = build
        var ofRecord = [[Int]](repeating: [], count: registry.records.count)
        // By position: a finding is large. Those of a file follow each other.
        var last: (file: String, position: Int?)?
        for index in findings.indices {
            let file = findings[index].file
            if last?.file.hasSameBytes(as: file) != true { last = (file, registry.position(at: file)) }
            if let position = last?.position { ofRecord[position].append(index) }
        }
        findingsOfRecord = ofRecord
        recordsWithFindings = ofRecord.count { !$0.isEmpty }
        var ofSeverity: [Severity: Int] = [:]
        var ofRule: [String: [Int]] = [:]
        for index in findings.indices {
            ofSeverity[findings[index].severity, default: 0] += 1
            ofRule[findings[index].code, default: []].append(index)
        }
        countOfSeverity = ofSeverity
        findingsOfRule = ofRule
        var teams: [UTF8Key: Record] = [:]
        for owner in Set(registry.records.lazy.compactMap { $0.owner.map { UTF8Key($0) } }) {
            let found = registry.find("team:" + Reference.bareID(owner.string)).first
            if let found { teams[owner] = registry.records[found] }
        }
        self.teams = teams
        var byKind: [Kind: [Int]] = [:]
        for (index, record) in registry.records.enumerated() { byKind[record.kind, default: []].append(index) }
        kinds = Kind.allCases.compactMap { kind in byKind[kind].map { (kind, $0) } }
        factSheets = Dictionary(
            uniqueKeysWithValues: Kind.allCases.map { ($0, FactSheet($0, registry.schema)) })
    }

    func factSheet(of kind: Kind) -> FactSheet { factSheets[kind] ?? FactSheet(kind, registry.schema) }

    /// How many files were looked at: cards, and what else has findings, such as `muster.yml`.
    package var checkedFiles: Int {
        var files = Set(registry.layout.cards.map { UTF8Key($0.path) })
        for finding in findings { files.insert(UTF8Key(finding.file)) }
        return files.count
    }

    /// Whether a day lies before that of the build; no day does where the build has none.
    func isPast(_ day: CalendarDate?) -> Bool {
        guard let day, let today = build.date else { return false }
        return day < today
    }

    /// A file that findings can be about: a card, `muster.yml` or `rubric.yml`.
    package func source(at path: String) -> SourceFile? {
        let others = [registry.configuration.file] + (risk.source.file.map { [$0] } ?? [])
        return others.first { $0.path.hasSameBytes(as: path) } ?? registry.record(at: path)?.file
    }

    /// The records of `kind`, none where there is no such list.
    package func positions(of kind: Kind) -> [Int] { kinds.first { $0.kind == kind }?.positions ?? [] }

    package func count(_ kind: Kind) -> Int { positions(of: kind).count }

    package func count(_ severity: Severity) -> Int { countOfSeverity[severity] ?? 0 }

    /// The owner as readers know it: the team's name, or the person; nil where nobody is named.
    func ownerName(of record: Record) -> String? { record.owner.map(ownerName) }

    /// The same for an owner as a card or finding names it.
    func ownerName(_ owner: String) -> String { team(owner)?.title ?? owner }

    /// The team that an owner is, as a card or finding names it.
    func team(_ owner: String) -> Record? { teams[UTF8Key(owner)] }

    func worstSeverity(of position: Int) -> Severity? { findingsOfRecord[position].map { findings[$0].severity }.max() }
}
