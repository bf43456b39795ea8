import ByteOutput
import Records
import RiskAssessment
import SourceText

/// Why a record has its score, as a tree of what was added up.
struct ScoreTree {
    let record: Record
    let links: PageLinks

    /// A tree whose leaves add up to the score.
    func html(_ words: ExplanationWords) -> [UInt8] {
        var output = OutputBuffer(reserving: 8_192)
        for factor in words.factors {
            output.append("<details><summary>")
            output.append(html: factor.title)
            let share = "\(RiskWords.decimal(factor.weight)) / \(RiskWords.decimal(words.weights))"
            output.append(": \(RiskWords.points(factor.value)) × \(share)")
            write(amount: RiskWords.change(factor.amount), into: &output)
            output.append("</summary><ul>\n")
            for term in factor.terms { write(term, into: &output) }
            output.append("</ul></details>\n")
        }
        if words.rounding != 0 {
            output.append("<div>Rounding")
            write(amount: RiskWords.change(words.rounding), into: &output)
            output.append("</div>\n")
        }
        output.append("<div class=\"total\">Score")
        write(amount: RiskWords.points(words.score), into: &output)
        output.append("</div>\n")
        return output.take()
    }

    private func write(_ term: ExplanationWords.Term, into output: inout OutputBuffer) {
        output.append("<li>")
        if let question = term.question {
            output.append(html: question)
            output.append(": ")
        } else if case .inherited(let path) = term.reason, let origin = path.first {
            output.append("Inherited from ")
            links.write(record: origin.node, to: "#s-risk", into: &output)
            output.append(": ")
        } else if let name = term.name {
            output.append(html: name.replacingUnderscores.capitalizedFirst)
            output.append(": ")
        }
        if case .question(_, .unknown, _, _) = term.reason {
            output.append("<span class=\"gap\">")
            output.append(html: term.words)
            output.append("</span>")
        } else if term.question != nil {
            // Options have words for names.
            output.append(html: term.words.replacingUnderscores)
        } else {
            output.append(html: term.name == nil ? term.words.capitalizedFirst : term.words)
        }
        write(term.line, into: &output)
        write(amount: RiskWords.change(term.amount), into: &output)
        output.append("</li>\n")
    }

    private func write(amount: String, into output: inout OutputBuffer) {
        output.append("<b>")
        output.append(amount)
        output.append("</b>")
    }

    /// Where it stands: a line of the page's own card, whose address is at the top of the page, else a link.
    func write(_ line: CardLine?, into output: inout OutputBuffer) {
        guard let line else { return }
        let isOwn = line.file.hasSameBytes(as: record.file.path)
        let words = isOwn ? "line \(line.line)" : line.words
        guard !isOwn, let address = ForgeLink.source(line.file, line: line.line, links.catalog) else {
            output.append(" <small>")
            output.append(html: words)
            output.append("</small>")
            return
        }
        output.append(" <a class=\"source\" rel=\"nofollow noopener noreferrer\" href=\"")
        output.append(html: address)
        output.append("\">")
        output.append(html: words)
        output.append("</a>")
    }
}
