import TestSupport
import Testing

/// Pages as they are today: a change of words or markup shows in review.
@Suite struct GoldenTests {
    private static let cards = [
        "muster.yml": "title: Golden registry\ndescription: Three cards.\n",
        "content/models/triage.md": """
        ---
        license: apache-2.0
        base_model: distilbert-base-uncased
        datasets: [claims]
        registry:
          owner: claims-ml
          stage: exploration
          version: "2.3.0"
          summary: {value: Routes claims., because: measured, source: "review:q1", on: 2026-01-02, by: jane}
          origin: in_house
          evaluation: [{metric: recall, value: 0.91}, {metric: precision, value: 0.8, slice: drivers under 25}]
          purpos: typo
        somebody_elses: {a: 1}
        ---
        # Claims <triage>

        Sorts claims by the [data](../datasets/claims.md) & words.

        ## Limits

        - none known
        """,
        "content/datasets/claims.md": "---\npretty_name: Claims\nlicense: other\n---\n# Claims\n\nOld claims.\n",
        "content/teams/claims-ml.md": "---\ntitle: Claims ML\n---\nThe team.\n",
    ]

    @Test(
        "The page is as it was",
        arguments: [
            "index.html", "models/index.html", "models/triage.html", "models/triage.md", "api/v1/models/triage.json",
        ])
    func pages(path: String) throws {
        let site = try build(try TemporaryFolder(GoldenTests.cards))
        // The API writes one line; a file of many shows what changed.
        let isJSON = path.hasSuffix(".json")
        let text = try #require(site.text(path)).replacing(isJSON ? ",\"" : "\r", with: isJSON ? ",\n\"" : "\r")
        let difference = try Golden.difference(text, from: path.replacing("/", with: "-"))
        #expect(difference == nil, "\(difference ?? "")")
    }
}
