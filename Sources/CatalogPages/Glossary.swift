/// The words that pages use, each with what it means exactly and where it is met.
enum Glossary {
    struct Term {
        var name: String
        var meaning: String
        /// Where it is seen: words, and a path below the site's root that every site has.
        var place: (label: String, path: String)

        init(_ name: String, _ meaning: String, _ label: String, _ path: String) {
            self.name = name
            self.meaning = meaning
            place = (label, path)
        }

        /// `s-finding-of-a-review` for "finding (of a review)".
        var anchor: String {
            var bytes: [UInt8] = []
            for byte in name.utf8 {
                if (0x61...0x7A).contains(byte | 0x20) {
                    bytes.append(byte | 0x20)
                } else if bytes.last != nil, bytes.last != 0x2D {
                    bytes.append(0x2D)
                }
            }
            if bytes.last == 0x2D { bytes.removeLast() }
            return "s-" + String(decoding: bytes, as: UTF8.self)
        }
    }

    struct Group {
        var title: String
        var terms: [Term]
    }

    static let groups: [Group] = [records, life, lineage, risk, duties, checks]

    private static let records = Group(
        title: "Records and what they say",
        terms: [
            Term(
                "model card",
                "The Markdown file that describes one model: facts in its front matter, explanations in its text. "
                    + "Other kinds of records have cards too.", "Models", "models/index.html"),
            Term(
                "claim",
                "A value with where it comes from beside it: because, source, on and by. The page shows these under "
                    + "the value.", "Fields of a model", "reference/fields-model.html"),
            Term(
                "unknown",
                "The card says that nobody knows the value. It counts as a gap, and in an answer about risk as the "
                    + "worst.",
                "Data quality", "quality/index.html"),
            Term(
                "not applicable",
                "The card says that the question does not arise. An answer about risk needs a reason for it, and a "
                    + "question that allows it.", "Questions of the rubric", "risk/rubric.html"),
            Term(
                "withheld", "The value is known and is not to be shown. The page says that it is withheld.",
                "Fields of a model", "reference/fields-model.html"),
            Term(
                "digest",
                "A checksum of a file, such as sha256 with its 64 digits. Two files with the same digest are the same.",
                "Fields of a model: artifacts", "reference/fields-model.html#field-artifacts"),
            Term(
                "purl",
                "A package URL: an exact name for a package in any ecosystem, such as pkg:pypi/torch@2.8.0.",
                "Outside the registry", "outside/index.html"),
            Term(
                "provenance",
                "Where something comes from: the origin of a model, its base model, its data and the code that made "
                    + "it.",
                "Fields of a model: origin", "reference/fields-model.html#field-origin"),
        ])

    private static let life = Group(
        title: "Stages of a record",
        terms: [
            Term("concept", "An idea with a purpose; nothing is built.", "Stage", stageField),
            Term(
                "exploration", "Experiments; nothing relies on it. A card without a stage counts as this.", "Stage",
                stageField),
            Term("validation", "Built, and being tested against its purpose.", "Stage", stageField),
            Term("staging", "Approved for a trial beside production.", "Stage", stageField),
            Term("production", "In use. Most is asked of a card from here on.", "Stage", stageField),
            Term("deprecated", "In use, but to be replaced.", "Stage", stageField),
            Term("retired", "No longer in use.", "Stage", stageField),
            Term("suspended", "Taken out of use until something is cleared.", "Stage", stageField),
            Term("rejected", "Not approved, and not in use.", "Stage", stageField),
        ])

    private static let stageField = "reference/fields-model.html#field-stage"

    private static let lineage = Group(
        title: "Lineage",
        terms: [
            Term(
                "lineage", "What rests on what, gathered from all cards: models, data, services, packages, vendors.",
                "Lineage", "lineage/index.html"),
            Term("upstream", "What a record rests on, directly or at any distance.", "Lineage", "lineage/index.html"),
            Term("downstream", "What rests on a record, directly or at any distance.", "Lineage", "lineage/index.html"),
            Term(
                "impact (of a loss)",
                "What would be affected if a record or package went: by tier and stage, with the way and whom to call.",
                "What most rests on", "lineage/index.html"),
            Term(
                "concentration",
                "How few assets the high-risk records rest on: one asset that many share can hurt them all.",
                "Patterns", "risk/patterns.html"),
        ])

