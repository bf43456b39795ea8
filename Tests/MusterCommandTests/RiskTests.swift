import Foundation
import TestSupport
import Testing

/// `muster risk`, and tiers in `list`, `show` and `impact`.
@Suite struct RiskTests {
    private let registry: TemporaryFolder

    init() throws { registry = try TemporaryFolder(RiskRegistry.files()) }

    private func run(_ arguments: String..., day: String? = "2026-12-01") throws -> Outcome {
        try muster(arguments + (day.map { ["--date", $0] } ?? []), in: registry)
    }

    private func records(_ arguments: String...) throws -> [[String: Any]] {
        let outcome = try muster(
            ["risk", "--format", "json", "--date", "2026-12-01"] + arguments, in: registry)
        #expect(outcome.status == 0, "\(outcome.messages)")
        return try #require(try outcome.json()["records"] as? [[String: Any]])
    }

    @Test func `The ranking as it is today`() throws {
        let outcome = try run("risk")
        #expect(outcome.status == 0 && outcome.messages == "")
        let difference = try Golden.difference(outcome.output, from: "command-risk.txt")
        #expect(difference == nil, "\(difference ?? "")")
        let actions = try Golden.difference(try run("risk", "--actions").output, from: "command-risk-actions.txt")
        #expect(actions == nil, "\(actions ?? "")")
    }

    @Test func `What is not assessed stands at the end of every order, with what is missing`() throws {
        for order in ["score", "own", "inherent", "id"] {
            let ids = try records("--sort", order).compactMap { $0["record"] as? String }
            #expect(Set(ids.suffix(2)) == ["model:half", "model:blank"], "\(order)")
            #expect(ids.count == 8)
        }
        let text = try run("risk").output
        #expect(text.contains("Not assessed (2); gates take each for critical"))
        #expect(text.contains("20 of 29 answers are missing; each counts as the worst"))
    }

    @Test func `JSON has whole basis points, and the way of what is inherited`() throws {
        let found = try records()
        let triage = try #require(found.first { $0["record"] as? String == "model:claims-triage" })
        let inherits = try #require(triage["inherits"] as? [String: Any])
        #expect(inherits["record"] as? String == "model:layoutlm" && inherits["length"] as? Int == 2)
        #expect(triage["unknown"] as? [String] == ["di.rights", "pr.memor"])
        #expect(try #require(triage["scoreBp"] as? Int) > #require(triage["ownBp"] as? Int))
        #expect((triage["factors"] as? [[String: Any]])?.count == 10)
        #expect((triage["actions"] as? [Any])?.isEmpty == false)
        let scores = found.filter { $0["unassessed"] as? Bool == false }.compactMap { $0["scoreBp"] as? Int }
        #expect(scores == scores.sorted(by: >))
        #expect(Set(found.map { $0.keys.sorted() }).count == 1)
    }

