import TestSupport
import Testing

/// `muster new`; its questions are asked on a terminal, by `Tests/Judges/first_use.py`.
@Suite struct NewTests {
    private let team = "---\ntitle: Payments risk\nmembers: [{person: m.okafor}]\n---\nAnswers for payments.\n"

    private func registry(_ more: [String: String] = [:]) throws -> TemporaryFolder {
        try TemporaryFolder(
            ["muster.yml": "", "content/models/good.md": goodCard, "content/teams/payments-risk.md": team]
                .merging(more) { $1 })
    }

    @Test(
        "Every kind is written from options, and the checks find no error and nothing missing in it",
        arguments: [
            (
                "model", "production",
                [
                    "origin=in_house", "version=1.10", "purpose=Sorts: claims", "intended_use=Sorting",
                    "out_of_scope=Deciding",
                    "artifacts=[{name: weights}]", "environment={image: x}",
                    "evaluation=[{metric: recall, value: 0.9}]",
                    "limitations=None known", "data_protection.level=none", "regulation.eu_ai_act.class=minimal",
                    "monitoring={plan: x}", "review.every_days=90", "base_model=bert-base-uncased", "license=mit",
                ]
            ),
            ("dataset", "validation", ["origin=open", "personal.level=none", "license=mit"]),
            ("feature-store", "production", ["system=Feast", "entities=customer, policy"]),
            ("service", "production", ["models=good"]),
            ("pipeline", "production", ["code=git+https://git.example/x@1"]),
            ("environment", "production", ["runtime.version=3.12"]), ("team", "", ["members=[{person: m.okafor}]"]),
            ("incident", "", ["opened=2026-03-01", "severity=minor", "affected=good"]),
            ("review", "", ["subject=good", "type=audit", "on=2026-03-01", "by=m.okafor", "outcome=pass"]),
            ("policy", "", ["version=1", "effective=2026-01-01"]),
            ("exception", "", ["subject=model:good", "waives=content/*", "reason=Time", "expires=2027-01-01"]),
            ("decision", "", ["on=2026-03-01", "by=m.okafor", "status=accepted"]),
            ("request", "", ["kind=review", "subject=good", "by=m.okafor", "on=2026-03-01", "state=open"]),
            ("guide", "", []),
        ] as [(String, String, [String])])
    func everyKind(kind: String, stage: String, values: [String]) throws {
        let folder = try registry()
        var arguments = ["new", kind, "my-record", "--summary", "What it is, in one sentence: this."]
        if kind != "team" { arguments += ["--owner", "payments-risk"] }
        if !stage.isEmpty { arguments += ["--stage", stage] }
        for value in values { arguments += ["--set", value] }
        let outcome = try run(arguments, in: folder)
        #expect(outcome.status == 0, "\(outcome.messages)")
        let path = String(outcome.output.dropLast())
        #expect(path.hasPrefix("content/") && path.hasSuffix("/my-record.md") && folder.exists(path))
        let check = try muster("check", "--format", "json", path, in: folder)
        let findings = try #require(try check.json()["findings"] as? [[String: Any]])
        let codes = findings.compactMap { $0["code"] as? String }
        #expect(codes.contains("content/placeholder"))
        // Nothing can rest on data that was not there before, and nobody has thought about its risk yet.
        let allowed = ["content/placeholder", "reference/unregistered", "lineage/orphan-dataset", "risk/unassessed"]
        #expect(codes.filter { !allowed.contains($0) } == [], "\(check.output)")
    }