    private static let risk = Group(
        title: "Risk",
        terms: [
            Term(
                "rubric", "The file with the questions, weights, controls, tiers and actions by which risk is scored.",
                "Rubric", "risk/rubric.html"),
            Term(
                "factor", "One side of risk that is scored from 0 to 100 by its questions, such as privacy or opacity.",
                "Factors", "risk/rubric.html#s-factors"),
            Term(
                "inherent risk", "The score from answers alone, before any control. Required actions follow it.",
                "Factors", "risk/rubric.html#s-factors"),
            Term(
                "control",
                "Something done that lowers a factor, such as human review: planned, implemented or verified.",
                "Controls", "risk/rubric.html#s-controls"),
            Term(
                "evidence",
                "What shows that a control works or an action was done: a review, or a source with its day.",
                "Controls", "risk/rubric.html#s-controls"),
            Term(
                "residual risk", "What is left of the inherent risk after controls.", "Controls",
                "risk/rubric.html#s-controls"),
            Term(
                "signal",
                "A fact found when the site is built, such as an overdue review, that sets the least that a factor is.",
                "Signals", "risk/rubric.html#s-signals"),
            Term(
                "floor", "The least that a factor or a tier is while a fact holds; no control lowers it.",
                "Floors", "risk/rubric.html#s-floors"),
            Term(
                "own risk", "The residual risk, raised by the floors of signals: what is the record's without lineage.",
                "Ranking", "risk/index.html"),
            Term(
                "inherited risk",
                "The part that comes from upstream: of each factor the highest, times a share that depends on the "
                    + "relation. Nothing is added up.", "What lineage passes on", "risk/rubric.html#s-inheritance"),
            Term(
                "effective risk",
                "The score that pages show: the mean, by weight, of each factor's higher part, own or inherited.",
                "Ranking", "risk/index.html"),
            Term(
                "tier", "The class that a score falls into, such as low or critical, after floors and an override.",
                "Tiers", "risk/rubric.html#s-tiers"),
            Term(
                "unassessed",
                "Too few questions are answered for a tier. Gates treat the record as the rubric says, not as "
                    + "harmless.",
                "Tiers", "risk/rubric.html#s-tiers"),
            Term(
                "override", "A tier set by hand: higher with a reason and a name, lower with an approved exception.",
                "Floors", "risk/rubric.html#s-floors"),
            Term(
                "appetite", "The highest score that is accepted in a stage; above it, an exception is needed.",
                "What is accepted", "risk/rubric.html#s-floors"),
            Term(
                "pattern",
                "Something that high-risk records share more often than all records do. It says where to look, not "
                    + "why.",
                "Patterns", "risk/patterns.html"),
            Term(
                "lift",
                "How many times more frequent a mark is among high-risk records than among all; 1 is no difference.",
                "Patterns", "risk/patterns.html"),
        ])

    private static let duties = Group(
        title: "What is to be done, and what happened",
        terms: [
            Term(
                "required action",
                "What the tier before controls asks for, such as a red team every year: met, to do, overdue or waived.",
                "What tiers ask for", "risk/rubric.html#s-actions"),
            Term(
                "gate",
                "A step of a record's life, such as going into production, that a required action must come before.",
                "What tiers ask for", "risk/rubric.html#s-actions"),
            Term(
                "exception",
                "A record that waives a rule, action or limit for another, with a reason, approvals and an end.",
                "Fields of an exception", "reference/fields-exception.html"),
            Term(
                "review", "A record of a validation, audit or other check of something, with its outcome.",
                "Fields of a review", "reference/fields-review.html"),
            Term(
                "red team", "A review in which people try to make the system fail or do harm, as an attacker would.",
                "Fields of a review", "reference/fields-review.html"),
            Term(
                "finding (of a review)",
                "Something wrong that a review found. It stays open until a version closes it or somebody accepts it.",
                "Fields of a review", "reference/fields-review.html"),
            Term(
                "incident", "A record of something that went wrong: what was affected, the cause, and what was done.",
                "Fields of an incident", "reference/fields-incident.html"),
        ])

    private static let checks = Group(
        title: "Checks",
        terms: [
            Term(
                "finding (of a check)",
                "Something in a card that breaks a rule of the registry, with file and line: an error, a warning or a "
                    + "note.",
                "Data quality", "quality/index.html"),
            Term(
                "rule", "What a check holds cards against; each has a code and a page of its own.", "Rules",
                "reference/index.html#s-rules"),
        ])
}
