import ByteOutput
import Diagrams
import Mustache

/// What the design page shows of risk, drawn as on the pages of a registry.
enum ChartSamples {
    static let shape: TemplateObjectShape = [
        "gauges": .list(.object(["html": .html, "summary": .text])),
        "factors": FactorTable.shape, "matrix": MatrixTable.shape,
        "ranking": .list(
            .object([
                "title": .text, "look": .text, "tier": .text, "bar": .html, "score": .text,
                "approaching": .optional(.object(["look": .text, "name": .text])),
            ])),
    ]

    private static let scale = ScoreScale([
        .init(from: 0, name: "low", look: .low), .init(from: 2_500, name: "moderate", look: .moderate),
        .init(from: 5_000, name: "high", look: .high), .init(from: 7_500, name: "critical", look: .critical),
    ])

    static var values: [(String, TemplateValue)] {
        [
            ("gauges", .list(gauges)), ("factors", factors.value), ("matrix", matrix.value),
            ("ranking", .list(ranking)),
        ]
    }

    private static var gauges: [TemplateValue] {
        [
            ScoreGauge(scale: scale, inherent: 6_835, own: 4_470, effective: 5_612, interval: (5_105, 6_350)),
            ScoreGauge(scale: scale, inherent: 1_640, own: 1_640, effective: 1_640),
        ].map { gauge in
            var html = OutputBuffer(reserving: 4_096)
            gauge.write(label: .text(gauge.summary), into: &html)
            return .object(["html": .html(html.take()), "summary": .text(gauge.summary)])
        }
    }

    private static var factors: FactorTable {
        func row(_ name: String, _ weight: Int, _ inherent: Int, _ own: Int, _ effective: Int) -> FactorTable.Row {
            let look = scale.bands[scale.band(of: effective)].look
            return FactorTable.Row(
                name: name, href: "#s-charts", note: "weight \(weight)",
                bar: ScoreBar(inherent: inherent, own: own, effective: effective, look: look))
        }
        return FactorTable(
            scale: scale,
            rows: [
                row("Consequence of a wrong output", 18, 8_125, 6_906, 6_906),
                row("Autonomy and human oversight", 9, 7_500, 5_250, 5_250),
                row("Performance under edge cases", 14, 5_500, 3_300, 3_300),
                row("Data quality and provenance", 13, 4_500, 2_700, 7_650),
                row("Privacy", 10, 6_000, 2_400, 6_800),
                row("Security and supply chain", 8, 0, 0, 1_250),
                FactorTable.Row(name: "Drift and change", href: "#s-charts", note: "not applicable", bar: nil),
            ])
    }

    private static var matrix: MatrixTable {
        let points: [(String, Int, Int)] = [
            ("Claims triage", 6_900, 5_600), ("Fraud screening", 8_400, 7_900), ("Photo sorting", 1_500, 3_100),
            ("Chat assistant", 3_100, 7_700), ("Letter drafts", 3_300, 4_400), ("Route planner", 2_600, 2_700),
            ("Tariff model", 6_100, 3_900), ("Churn forecast", 4_100, 3_000), ("Meter reading", 4_900, 2_500),
            ("Optical character recognition of hospital invoices", 7_100, 5_100),
        ]
        return MatrixTable(
            matrix: RiskMatrix(
                points.map { RiskMatrix.Point(impact: $0.1, likelihood: $0.2) }, on: scale, weights: (45, 55)),
            scale: scale, names: points.map { ($0.0, "#s-matrix") }, nouns: ("model", "models"),
            href: { _ in "#s-matrix" })
    }

    private static var ranking: [TemplateValue] {
        [
            ("Fraud screening", 8_120, 8_120), ("Claims triage", 4_470, 5_612), ("Chat assistant", 4_730, 4_730),
            ("Photo sorting", 0, 2_310),
        ].map { title, own, effective in
            let tier = scale.band(of: effective)
            var bar = OutputBuffer(reserving: 512)
            ScoreBar(own: own, effective: effective, look: scale.bands[tier].look)
                .write(on: scale, as: .small, label: .hidden, into: &bar)
            let next = tier + 1 < scale.bands.count && scale.bands[tier + 1].from - effective <= 500 ? tier + 1 : nil
            return .object([
                "title": .text(title), "look": .text(scale.bands[tier].look.rawValue),
                "tier": .text(scale.bands[tier].name), "bar": .html(bar.take()),
                "score": .text(ScoreScale.words(effective)),
                "approaching": next.map {
                    .object(["look": .text(scale.bands[$0].look.rawValue), "name": .text(scale.bands[$0].name)])
                } ?? .absent,
            ])
        }
    }
}
