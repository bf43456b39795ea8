import ByteOutput
import Mustache
import RegistryRisk
import RiskAssessment
import SourceText
import Vocabulary

/// The rubric in use, with every weight, option and rule.
struct RubricPage {
    static let path = "risk/rubric.html"
    static let shape: TemplateObjectShape = [
        "heading": .text, "lead": .text, "contents": PageSection.contentsShape,
        "sections": .list(PageSection.shape),
    ]

    let catalog: Catalog
    private var rubric: Rubric { catalog.risk.rubric }

    func render(_ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: RubricPage.path, title: "Risk rubric", section: "risk", sheets: [.risk],
            crumbs: [Crumb(label: "Risk", path: RiskPage.path), Crumb(label: "Rubric", path: nil)])
        let sections =
            [tiers, factors] + rubric.factors.indices.map(questions)
            + [controls, signals, floors, relations, actions]
        let values: [(String, TemplateValue)] = [
            ("heading", .text("Risk rubric \(rubric.id) \(rubric.version)")), ("lead", .text(lead)),
            ("contents", PageSection.contents(sections)), ("sections", .list(sections.map(\.value))),
        ]
        return template.render(.object(frame.values(catalog).adding(values)), reserving: 65_536)
    }

    private var lead: String {
        let file = catalog.risk.source.file == nil ? "built into Muster" : "of this registry's rubric.yml"
        let questions = rubric.questions.count
        return "\(rubric.factors.count) factors, \(questions) questions and \(rubric.controls.count) controls, "
            + "\(file). An answer counts from 0, the best, to 4, the worst; one that is missing counts as the worst."
    }

    // MARK: Sections

    private var tiers: PageSection {
        var table = PageTable([.init("Tier"), .init("From", isNumber: true), .init("Comes near at", isNumber: true)])
        for tier in rubric.tiers.indices.reversed() {
            let from = rubric.tiers[tier].from
            table.add([
                .html(TierBadge(rubric, tier: tier).html), .text(RiskWords.points(from)),
                tier == 0 ? .none : .text(RiskWords.points(from - rubric.approaching)),
            ])
        }
        let share = RiskWords.percent(rubric.incomplete.belowShare)
        return PageSection(
            "s-tiers", "Tiers",
            words:
                "A score is the mean of the factors by their weights, from 0 to 100. With fewer than \(share) of the "
                + "answers there is no tier but \(rubric.incomplete.badge), which gates treat as "
                + "\(rubric.tiers[rubric.incomplete.gateAs].id).", table, none: "")
    }

    private var factors: PageSection {
        var table = PageTable([
            .init("Factor"), .init("Weight", isNumber: true), .init("Group"), .init("Is inherited"),
        ])
        for (index, factor) in rubric.factors.enumerated() {
            var link = OutputBuffer()
            link.append("<a href=\"#")
            link.append(html: anchor(index))
            link.append("\">")
            link.append(html: factor.title)
            link.append("</a>")
            table.add([
                .html(link.take()), .text(RiskWords.decimal(factor.weight)), .text(factor.group.rawValue),
                .text(rubric.neverInherited.contains(index) ? "never: it belongs to the use" : "along lineage"),
            ])
        }
        return PageSection("s-factors", "Factors", table, none: "")
    }

    /// Where the page tells of the factor called `id`.
    static func path(factor id: String) -> String { path + "#" + anchor(id) }

    private static func anchor(_ factor: String) -> String { "s-factor-" + factor }

    private func anchor(_ factor: Int) -> String { RubricPage.anchor(rubric.factors[factor].id) }

    private func questions(of factor: Int) -> PageSection {
        var table = PageTable([
            .init("Question"), .init("Weight", isNumber: true), .init("Answers, from best to worst"),
        ])
        for question in rubric.questions where question.factor == factor {
            var head = OutputBuffer()
            head.append(html: question.text)
            head.append(" <code class=\"id\">")
            head.append(html: question.id)
            head.append("</code>")
            if let fact = question.derivedFrom {
                head.append(" <small class=\"muted\">also answered by ")
                head.append(html: fact.rawValue)
                head.append("</small>")
            }
            if question.allowsNotApplicable {
                head.append(" <small class=\"muted\">may be not applicable, with a reason</small>")
            }
            var options = OutputBuffer()
            let ordered = question.options.enumerated().sorted { ($0.1.score, $0.0) < ($1.1.score, $1.0) }
            for option in ordered.map(\.element) {
                options.append("<span class=\"option\"><code>")
                options.append(html: option.name)
                options.append("</code> \(option.score)</span> ")
            }
            table.add([.html(head.take()), .text(RiskWords.decimal(question.weight)), .html(options.take())])
        }
        let of = rubric.factors[factor]
        return PageSection(
            anchor(factor), of.title, words: "Weight \(RiskWords.decimal(of.weight)) of 100; \(of.group.rawValue).",
            table,
            none: "No question is asked.")
    }

    private var controls: PageSection {
        var table = PageTable([
            .init("Control"), .init("Reduces, when verified"), .init("Evidence holds", isNumber: true),
        ])
        for control in rubric.controls {
            let parts = control.reductions.map {
                "\(rubric.factors[$0.factor].title) by \(RiskWords.percent($0.share))"
            }
            table.add([
                code(control.id), .text(parts.joined(separator: "; ")),
                .text(control.validMonths == 1 ? "1 month" : "\(control.validMonths) months"),
            ])
        }
        let caps = Rubric.Group.allCases.compactMap { group in
            rubric.caps[group].map { "\(RiskWords.percent($0)) off \(group.rawValue)" }
        }
        let implemented = RiskWords.percent(FixedDecimal(tenThousandths: rubric.effect(of: .implemented)))
        return PageSection(
            "s-controls", "Controls",
            words: "Verified, with evidence young enough, a control counts in full; implemented, or without such "
                + "evidence, \(implemented); planned, waived or absent, not at all. All together take at most "
                + "\(caps.joined(separator: " and ")).", table, none: "The rubric has none.")
    }

    private var signals: PageSection {
        var table = PageTable([.init("Signal"), .init("When"), .init("Factor"), .init("At least", isNumber: true)])
        for signal in rubric.signals {
            table.add([
                code(signal.id), code(signal.condition.text), .text(rubric.factors[signal.factor].title),
                .text(RiskWords.points(signal.floor)),
            ])
        }
        return PageSection(
            "s-signals", "Signals",
            words:
                "Facts that are found when the site is built; each sets a floor under a factor that no control lowers.",
            table, none: "The rubric has none.")
    }

    private var floors: PageSection {
        var table = PageTable([.init("When"), .init("Tier at least"), .init("Stages it may not enter")])
        for floor in rubric.tierFloors {
            table.add([
                code(floor.condition.text), .html(TierBadge(rubric, tier: floor.tier).html),
                .text(floor.blockedStages.joined(separator: ", ")),
            ])
        }
        let limits = rubric.appetite.map { "\(RiskWords.points($0.highestScore)) in \($0.stage)" }
        let appetite =
            limits.isEmpty
            ? "" : " Accepted without an exception is a score of at most \(limits.joined(separator: ", "))."
        return PageSection(
            "s-floors", "Floors of tiers, and what is accepted",
            words: "A tier is raised by hand with \(counted(rubric.overrides.approvalsUp, "approval")); it is lowered "
                + "with \(counted(rubric.overrides.approvalsDown, "approval")) in an exception of at most "
                + "\(rubric.overrides.longestDaysDown) days, and never below these floors.\(appetite)", table,
            none: "The rubric has no floors.")
    }

    private var relations: PageSection {
        let passed = rubric.factors.indices.filter { !rubric.neverInherited.contains($0) }
        var table = PageTable(
            [.init("Rests on")] + passed.map { .init(rubric.factors[$0].title, isNumber: true) })
        for relation in rubric.relations {
            table.add(
                [code(relation.name)]
                    + passed.map { factor in
                        let share = relation.coefficients[factor]
                        return share.tenThousandths == 0 ? .none : .text(RiskWords.percent(share))
                    })
        }
        return PageSection(
            "s-inheritance", "What lineage passes on",
            words:
                "A factor is the higher of a record's own and of what it rests on, times the share below. The highest "
                + "counts and nothing is added up, so that a diamond or a cycle counts once.", table,
            none: "Nothing is inherited.")
    }

    private var actions: PageSection {
        var table = PageTable([
            .init("Action"), .init("Asked from"), .init("Before"), .init("Again after"), .init("By whom"),
            .init("Shown by"),
        ])
        for (tier, actions) in rubric.actions.enumerated() {
            for action in actions {
                let again = action.everyDays.map { "\($0) days" } ?? ""
                let within = action.withinDays.map { "within \($0) days" }
                table.add([
                    .text(action.text), .html(TierBadge(rubric, tier: tier).html),
                    .text(action.gate ?? within ?? ""), .text(again), .text(action.role),
                    .text((action.evidence.map(words) + ["a statement in the card"]).joined(separator: ", ")),
                ])
            }
        }
        return PageSection(
            "s-actions", "What tiers ask for",
            words:
                "They follow the tier before controls, so that a control never takes away the duty that led to it. A "
                + "higher tier asks for what the lower ones do as well; where it names the same action, its terms count.",
            table, none: "Nothing is asked for.")
    }

    private func words(_ evidence: ActionEvidence) -> String {
        switch evidence {
        case .assessed: "the day of the assessment"
        case .review(let type): "a \(type.replacingUnderscores) review"
        case .control(let control): "control \(rubric.controls[control].id.replacingUnderscores)"
        case .field(let path): path
        case .approval(let role): "approval by the \(role)"
        }
    }

    private func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }

    private func code(_ text: String) -> PageTable.Cell {
        var output = OutputBuffer()
        output.append("<code>")
        output.append(html: text)
        output.append("</code>")
        return .html(output.take())
    }
}

extension String {
    /// `red_team` as "red team".
    var replacingUnderscores: String {
        utf8.contains(0x5F) ? String(decoding: utf8.map { $0 == 0x5F ? 0x20 : $0 }, as: UTF8.self) : self
    }
}
