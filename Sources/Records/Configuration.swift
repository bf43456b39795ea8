import FrontMatter
import SourceText
import Vocabulary

/// What `muster.yml` says; every part has a default.
package struct Configuration: Sendable {
    /// A severity that differs from a rule's own.
    package struct SeverityChange: Sendable {
        package var code: String
        package var kind: Kind?
        package var path: String?
        /// `off`, `note`, `warning` or `error`.
        package var severity: String
        /// Where the code stands in `muster.yml`.
        package var range: ByteRange
    }

    package var title = "Model registry"
    package var description: String?
    package var baseURL: String?
    package var repository: String?
    package var branch = "main"
    package var sources: [(kind: Kind, patterns: [String])] = []
    /// Where each pattern of `sources` stands.
    package var sourceRanges: [(pattern: String, range: ByteRange)] = []
    package var frontMatter = FrontMatterOptions()
    package var allowsRemoteImages = false
    package var pageSize = 200
    package var branding = Branding()
    package var severityChanges: [SeverityChange] = []
    package var requiredSections: [(kind: Kind, headings: [String])] = []
    package var schema = Schema()
    package var file = SourceFile(path: "muster.yml", bytes: [])
    package var block = FrontMatterBlock(root: nil, blockRange: nil, bodyStart: 0, issues: [], isBroken: false)
    package var issues: [SchemaIssue] = []

    private static let pageSizes = 10...1000

    package init() {}

    /// Reads the bytes of `muster.yml`; what cannot be understood keeps its default and is an issue.
    package init(_ file: SourceFile) {
        self.file = file
        block = readYAMLDocument(file.bytes, options: FrontMatterOptions())
        guard let root = block.root else { return }
        var decoder = FieldDecoder(isHubKey: false)
        var unknown: [YAMLMapping.Entry] = []
        let values = decoder.decode(root, fields: ConfigurationFields.all, path: "") { unknown.append($0) }
        decoder.noteUnknown(unknown, fields: ConfigurationFields.all, section: "", beside: root)
        take(values, decoder: &decoder)
        issues = decoder.issues
    }

    private mutating func take(_ values: [NamedValue], decoder: inout FieldDecoder) {
        title = values[field: "title"]?.text ?? title
        description = values[field: "description"]?.text
        baseURL = values[field: "base_url"]?.text.map(Configuration.withSlash)
        repository = values[field: "repository"]?.text
        branch = values[field: "branch"]?.text ?? branch
        takePageSize(values[field: "page_size"], &decoder)
        allowsRemoteImages = Configuration.isSet(values[field: "images"]?.map?[field: "remote"])
        frontMatter.allowsBlockAfterHeading = Configuration.isSet(
            values[field: "front_matter"]?.map?[field: "after_heading"])
        sources = (values[field: "sources"]?.map ?? []).compactMap { entry in
            guard let kind = kind(entry, "sources", &decoder) else { return nil }
            let patterns = (entry.value.list ?? []).compactMap { item in
                pattern(item, "sources.\(entry.name)", &decoder).map { (pattern: $0, range: item.range) }
            }
            sourceRanges += patterns
            return (kind, patterns.map(\.pattern))
        }
        branding = Branding(values[field: "branding"]?.map ?? [], &decoder)
        takeChecks(values[field: "checks"]?.map ?? [], &decoder)
        takeFields(values[field: "fields"]?.map ?? [], &decoder)
    }

    private mutating func takePageSize(_ value: FieldValue?, _ decoder: inout FieldDecoder) {
        guard let value, case .number(let text) = value.content else { return }
        if let size = Int(text), Configuration.pageSizes.contains(size) {
            pageSize = size
        } else {
            let words = "a number from \(Configuration.pageSizes.lowerBound) to \(Configuration.pageSizes.upperBound)"
            decoder.note(.notAChoice(text: text, choices: [words], suggestion: nil), value.range, "page_size")
        }
    }

    /// A folder or pattern as the files of the registry are named: without `./` and the slash at its end.
    private func pattern(_ value: FieldValue, _ section: String, _ decoder: inout FieldDecoder) -> String? {
        guard case .text(let text) = value.content else { return nil }
        guard text.utf8.first != 0x2F, let path = SitePath.normalised(text) else {
            decoder.note(
                .notAChoice(
                    text: text, choices: ["a folder or pattern inside the registry, relative to muster.yml"],
                    suggestion: nil), value.range, section)
            return nil
        }
        return path
    }

    private mutating func takeChecks(_ checks: [NamedValue], _ decoder: inout FieldDecoder) {
        for item in checks[field: "severity"]?.list ?? [] {
            // A change that is understood in part alone would reach further than meant, or turn a rule off by a slip.
            let hasIssue = decoder.issues.contains {
                $0.range.start >= item.range.start && $0.range.end <= item.range.end
            }
            guard let map = item.map, !hasIssue else { continue }
            guard let severity = map[field: "severity"]?.text else {
                decoder.note(
                    .wrongType(
                        expected: "one with `severity`: off, note, warning or error",
                        found: "an entry without `severity`"), item.range, "checks.severity")
                continue
            }
            severityChanges.append(
                SeverityChange(
                    code: map[field: "code"]?.text ?? "*", kind: map[field: "kind"]?.text.flatMap(Kind.named),
                    path: map[field: "path"]?.text, severity: severity,
                    range: map[field: "code"]?.range ?? item.range))
        }
        requiredSections = (checks[field: "sections"]?.map ?? []).compactMap { entry in
            guard let kind = kind(entry, "checks.sections", &decoder) else { return nil }
            return (kind, entry.value.list?.compactMap(\.text) ?? [])
        }
    }

    private mutating func takeFields(_ fields: [NamedValue], _ decoder: inout FieldDecoder) {
        var extensions: [Schema.Extension] = []
        for entry in fields {
            guard let map = entry.value.map else { continue }
            let listed = map[field: "kinds"]?.list?.compactMap { $0.text.flatMap(Kind.named) } ?? []
            let isForAll = map[field: "kinds"]?.isAbsent ?? true
            let kinds = isForAll ? Kind.allCases : listed
            if let clash = kinds.first(where: { Schema.isBuiltIn(entry.name, of: $0) }) {
                decoder.note(
                    .wrongType(
                        expected: "a name of your own", found: "the name of a field that \(clash.pluralNoun) have"),
                    entry.nameRange, "fields.\(entry.name)")
                continue
            }
            let values = map[field: "values"]?.list?.compactMap(\.text) ?? []
            if values.isEmpty, map[field: "type"]?.text == "enum" {
                decoder.note(
                    .wrongType(expected: "an enum with its `values`", found: "an enum without values"), entry.nameRange,
                    "fields.\(entry.name)")
                continue
            }
            let field = Field(
                entry.name, Configuration.type(map[field: "type"]?.text ?? "text", values: values),
                map[field: "required_from"]?.text.flatMap { Requirement(rawValue: $0) } ?? .optional,
                help: map[field: "help"]?.text ?? "A field of this registry.", origin: "muster.yml")
            extensions.append(Schema.Extension(field: field, kinds: kinds))
        }
        schema = Schema(extensions: extensions)
    }

    private func kind(_ entry: NamedValue, _ section: String, _ decoder: inout FieldDecoder) -> Kind? {
        if let kind = Kind.named(entry.name) { return kind }
        let names = Kind.allCases.map(\.rawValue)
        decoder.note(
            .notAChoice(text: entry.name, choices: names, suggestion: Suggestion.nearest(to: entry.name, among: names)),
            entry.nameRange, section)
        return nil
    }

    private static func type(_ name: String, values: [String]) -> FieldType {
        switch name {
        case "enum": .choice(values.map { Choice($0) })
        case "number": .number
        case "integer": .integer
        case "flag": .flag
        case "date": .date
        case "url": .url
        case "list": .list(.text)
        default: .text
        }
    }

    private static func isSet(_ value: FieldValue?) -> Bool {
        if case .flag(true) = value?.content { true } else { false }
    }

    private static func withSlash(_ url: String) -> String { url.hasSuffix("/") ? url : url + "/" }
}
