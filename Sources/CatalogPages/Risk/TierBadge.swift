import ByteOutput
import Diagrams
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

extension Catalog {
    /// The tiers as bounds on a scale.
    var riskScale: ScoreScale {
        let rubric = risk.rubric
        return ScoreScale(
            rubric.tiers.indices.map { tier in
                .init(
                    from: rubric.tiers[tier].from, name: rubric.tiers[tier].id, look: TierBadge(rubric, tier: tier).look
                )
            })
    }
}

/// Scores in words.
package enum ScoreText {
    /// Basis points as points, such as `62.80`.
    package static func points(_ score: Int) -> String {
        let size = abs(score)
        let cents = size % 100
        return "\(score < 0 ? "−" : "")\(size / 100).\(cents < 10 ? "0" : "")\(cents)"
    }

    /// A change, with its sign.
    package static func change(_ score: Int) -> String { (score > 0 ? "+" : "") + points(score) }

    /// A weight, share or coefficient without needless places; `times` 100 for percent.
    package static func decimal(_ number: FixedDecimal, times factor: Int = 1) -> String {
        let (whole, rest) = (number.tenThousandths * factor).quotientAndRemainder(dividingBy: 10_000)
        guard rest > 0 else { return String(whole) }
        var digits = String(String(10_000 + rest).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(whole).\(digits)"
    }
}