    @Test func `Some are chosen by a selector, by nearness, by what lineage does to them`() throws {
        func ids(_ arguments: [String]) throws -> [String] {
            try muster(["risk", "--format", "csv", "--date", "2026-12-01"] + arguments, in: registry).output
                .components(separatedBy: "\r\n").dropFirst().compactMap { $0.split(separator: ",").first }
                .map(String.init)
        }
        #expect(try ids(["tier:unassessed", "--sort", "id"]) == ["model:blank", "model:half"])
        let raised = try ids(["--inherited"])
        #expect(raised.contains("model:doc-classifier") && !raised.contains("model:layoutlm"))
        for record in try records("--near") { #expect(record["approaching"] is String) }
        #expect(try ids(["kind:service"]) == ["service:portal"])
        #expect(try ids(["-kind:model"]) == ["service:portal"])
    }

    @Test func `Tiers that are floors are shown as such`() throws {
        let lending = try #require(try records("id:lending").first)
        #expect(lending["tier"] as? String == "high" && lending["scoreTier"] as? String != "high")
    }

    @Test func `Actions come with what is overdue first`() throws {
        let json = try run("risk", "--actions", "--format", "json").json()
        let actions = try #require(json["actions"] as? [[String: Any]])
        let order = ["overdue", "open", "waived", "met"]
        let places = actions.compactMap { order.firstIndex(of: $0["state"] as? String ?? "") }
        #expect(places.count == actions.count && places == places.sorted())
        let days = actions.compactMap { $0["daysOverdue"] as? Int }
        #expect(!days.isEmpty && days == days.sorted(by: >))
    }

    @Test func `Without a day that is said, and nothing is late by days`() throws {
        let outcome = try run("risk", day: nil)
        #expect(outcome.status == 0 && outcome.output.contains("No day is known, so no evidence holds"))
        let json = try run("risk", "--actions", "--format", "json", day: nil).json()
        #expect(json["date"] is NSNull)
        #expect((json["actions"] as? [[String: Any]])?.allSatisfy { $0["daysOverdue"] is NSNull } == true)
    }

    @Test func `A selector without answer is no failure; a wrong one is shown with the place`() throws {
        let none = try run("risk", "kind:dataset")
        #expect(none.status == 0 && none.output == "")
        #expect(none.messages.contains("none of 8 models and services answers the selector"))
        let wrong = try run("risk", "tier:hgh")
        #expect(wrong.status == 2 && wrong.output == "" && wrong.messages.contains("Did you mean 'high'?"))
        #expect(wrong.messages.hasSuffix("  tier:hgh\n       ^^^\n"))
    }

    @Test func `An empty registry has nothing to rank`() throws {
        let empty = try TemporaryFolder(["muster.yml": ""])
        for format in ["table", "json", "csv", "markdown"] {
            let outcome = try muster("risk", "--format", format, in: empty)
            #expect(outcome.status == 0 && outcome.messages.contains("no models or services here"))
        }
        #expect((try muster("risk", "--format", "json", in: empty).json()["records"] as? [Any])?.isEmpty == true)
        #expect(try muster("risk", "--actions", in: empty).output == "Nothing is asked for.\n")
    }

    @Test func `A registry without any assessment is ranked all the same`() throws {
        let bare = try TemporaryFolder(["content/models/a.md": goodCard])
        let outcome = try muster("risk", in: bare)
        #expect(outcome.status == 0 && outcome.output.hasPrefix("Of 1 model or service, 1 is not assessed.\n"))
        #expect(outcome.output.contains("its card answers none of 29 questions"))
    }

    @Test func `A broken rubric is shown with its place, and nothing is ranked by it`() throws {
        try registry.write("rubric.yml", try RiskRegistry.rubric(("rising:", "risingly:")))
        for arguments in [["risk"], ["show", "letters", "--explain"], ["rubric", "show"]] {
            let outcome = try muster(arguments, in: registry)
            #expect(outcome.status == 2 && outcome.output == "")
            #expect(outcome.messages.contains("rubric.yml:96:1: error[rubric/unknown-key]"), "\(outcome.messages)")
            #expect(outcome.messages.contains("  96 | risingly:"))
        }
        for arguments in [["list"], ["show", "letters"], ["impact", "layoutlm"]] {
            let outcome = try muster(arguments, in: registry)
            #expect(outcome.status == 0 && outcome.messages.contains("tiers are those of the built-in rubric"))
        }
    }

    @Test func `Hostile words of cards stay words in every form`() throws {
        let hostile = try TemporaryFolder([
            "content/models/a.md":
                RiskRegistry.model("", stage: "\"=1+1|<b>\"", owner: "\"-x `|` [a](b)\"", RiskRegistry.block()),
            "content/models/b.md": "---\nregistry: {title: \"<script>|x\", owner: \"=cmd\", stage: staging}\n---\n",
            "rubric.yml": try RiskRegistry.rubric(
                ("Peer review by someone outside the team", "=Peer <b> | `review` [x](y)\\u202E")),
        ])
        for format in ["table", "csv", "markdown", "json"] {
            for flag in [[], ["--actions"]] {
                let outcome = try muster(["risk", "--format", format] + flag, in: hostile)
                #expect(outcome.status == 0)
                let isTable = format == "table" || format == "markdown"
                if isTable { #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\u{202E}")) }
                if format == "json" { #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("<")) }
                if format == "csv" {
                    #expect(!outcome.output.contains(",=") && !outcome.output.contains(",\"="))
                }
                if format == "csv", flag.isEmpty {
                    #expect(outcome.output.contains(",'=1+1|<b>,"), "\(outcome.output)")
                    #expect(outcome.output.contains("'-x `|` [a](b)") && outcome.output.contains("'=cmd"))
                }
                guard format == "markdown" else { continue }
                #expect(outcome.output.contains("\\[a\\]\\(b\\)"), "\(outcome.output)")
                #expect(!outcome.output.replacingOccurrences(of: "\\<", with: "").contains("<"))
                // Every row has as many cells as the header of its table.
                let rows = outcome.output.split(separator: "\n").filter { $0.hasPrefix("| ") }.map(cells)
                #expect(rows.allSatisfy { [5, 6, 10].contains($0) }, "\(outcome.output)")
            }
        }
        let text = try muster("show", "a", "--explain", in: hostile).output
        #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    }

    /// How many cells a row of a Markdown table has.
    private func cells(_ row: Substring) -> Int {
        row.replacingOccurrences(of: "\\|", with: "").filter { $0 == "|" }.count - 1
    }

    // MARK: Tiers elsewhere

    @Test func `Lists have tiers and are sorted by them`() throws {
        let csv = try run("list", "kind:model,service", "--sort", "tier", "--format", "csv").output
        let tiers = csv.components(separatedBy: "\r\n").dropFirst().compactMap { line in
            line.isEmpty ? nil : line.components(separatedBy: ",").last
        }
        let order = ["critical", "high", "moderate", "low", "unassessed"]
        let places = tiers.compactMap { order.firstIndex(of: $0) }
        #expect(places.count == 8 && places == places.sorted() && Set(places).count > 2)
        let json = try #require(try run("list", "--format", "json").json()["records"] as? [[String: Any]])
        #expect(json.filter { $0["tier"] is NSNull }.compactMap { $0["kind"] as? String } == ["dataset", "review"])
        #expect(try run("list").output.contains("◑ high"))
    }

    @Test func `Show says the tier, the score, and what is its own`() throws {
        let words = try run("show", "doc-classifier").output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(words.contains("tier ◔ moderate") && words.contains("Its own score is"))
        #expect(words.contains("more are inherited, most of it from model:layoutlm."))
        let blank = try run("show", "blank").output
        #expect(blank.contains("◌ unassessed") && blank.contains("Not assessed: its card answers none of 29"))
    }

    @Test func `Impact sorts by stage and then by tier`() throws {
        let json = try run("impact", "layoutlm", "--format", "json").json()
        let affected = try #require(json["affected"] as? [[String: Any]])
        let names = affected.compactMap { $0["record"] as? String }
        // The nearest is less risky than what is two steps away.
        #expect(names == ["model:claims-triage", "model:doc-classifier", "service:portal"])
        #expect(affected.compactMap { $0["tier"] as? String }.first == "high")
        #expect(try run("impact", "layoutlm").output.contains("TIER"))
        #expect(try run("impact", "layoutlm", "--format", "csv").output.contains("path,tier\r\n"))
        #expect(try run("impact", "layoutlm", "--format", "markdown").output.contains("| Record | Tier |"))
    }
}
