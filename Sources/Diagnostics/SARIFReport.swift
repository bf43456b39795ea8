import ByteOutput
import SourceText

/// Findings as SARIF 2.1.0, as GitHub's code scanning and editors read it.
struct SARIFReport {
    private let context: ReportContext
    private let known: [String: ReportRule]
    private let places: SourcePlaces
    private var fingerprints = SARIFFingerprints()

    init(_ context: ReportContext) {
        self.context = context
        known = Dictionary(context.rules.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        places = SourcePlaces(context)
    }

    consuming func written(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var json = JSONWriter(indent: 2, reserving: 4096 + diagnostics.count * 1024)
        let rules = usedRules(diagnostics)
        let indices = Dictionary(rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        json.object { json in
            json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.field("version", "2.1.0")
            json.array("runs") { json in
                json.object { json in
                    writeTool(rules, &json)
                    json.array("invocations") { json in
                        json.object { json in json.field("executionSuccessful", true) }
                    }
                    json.field("columnKind", "unicodeCodePoints")
                    json.array("results") { json in
                        for diagnostic in diagnostics { write(diagnostic, indices[diagnostic.code] ?? -1, &json) }
                    }
                }
            }
        }
        return json.finished()
    }

    // MARK: Rules

    /// The rules that have findings, by code; one that the context does not know is made from its first finding.
    private func usedRules(_ diagnostics: [Diagnostic]) -> [ReportRule] {
        var used: [String: ReportRule] = [:]
        for diagnostic in diagnostics where used[diagnostic.code] == nil {
            used[diagnostic.code] =
                known[diagnostic.code]
                ?? ReportRule(
                    code: diagnostic.code, severity: diagnostic.severity, title: diagnostic.code,
                    why: diagnostic.explanation, remedy: diagnostic.remedy)
        }
        return used.values.sorted { $0.code.precedesByBytes($1.code) }
    }

    private func writeTool(_ rules: [ReportRule], _ json: inout JSONWriter) {
        json.object("tool") { json in
            json.object("driver") { json in
                json.field("name", "Muster")
                if !context.toolVersion.utf8.isEmpty { json.field("version", context.toolVersion) }
                json.array("rules") { json in
                    for rule in rules { SARIFReport.write(rule, &json) }
                }
            }
        }
    }

    private static func write(_ rule: ReportRule, _ json: inout JSONWriter) {
        json.object { json in
            json.field("id", rule.code)
            json.object("shortDescription") { json in json.field("text", SARIFText.message(rule.title)) }
            json.object("fullDescription") { json in json.field("text", SARIFText.message(rule.why)) }
            json.object("help") { json in json.field("text", SARIFText.message(rule.remedy)) }
            json.object("defaultConfiguration") { json in json.field("level", rule.severity.rawValue) }
            json.object("properties") { json in
                json.field("tags", [String(rule.code.prefix { $0 != "/" })])
            }
        }
    }

    // MARK: Results

    private mutating func write(_ diagnostic: Diagnostic, _ ruleIndex: Int, _ json: inout JSONWriter) {
        json.object { json in
            json.field("ruleId", diagnostic.code)
            json.field("ruleIndex", ruleIndex)
            json.field("level", diagnostic.severity.rawValue)
            if context.baseline != nil { json.field("baselineState", diagnostic.isAccepted ? "unchanged" : "new") }
            json.object("message") { json in json.field("text", message(diagnostic)) }
            json.array("locations") { json in
                json.object { json in writePlace(diagnostic.file, diagnostic.range, &json) }
            }
            json.object("partialFingerprints") { json in
                let hash = fingerprints.next(diagnostic, in: places.file(diagnostic.file), context.workTreePrefix)
                json.field("primaryLocationLineHash", hash)
            }
            if !diagnostic.notes.isEmpty {
                json.array("relatedLocations") { json in
                    for (index, note) in diagnostic.notes.enumerated() { write(note, index + 1, &json) }
                }
            }
            if let fix = diagnostic.fix { write(fix, in: diagnostic.file, &json) }
            if diagnostic.record != nil || diagnostic.owner != nil {
                json.object("properties") { json in
                    json.field("record", optional: diagnostic.record)
                    json.field("owner", optional: diagnostic.owner)
                }
            }
        }
    }

    /// The summary, and what to do where the rule's own help does not say it.
    private func message(_ diagnostic: Diagnostic) -> String {
        let general = known[diagnostic.code]?.remedy ?? ""
        let isGeneral = diagnostic.remedy.utf8.isEmpty || general.hasSameBytes(as: diagnostic.remedy)
        return SARIFText.message(isGeneral ? diagnostic.summary : "\(diagnostic.summary). \(diagnostic.remedy)")
    }

    private mutating func write(_ note: DiagnosticNote, _ id: Int, _ json: inout JSONWriter) {
        json.object { json in
            json.field("id", id)
            json.object("message") { json in json.field("text", SARIFText.message(note.message)) }
            writePlace(note.file, note.range, &json)
        }
    }

    private mutating func write(_ fix: DiagnosticFix, in file: String, _ json: inout JSONWriter) {
        // A replacement without a place to put it would be no fix.
        let replacements = fix.replacements.compactMap { replacement in
            places.places(of: replacement.range, in: file).map { ($0, replacement.text) }
        }
        guard !replacements.isEmpty, replacements.count == fix.replacements.count else { return }
        json.array("fixes") { json in
            json.object { json in
                json.object("description") { json in json.field("text", SARIFText.message(fix.summary)) }
                json.array("artifactChanges") { json in
                    json.object { json in
                        writeArtifact(file, &json)
                        json.array("replacements") { json in
                            for (place, text) in replacements {
                                json.object { json in
                                    writeRegion("deletedRegion", place, &json)
                                    json.object("insertedContent") { json in json.field("text", text) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    // MARK: Places

    /// GitHub drops results without a line, so a finding about a whole file stands on its first.
    private mutating func writePlace(_ file: String, _ range: ByteRange?, _ json: inout JSONWriter) {
        let place = places.places(of: range, in: file)
        json.object("physicalLocation") { json in
            writeArtifact(file, &json)
            if let place {
                writeRegion("region", place, &json)
            } else {
                json.object("region") { json in json.field("startLine", 1) }
            }
        }
    }

    private func writeArtifact(_ file: String, _ json: inout JSONWriter) {
        json.object("artifactLocation") { json in
            json.field("uri", SARIFText.relativeURI(context.workTreePrefix + file))
            json.field("uriBaseId", "%SRCROOT%")
        }
    }

    private func writeRegion(_ name: String, _ place: PlaceRange, _ json: inout JSONWriter) {
        json.object(name) { json in
            json.field("startLine", place.start.line)
            json.field("startColumn", place.start.column)
            json.field("endLine", place.end.line)
            json.field("endColumn", place.end.column)
        }
    }
}
