import ByteOutput
import SourceText

/// Findings as one JSON object.
///
/// Every key stands in every finding; what there is not is null. Lines and columns count from 1, columns in code
/// points, `endColumn` is the one after the last, and paths are relative to the registry. Texts are as they are: what
/// shows them must mind control characters. A finding with `baseline` true is in the baseline, and in no total but
/// `accepted`.
struct JSONReport {
    /// Rises when a key is renamed or changes its meaning.
    static let schema = "muster-findings-1"

    private let context: ReportContext
    private let places: SourcePlaces

    init(_ context: ReportContext) {
        self.context = context
        places = SourcePlaces(context)
    }

    consuming func written(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var json = JSONWriter(indent: 2, reserving: 1024 + diagnostics.count * 1024)
        json.object { json in
            json.field("schema", JSONReport.schema)
            json.field("version", context.toolVersion)
            json.array("findings") { json in
                for diagnostic in diagnostics { write(diagnostic, &json) }
            }
            let totals = ReportTotals(diagnostics)
            json.object("totals") { json in
                json.field("errors", totals.errors)
                json.field("warnings", totals.warnings)
                json.field("notes", totals.notes)
                json.field("accepted", totals.accepted)
                json.field("filesWithFindings", totals.files)
                json.field("files", context.checkedFiles)
            }
        }
        return json.finished()
    }

    private mutating func write(_ diagnostic: Diagnostic, _ json: inout JSONWriter) {
        json.object { json in
            json.field("code", diagnostic.code)
            json.field("severity", diagnostic.severity.rawValue)
            json.field("file", diagnostic.file)
            write(places.places(of: diagnostic.range, in: diagnostic.file), &json)
            json.field("summary", diagnostic.summary)
            json.field("explanation", diagnostic.explanation)
            json.field("remedy", diagnostic.remedy)
            write("record", diagnostic.record, &json)
            write("owner", diagnostic.owner, &json)
            json.field("baseline", diagnostic.isAccepted)
            json.array("notes") { json in
                for note in diagnostic.notes { write(note, &json) }
            }
            json.key("fix")
            if let fix = diagnostic.fix { write(fix, in: diagnostic.file, &json) } else { json.null() }
        }
    }

    private mutating func write(_ note: DiagnosticNote, _ json: inout JSONWriter) {
        json.object { json in
            json.field("message", note.message)
            json.field("file", note.file)
            write(places.places(of: note.range, in: note.file), &json)
        }
    }

    private mutating func write(_ fix: DiagnosticFix, in file: String, _ json: inout JSONWriter) {
        json.object { json in
            json.field("summary", fix.summary)
            json.array("replacements") { json in
                for replacement in fix.replacements {
                    json.object { json in
                        write(places.places(of: replacement.range, in: file), &json)
                        json.field("text", replacement.text)
                    }
                }
            }
        }
    }

    private func write(_ place: PlaceRange?, _ json: inout JSONWriter) {
        let values = [
            ("line", place?.start.line), ("column", place?.start.column), ("endLine", place?.end.line),
            ("endColumn", place?.end.column),
        ]
        for (name, value) in values {
            json.key(name)
            if let value { json.number(value) } else { json.null() }
        }
    }

    private func write(_ name: String, _ value: String?, _ json: inout JSONWriter) {
        json.key(name)
        if let value { json.string(value) } else { json.null() }
    }
}
