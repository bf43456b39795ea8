import ByteOutput
import Diagrams
import Mustache
import RegistryRisk
import RiskAssessment
import SourceText

/// A tier as pages show it: a word with a mark, in the tier's colour.
struct TierBadge {
    var name: String
    var look: TierLook

    /// A tier by its place in the rubric.
    init(_ rubric: Rubric, tier: Int) {
        name = rubric.tiers[tier].id
        // A rubric with other names, or more of them: by how far up the tier is.
        look = TierLook(rawValue: name) ?? .of(tier, among: rubric.tiers.count)
    }

    /// What is not assessed, under the rubric's word for it.
    init(unassessed rubric: Rubric) {
        name = rubric.incomplete.badge
        look = .unassessed
    }

    /// Nil for kinds that have no tier.
    init?(_ risk: RegistryRisk, _ position: Int) {
        guard RegistryRisk.isAssessable(risk.registry.records[position].kind) else { return nil }
        let node = risk[position]
        self = node.isUnassessed ? TierBadge(unassessed: risk.rubric) : TierBadge(risk.rubric, tier: node.tier)
    }

    /// The tiers from the highest down, then what is not assessed: as tables have them.
    static func rows(_ rubric: Rubric) -> [TierBadge] {
        rubric.tiers.indices.reversed().map { TierBadge(rubric, tier: $0) } + [TierBadge(unassessed: rubric)]
    }

    /// `calm=low&gusty=moderate`: for the script of lists, what tiers look like whose names do not say it.
    static func looks(_ risk: RegistryRisk) -> TemplateValue {
        let badges =
            risk.rubric.tiers.indices.map { TierBadge(risk.rubric, tier: $0) } + [TierBadge(unassessed: risk.rubric)]
        let others = badges.filter { $0.name != $0.look.rawValue }
        return others.isEmpty ? .absent : .text(others.map { "\($0.name)=\($0.look)" }.joined(separator: "&"))
    }

    func write(into output: inout OutputBuffer) {
        output.append("<span class=\"tier \(look.rawValue)\">")
        output.append(html: name)
        output.append("</span>")
    }

    var html: [UInt8] {
        var output = OutputBuffer(reserving: 64)
        write(into: &output)
        return output.take()
    }
}

extension ScoreScale {
    /// The tiers of a rubric as bounds on a scale.
    init(_ rubric: Rubric) {
        self.init(
            rubric.tiers.indices.map { tier in
                let badge = TierBadge(rubric, tier: tier)
                return Band(from: rubric.tiers[tier].from, name: badge.name, look: badge.look)
            })
    }
}
