import Diagnostics
import Scaffold

extension NewCommand {
    /// Checks the card, writes it, and says what is still open.
    func finish(_ text: String, _ path: String, _ drafted: DraftedRegistry, _ root: String) throws {
        let findings = drafted.findings(text, at: path)
        let asFits = ["schema/missing-field", "content/", "ownership/", "duplicate/", "reference/"]
        let wrong = findings.filter { finding in
            finding.severity == .error && !asFits.contains(where: finding.code.hasPrefix)
        }
        guard wrong.isEmpty else {
            let lines = wrong.map { "  \($0.summary). \($0.remedy)" }.joined(separator: "\n")
            throw CommandFailure(status: .usage, message: "nothing was written: the card would have errors.\n\(lines)")
        }
        if print {
            try Terminal.result(Array(text.utf8))
        } else {
            do throws(NewFileProblem) {
                var files = try NewFiles(below: root)
                try files.make([StarterFile(path: path, text: text)])
            } catch {
                throw CommandFailure(
                    status: error.isTaken ? .usage : .failure,
                    message: "nothing was written: \(error.path): \(error.reason).")
            }
            try Terminal.result(Array((path + "\n").utf8))
        }
        report(findings, path)
    }

    /// What is still open, one line each.
    private func report(_ findings: [Diagnostic], _ path: String) {
        for finding in findings where finding.code != "content/placeholder" {
            let hint = finding.remedy.hasPrefix("Did you mean") ? ". \(finding.remedy)" : ""
            Terminal.message("\(finding.severity.rawValue): \(finding.summary)\(hint)")
        }
        guard !print else { return }
        Terminal.message("Next: write the text where it says \"Your words\", then `muster check \(path)`.")
    }
}