    @Test func `A card with nothing given has no error, and says as a comment what is still open`() throws {
        let folder = try registry()
        for kind in ["model", "dataset", "incident", "request", "service"] {
            let outcome = try run(["new", kind, "empty"], in: folder)
            #expect(outcome.status == 0, "\(outcome.messages)")
        }
        #expect(try muster("check", in: folder).status == 0)
        #expect(folder.text("content/models/empty.md")?.contains("## Limitations\n\n*[Your words:") == true)
        #expect(
            folder.text("content/incidents/empty.md")?.contains("\n# severity:  # How bad it is. Asked for now.")
                == true)
    }

    @Test func `A comment becomes an entry when its mark is deleted`() throws {
        let folder = try registry()
        let text = try run(["new", "model", "x", "--print"], in: folder).output
        let opened = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.contains(":  # ") ? String(line.drop { $0 == "#" || $0 == " " }) : String(line)
        }
        let indented = opened.map { line in line.contains(":  # ") ? "  " + line : line }
        let start = try #require(indented.firstIndex(of: "registry:"))
        let card = (["---"] + indented[start...]).joined(separator: "\n")
        try folder.write("content/models/x.md", card)
        let check = try muster("check", "content/models/x.md", in: folder)
        #expect(check.status == 0 && !check.output.contains("card/"), "\(check.output)")
    }

    @Test func `Requests for a record have an id, a title, a day and a subject of their own`() throws {
        let folder = try registry()
        let first = try run(
            ["new", "retrain-request", "--for", "good", "--set", "by=x", "--date", "2027-01-15"], in: folder)
        #expect(first.status == 0 && first.output == "content/requests/retrain-good.md\n", "\(first.messages)")
        let card = try #require(folder.text("content/requests/retrain-good.md"))
        for line in [
            "title: Retrain Good", "kind: retrain", "subject: \"model:good\"", "on: \"2027-01-15\"", "state: open",
        ] {
            #expect(card.contains("\n\(line)\n"), "\(line)")
        }
        let second = try run(["new", "deprecation", "--for", "model:good"], in: folder)
        #expect(second.output == "content/requests/deprecate-good.md\n")
        #expect(folder.text("content/requests/deprecate-good.md")?.contains("\nkind: deprecation\n") == true)
        #expect(try run(["new", "retrain-request", "--for", "good"], in: folder).output.contains("retrain-good-2.md"))
    }

    @Test(
        "What cannot be is refused with the reason, and nothing is written",
        arguments: [
            (["model", "Good"], "there already: content/models/good.md"),
            (["model", "old"], "former id of model:good"),
            (["model", "../x"], "cannot be used"), (["model", "/x"], "cannot be used"),
            (["model", "a b"], "cannot be used"),
            (["model", "index"], "cannot be used"), (["model", "x.md"], "name of a file"),
            (["model", "a/b/c/d"], "three parts"),
            (["model"], "name the new record"),
            (["modle", "x"], "Did you mean 'model'?"), (["models", "x"], "Did you mean 'model'?"),
            (["model", "x", "--stage", "prod"], "Did you mean 'production'?"),
            (["model", "x", "--set", "orign=open"], "Did you mean 'origin'?"),
            (["model", "x", "--set", "origin"], "field=value"),
            (["retrain-request", "--for", "god"], "Did you mean 'model:good'?"), (["retrain-request"], "--for ID"),
            (["guide", "x", "--for", "good"], "--for is for"),
            (["model", "x", "--set", "access.visibility=restrictd"], "restricted"),
            (["model", "x", "--set", "access.visibility=restricted"], "would have errors"),
        ] as [([String], String)])
    func refused(arguments: [String], word: String) throws {
        let folder = try registry([
            "content/models/good.md": goodCard.replacing("license: mit", with: "registry: {aliases: [old]}")
        ])
        let outcome = try run(["new"] + arguments, in: folder)
        #expect(outcome.status == 2 && outcome.output == "")
        #expect(outcome.messages.contains(word), "\(outcome.messages)")
        #expect(
            !folder.exists("content/models/x.md") && !folder.exists("content/requests")
                && !folder.exists("content/guides"))
    }

    @Test func `A break in a title ends no heading`() throws {
        let folder = try registry()
        #expect(try run(["new", "model", "x", "--title", "a\n# b\r\nc"], in: folder).status == 0)
        #expect(folder.text("content/models/x.md")?.contains("\n---\n# a # b c\n\n*[Your words") == true)
    }

    @Test func `An owner that is no team is a word of warning, with the team that was meant`() throws {
        let folder = try registry()
        let outcome = try run(["new", "model", "x", "--owner", "payment-risk"], in: folder)
        #expect(
            outcome.status == 0 && outcome.messages.contains("Did you mean `payments-risk`?"), "\(outcome.messages)")
    }

    @Test func `A card goes where the kind's cards are, in the form that they have`() throws {
        let folder = try TemporaryFolder([
            "muster.yml": "sources: {model: [model_cards], dataset: [\"data/*/README.md\"]}\n",
            "model_cards/a/one/README.md": goodCard, "data/old/README.md": "# Old\n\nWords.\n",
        ])
        #expect(try run(["new", "model", "a/two"], in: folder).output == "model_cards/a/two/README.md\n")
        #expect(try run(["new", "dataset", "new"], in: folder).output == "data/new/README.md\n")
        #expect(try run(["new", "team", "t"], in: folder).output == "content/teams/t.md\n")
        #expect(try muster("check", in: folder).output.contains("in 3 of 5 files"))
    }

    @Test func `Below the folder of a record, a card gets a folder of its own`() throws {
        let folder = try registry(["content/models/acme/README.md": goodCard])
        #expect(try run(["new", "model", "acme/x"], in: folder).output == "content/models/acme/x/README.md\n")
        #expect(try muster("show", "model:acme/x", in: folder).status == 0)
    }

    @Test func `Hostile words make a card without errors, or are refused with the reason`() throws {
        let folder = try registry()
        for (number, text) in HostileText.all.enumerated() {
            let outcome = try run(["new", "guide", "g\(number)", "--title=\(text)", "--summary=\(text)"], in: folder)
            let isControl = text.unicodeScalars.contains { $0 == "\u{85}" }
            #expect(outcome.status == (isControl ? 2 : 0), "\(text): \(outcome.messages)")
            #expect(!isControl || outcome.messages.contains("control character"))
        }
        #expect(try muster("check", in: folder).status == 0)
    }

    private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Outcome {
        try muster(arguments, in: folder)
    }
}
