import TestSupport
import Testing

/// What pages put in front of a reader who is in a hurry.
@Suite struct FaceTests {
    private static let cards = [
        "muster.yml": """
        title: Faces
        repository: https://git.example/acme/cards
        fields: {"odd name": {type: text, help: Odd.}}
        """,
        "content/models/triage.md": """
        ---
        license: other
        license_name: acme-internal
        license_link: https://acme.example/license
        registry:
          owner: claims-ml
          stage: production
          odd name: here
          review: {next: 2026-11-10}
          purpose: {value: Sort claims, because: too many, source: "review:q1"}
          evaluation:
            - {metric: f1, value: 0.9, slice: all, date: 2026-01-01, dataset: claims, ci: [0.88, 0.92], min: 0.91}
            - {metric: f1, value: 0.8, slice: young, date: 2026-01-01, dataset: claims}
            - {metric: f1, value: 0.7, slice: old, date: 2026-01-01, dataset: claims}
          artifacts: [{name: weights, size: 267981904}, {name: labels, size: 1204}]
          lifecycle:
            - {from: staging, to: production, at: 2026-02-03, approvals: [{by: jane, decision: approve}, {by: joe}]}
            - {from: validation, to: staging, at: 2026-02-01}
        ---
        # Triage
        """,
        "content/models/old.md":
            "---\nregistry: {stage: retired, superseded_by: triage, owner: claims-ml}\n---\n# Old\n",
        "content/datasets/claims.md": "# Claims\n",
        "content/teams/claims-ml.md": "---\ntitle: Claims modelling\nmail: claims@acme.example\n---\nThe team.\n",
        "content/reviews/q1.md":
            "---\ntitle: First quarter\nsubject: \"model:triage\"\non: 2026-03-01\noutcome: pass\n---\nFine.\n",
        "content/incidents/i1.md":
            "---\ntitle: Wrong <queue>\nowner: claims-ml\nopened: 2026-11-20\naffected: [\"model:triage\"]\n---\nBad.\n",
        "content/incidents/i2.md":
            "---\ntitle: Done with\nopened: 2026-01-20\nclosed: 2026-02-01\naffected: [\"model:triage\"]\n---\nOver.\n",
        "content/exceptions/e1.md": "---\ntitle: A waiver\nsubject: \"model:triage\"\nexpires: 2026-10-01\n---\n",
    ]

    private func page(_ path: String, date: String = "2026-12-01") throws -> String {
        let site = try build(try TemporaryFolder(FaceTests.cards), date: date)
        return try #require(site.text(path))
    }

