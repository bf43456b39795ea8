import ByteOutput
import SourceText

/// Findings as GitHub workflow commands, one in a line.
struct GitHubReport {
    private let context: ReportContext
    private let places: SourcePlaces

    init(_ context: ReportContext) {
        self.context = context
        places = SourcePlaces(context)
    }

    consuming func written(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var output = OutputBuffer(reserving: diagnostics.count * 256)
        for diagnostic in diagnostics {
            output.append(command(diagnostic))
            output.append("\n")
        }
        return output.take()
    }

    private mutating func command(_ diagnostic: Diagnostic) -> String {
        var properties = [("file", VisibleText.oneLine(context.workTreePrefix + diagnostic.file))]
        if let place = places.places(of: diagnostic.range, in: diagnostic.file) {
            properties += [("line", "\(place.start.line)"), ("endLine", "\(place.end.line)")]
            // GitHub refuses columns of a range that spans lines.
            if place.start.line == place.end.line {
                properties += [("col", "\(place.start.column)"), ("endColumn", "\(place.end.column)")]
            }
        }
        properties.append(("title", VisibleText.oneLine(diagnostic.code)))
        let written = properties.map { "\($0.0)=\(GitHubReport.escaped($0.1, isProperty: true))" }
        return "::\(name(diagnostic.severity)) \(written.joined(separator: ","))::"
            + GitHubReport.escaped(message(diagnostic), isProperty: false)
    }

    private mutating func message(_ diagnostic: Diagnostic) -> String {
        var lines = [VisibleText.oneLine(diagnostic.summary)]
        for note in diagnostic.notes {
            let line = places.places(of: note.range, in: note.file).map { ":\($0.start.line)" } ?? ""
            lines.append(VisibleText.oneLine("\(note.message): \(note.file)\(line)"))
        }
        if !diagnostic.remedy.utf8.isEmpty { lines.append(VisibleText.oneLine(diagnostic.remedy)) }
        if let owner = diagnostic.owner { lines.append("Owner: " + VisibleText.oneLine(owner)) }
        return lines.joined(separator: "\n")
    }

    private func name(_ severity: Severity) -> String { severity == .note ? "notice" : severity.rawValue }

    /// The runner's own escapes; without them a line end in a card would begin a command.
    private static func escaped(_ text: String, isProperty: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case ":" where isProperty: result += "%3A"
            case "," where isProperty: result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