    @Test func `An incident's page says what is late of what is to be done, and names factors by their titles`() throws
    {
        let card = """
            ---
            title: Late
            opened: 2026-10-01
            affected: ["model:triage"]
            factors: [data_quality, weather, change]
            actions:
              - {what: First, due: 2026-11-10}
              - {what: Second, due: 2026-11-10, done: 2026-11-09}
              - {what: Third, due: 2026-12-24}
            ---
            """
        let site = try build(
            try TemporaryFolder(FaceTests.cards.merging(["content/incidents/i3.md": card]) { first, _ in first }))
        let page = try #require(site.text("incidents/i3.html"))
        let late = "10 November 2026</time> <span class=\"late\">3 weeks overdue</span>"
        #expect(page.components(separatedBy: late).count == 2 && page.contains("24 December 2026</time></td><td>"))
        #expect(
            page.contains(
                "<a href=\"../risk/rubric.html#s-factor-data_quality\">Data quality and provenance</a>, weather, <a href="
            ))
    }

    @Test func `Choices that join words are shown as words`() throws {
        let card = "---\nregistry: {autonomy: {level: human_can_veto, oversight: f1_macro}}\n---\n# A\n"
        let page = try #require(try build(try TemporaryFolder(["content/models/a.md": card])).text("models/a.html"))
        #expect(page.contains("<dd>human can veto</dd>") && page.contains("<dd>f1_macro</dd>"))
    }

    @Test func `A former id has a page that leads on, unless another record has the id or it is none`() throws {
        let site = try build(
            try TemporaryFolder([
                "content/models/acme/new.md":
                    "---\nregistry: {aliases: [old/name, other, \"../../etc\", acme/NEW, index, old/name]}\n---\n# New\n",
                "content/models/other.md": "# Other\n",
            ]))
        let page = try #require(site.text("models/old/name.html"))
        #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../acme/new.html\">"))
        #expect(page.contains("<a href=\"../acme/new.html\">New</a>"))
        #expect(site.text("models/other.html")?.contains("http-equiv=\"refresh\"") == false)
        let leadingOn = site.keys.filter { site.text($0)?.contains("http-equiv=\"refresh\"") == true }
        #expect(leadingOn == ["models/old/name.html"])
    }

    @Test func `The home page begins with what is open, overdue and expired, by name`() throws {
        let page = try page("index.html")
        let start = try #require(page.firstRange(of: "Needs attention"))
        let attention = try #require(page[start.upperBound...].firstMatch(of: /(?s).*?<\/section>/)).0
        let open = try #require(attention.firstRange(of: "Open since 20 November 2026: <a href=\"incidents/i1.html\">"))
        let review = try #require(attention.firstRange(of: "1 review is overdue: <a href=\"models/triage.html\">"))
        #expect(open.lowerBound < review.lowerBound)
        #expect(attention.contains("1 exception has expired: <a href=\"exceptions/e1.html\">"))
        #expect(attention.contains("Wrong &lt;queue&gt;") && !attention.contains("Done with"))
        #expect(page.contains("10 November 2026 <small>3 weeks overdue</small>"))
    }

    @Test func `Counts of the stages lead to the list of that stage, and nothing is a blank`() throws {
        let page = try page("index.html")
        #expect(
            page.contains(
                "<a href=\"models/index.html?tier=unassessed&amp;stage=production\" aria-label=\"1 model, unassessed, in stage production\">1</a>"
            ))
        #expect(page.contains("<td class=\"number\" data-label=\"staging\"></td>"))
    }

    @Test func `What depends on the day says nothing where there is none`() throws {
        let site = try build(try TemporaryFolder(FaceTests.cards), date: "none")
        let home = try #require(site.text("index.html"))
        #expect(!home.contains("overdue:") && !home.contains("expired") && home.contains("is not evaluated"))
        #expect(site.text("models/triage.html")?.contains("overdue") == false)
    }

    @Test func `An empty registry says what to do next`() throws {
        let site = try build(try TemporaryFolder(["muster.yml": ""]))
        #expect(site.text("index.html")?.contains("<code>muster new model my-model</code>") == true)
    }

    @Test func `A record's page names its open incident and the state of the rest`() throws {
        let page = try page("models/triage.html")
        #expect(
            page.contains("<strong>Open incident since 20 November 2026:</strong> <a href=\"../incidents/i1.html\">"))
        #expect(page.components(separatedBy: "<span class=\"late\">It is open.</span>").count == 2)
        // The story says all of it, so no table does.
        #expect(page.contains("<section aria-labelledby=\"s-story\" id=\"s-events\">"))
        #expect(page.contains("<dd>10 November 2026") == false && page.contains("<small>3 weeks overdue</small>"))
        #expect(page.contains("<small>since 3 February 2026</small>"))
        #expect(page.contains("Claims modelling</a> <small>claims@acme.example</small>"))
        #expect(page.contains("href=\"https://acme.example/license\">acme-internal</a>"))
    }

    @Test func `What has no day stands in a table beside the story, with its state`() throws {
        var cards = FaceTests.cards
        cards["content/decisions/undated.md"] =
            "---\ntitle: Keep it\nstatus: accepted\naffects: [\"model:triage\"]\n---\n"
        let page = try #require(try build(try TemporaryFolder(cards)).text("models/triage.html"))
        let table = try #require(page.firstMatch(of: /(?s)<h2 id="s-events">.*?<\/table>/)).0
        for state in [
            "class=\"late\">open</td>", ">closed 1 February 2026</td>", ">expired</td>", ">pass</td>", ">accepted</td>",
        ] { #expect(table.contains(state), "\(state)") }
        #expect(table.contains("decisions/undated.html") && page.contains("<h2 id=\"s-story\">Story</h2>"))
    }

    @Test func `A record's story is told by day, the newest first, with what others say of it`() throws {
        let page = try page("models/triage.html")
        let story = try #require(page.firstRange(of: "<h2 id=\"s-story\">").map { page[$0.upperBound...] })
        let told = [
            "<time datetime=\"2026-11-20\">20 November 2026</time></dt><dd>An incident was opened: <a href",
            "An exception ended: ", "A review was made: ", "outcome pass.",
            "It went from staging to production, approved by jane and joe.",
            "It went from validation to staging.", "The incident was closed: ", "Done with</a>.",
        ]
        var rest = story
        for sentence in told {
            let found = try #require(rest.firstRange(of: sentence), "\(sentence)")
            rest = rest[found.upperBound...]
        }
    }

    @Test func `What is missing is a gap with the line to add`() throws {
        let page = try page("models/triage.html")
        #expect(page.contains("<div id=\"f-limitations\">") && page.contains("Add under registry: <code>limitations: "))
    }

    @Test func `Tables say once what all rows share, group long numbers and hold no tables`() throws {
        let page = try page("models/triage.html")
        #expect(page.contains("In all rows: Metric f1; Date "))
        #expect(page.contains("<td class=\"number\">267\u{202F}981\u{202F}904</td>") && page.contains(">1204</td>"))
        #expect(page.contains("<div>jane, approve</div><div>joe</div>"))
    }

    @Test func `Results with slices, intervals and limits are drawn on the scale of their metric`() throws {
        let page = try page("models/triage.html")
        #expect(
            page.contains(
                "<svg class=\"measure missed\" width=\"120\" height=\"14\" aria-hidden=\"true\"><line class=\"track\" x2=\"100%\" y1=\"7\" y2=\"7\"/><line x1=\"78.64%\" x2=\"95%\" y1=\"7\" y2=\"7\"/><circle cx=\"86.82%\" cy=\"7\" r=\"3.5\"/><line class=\"limit\" x1=\"90.91%\" x2=\"90.91%\" y1=\"1\" y2=\"13\"/></svg> <span class=\"late\">too low</span>"
            ))
        #expect(page.contains("<circle cx=\"5%\" cy=\"7\" r=\"3.5\"/></svg></td><td>old</td>"))
        #expect(page.contains("confidence interval and a tick the least or the most that is acceptable.</p>"))
        #expect(!(try self.page("models/old.html")).contains("class=\"measure"))
    }

    @Test func `A claim's source leads to its record, and a field of any name has an id that HTML takes`() throws {
        let page = try page("models/triage.html")
        #expect(page.contains("source: <a href=\"../reviews/q1.html\">First quarter</a>"))
        #expect(page.contains("<div id=\"f-x6f6464206e616d65\">"))
    }

    @Test func `Pages lead to the forge for editing, history and lines`() throws {
        let page = try page("models/triage.html")
        #expect(page.contains("href=\"https://git.example/acme/cards/edit/main/content/models/triage.md\""))
        #expect(page.contains("href=\"https://git.example/acme/cards/commits/main/content/models/triage.md\""))
        #expect(page.contains("href=\"https://git.example/acme/cards/blob/main/content/models/triage.md#L"))
    }

    @Test func `A team's page is its inbox: what it owns, and the findings by card`() throws {
        let page = try page("teams/claims-ml.html")
        #expect(page.contains("2 models and 1 incident."))
        #expect(page.contains("<th scope=\"row\"><a href=\"../models/triage.html\">Triage</a></th>"))
        #expect(page.contains("id=\"s-owned-findings\"") && page.contains("content/models/triage.md</code></h3>"))
        #expect(page.contains("<td data-label=\"Next review\" class=\"date late\">3 weeks overdue</td>"))
    }

    @Test func `An incident's page says what it affects and who owns that`() throws {
        let page = try page("incidents/i1.html")
        #expect(page.contains("What it affects") && page.contains("<td data-label=\"Owner\">Claims modelling</td>"))
    }

    @Test func `Retired records name their successor`() throws {
        let page = try page("models/old.html")
        #expect(
            page.contains(
                "<strong>Retired:</strong> do not build on this model. Use <a href=\"triage.html\">Triage</a>"))
    }

    @Test func `A rule's page lists what it found, with lines`() throws {
        let page = try page("reference/rules/schema/missing-field.html")
        #expect(
            page.contains("id=\"s-findings\"") && page.contains("<a href=\"../../../models/triage.html\">Triage</a>"))
    }

    @Test func `The design page shows scores as drawn elsewhere, each with its words`() throws {
        let page = try page("reference/design.html")
        #expect(page.contains("role=\"img\" aria-label=\"56.12 of 100, high; before controls 68.35, own 44.70;"))
        #expect(page.contains("<td>+44.00</td><td><svg class=\"mark high\""))
        // Up to three are named, more are counted alone, none is a blank.
        #expect(page.contains("aria-label=\"4 models: impact moderate, likelihood moderate\">4</a></td>"))
        #expect(page.contains("aria-label=\"1 model: impact high, likelihood moderate\">1</a><ul><li>"))
        #expect(page.contains("<use href=\"#i-low\"/></svg></td>") && !page.contains(">0</a>"))
    }

    @Test func `The design page computes the contrast of the style sheet that is there`() throws {
        let own = ":root { --background: #fff; --surface: #FFFFFF; --text: #000; --muted: #777777; }"
        let folder = try TemporaryFolder(FaceTests.cards)
        let mine = try build(folder, overrides: [("muster.css", Array(own.utf8))])
        let page = try #require(mine.text("reference/design.html"))
        #expect(page.contains("21.00 : 1") && page.contains("4.47 : 1 <span class=\"gap\">too little</span>"))
        let ours = try #require(try build(folder).text("reference/design.html"))
        #expect(ours.contains("17.26 : 1") && !ours.contains("too little"))
    }
}
