import Checks
import Mustache
import Vocabulary

/// The entrance to the reference: kinds, rules and machine-readable files.
struct ReferencePage {
    static let shape: TemplateObjectShape = [
        "kinds": .list(
            .object(["title": .text, "href": .text, "about": .text, "count": .text, "schema": .text, "folder": .text])),
        "families": .list(
            .object([
                "name": .text,
                "rules": .list(
                    .object([
                        "code": .text, "href": .text, "title": .text, "severity": .text, "count": .optional(.text),
                    ])),
            ])),
        "configuration": .text, "ruleCount": .text,
    ]

    static func render(_ catalog: Catalog, _ template: PageTemplate) -> [UInt8] {
        let frame = PageFrame(
            path: "reference/index.html", title: "Reference", section: "reference", sheets: [],
            crumbs: [Crumb(label: "Reference", path: nil)])
        var families: [(name: String, rules: [Rule])] = []
        for rule in Rule.all {
            if families.last?.name != rule.family { families.append((rule.family, [])) }
            families[families.count - 1].rules.append(rule)
        }
        let schema = catalog.registry.schema
        let values: [(String, TemplateValue)] = [
            (
                "kinds",
                .list(
                    Kind.allCases.map { kind in
                        .object([
                            "title": .text(kind.title), "href": .text(frame.href(FieldsPage.path(kind))),
                            "about": .text(kind.summary),
                            "count": .text(String(schema.fields(of: kind).count + schema.hubFields(of: kind).count)),
                            "schema": .text(frame.href("api/v1/schema/\(kind.rawValue).json")),
                            "folder": .text("content/\(kind.folder)/"),
                        ])
                    })
            ),
            (
                "families",
                .list(
                    families.map { family in
                        .object([
                            "name": .text(family.name),
                            "rules": .list(
                                family.rules.map { rule in
                                    .object([
                                        "code": .text(rule.code), "href": .text(frame.href(RulePage.path(rule.code))),
                                        "title": .text(rule.title), "severity": .text(rule.severity.rawValue),
                                        "count": catalog.findingsOfRule[rule.code].map { .text(String($0.count)) }
                                            ?? .absent,
                                    ])
                                }),
                        ])
                    })
            ),
            ("configuration", .text(frame.href(FieldsPage.configurationPath))),
            ("ruleCount", .text(String(Rule.all.count))),
        ]
        return template.render(.object(frame.values(catalog).adding(values)), reserving: 32_768)
    }
}

/// The reference of one kind's fields, or of the keys of `muster.yml`.
struct FieldsPage {
    static let shape: TemplateObjectShape = [
        "heading": .text, "about": .text, "place": .text,
        "groups": .list(
            .object([
                "title": .text, "about": .text, "hasTitle": .flag, "contents": .text,
                "fields": .list(
                    .object([
                        "anchor": .text, "name": .text, "type": .text, "requirement": .optional(.text), "help": .text,
                        "example": .optional(.text), "origin": .text, "maps": .optional(.text),
                        "choices": .list(.object(["value": .text, "help": .optional(.text)])), "hasChoices": .flag,
                        "parts": .list(.object(["name": .text, "type": .text, "help": .text])), "hasParts": .flag,
                    ])),
            ])),
    ]
    static let configurationPath = "reference/configuration.html"

    static func path(_ kind: Kind) -> String { "reference/fields-\(kind.rawValue).html" }

    static func render(_ catalog: Catalog, _ kind: Kind, _ template: PageTemplate) -> [UInt8] {
        let schema = catalog.registry.schema
        let own = schema.fields(of: kind)
        let builtIn = own.filter { !schema.isExtension($0.name, of: kind) }
        let added = own.filter { schema.isExtension($0.name, of: kind) }
        var groups = [group("", "", builtIn)]
        if !added.isEmpty { groups.append(group("Fields of this registry", "Declared in muster.yml.", added)) }
        let hub = schema.hubFields(of: kind)
        if !hub.isEmpty {
            groups.append(
                group("Hugging Face keys", "At the top level, as on the Hub; read in place.", hub, anchor: "hub-"))
        }
        let place =
            kind.isHubCard
            ? "They stand under registry: in the front matter." : "They stand at the top level of the front matter."
        return render(
            catalog, path(kind), "Fields of \(kind.nounWithArticle)", kind.summary, place, groups, template)
    }

    static func renderConfiguration(_ catalog: Catalog, _ template: PageTemplate) -> [UInt8] {
        render(
            catalog, configurationPath, "Configuration", "What muster.yml may hold.",
            "Every key has a default; an empty file is valid.", [group("", "", ConfigurationFields.all)], template)
    }

    private static func render(
        _ catalog: Catalog, _ path: String, _ heading: String, _ about: String, _ place: String,
        _ groups: [TemplateValue], _ template: PageTemplate
    ) -> [UInt8] {
        let frame = PageFrame(
            path: path, title: heading, section: "reference", sheets: [.reference],
            crumbs: [Crumb(label: "Reference", path: "reference/index.html"), Crumb(label: heading, path: nil)])
        let values: [(String, TemplateValue)] = [
            ("heading", .text(heading)), ("about", .text(about)), ("place", .text(place)), ("groups", .list(groups)),
        ]
        return template.render(.object(frame.values(catalog).adding(values)), reserving: 65_536)
    }

    /// A group of fields; `anchor` begins their ids, since a key of the Hub may have the name of a field of ours.
    private static func group(
        _ title: String, _ about: String, _ fields: [Field], anchor: String = "field-"
    ) -> TemplateValue {
        .object([
            "title": .text(title), "about": .text(about), "hasTitle": .flag(!title.isEmpty),
            "contents": .text(title.isEmpty ? "Fields" : title),
            "fields": .list(fields.map { value($0, anchor: anchor + $0.name) }),
        ])
    }

    private static func value(_ field: Field, anchor: String) -> TemplateValue {
        let choices = TypeWords.choices(field.type)
        let parts = TypeWords.parts(field.type)
        let maps = [
            ("CycloneDX", field.counterparts.cycloneDX), ("SPDX 3", field.counterparts.spdx),
            ("EU AI Act annexes", field.counterparts.euAIAct),
        ].filter { !$0.1.isEmpty }.map { "\($0): \($1)" }.joined(separator: "; ")
        return .object([
            "anchor": .text(anchor), "name": .text(field.name),
            "type": .text(TypeWords.words(field.type)),
            "requirement": field.requirement == .optional ? .absent : .text(field.requirement.words),
            "help": .text(field.help),
            "example": field.example.isEmpty ? .absent : .text("\(field.name): \(field.example)"),
            "origin": .text(field.origin), "maps": maps.isEmpty ? .absent : .text(maps),
            "choices": .list(
                choices.map { choice in
                    .object(["value": .text(choice.value), "help": choice.help.isEmpty ? .absent : .text(choice.help)])
                }),
            "hasChoices": .flag(!choices.isEmpty),
            "parts": .list(
                parts.map { part in
                    .object([
                        "name": .text(part.name), "type": .text(TypeWords.words(part.type)), "help": .text(part.help),
                    ])
                }),
            "hasParts": .flag(!parts.isEmpty),
        ])
    }
}

/// Types in words, for the reference.
enum TypeWords {
    static func words(_ type: FieldType) -> String {
        switch type {
        case .list(let element): "list of: \(words(element))"
        case .map: "mapping"
        case .dictionary(let element): "mapping of any keys, each: \(words(element))"
        case .either(let types): types.map(words).joined(separator: ", or ")
        case .suggested(let list): list.title
        default: type.expectation
        }
    }

    /// The allowed words of a closed list, wherever in the type it stands.
    static func choices(_ type: FieldType) -> [Choice] {
        switch type {
        case .choice(let choices): choices
        case .list(let element): choices(element)
        case .either(let types): types.lazy.map(choices).first { !$0.isEmpty } ?? []
        default: []
        }
    }

    /// The fields of a mapping, wherever in the type it stands, with inner mappings under dotted names.
    static func parts(_ type: FieldType) -> [Field] {
        switch type {
        case .map(let fields):
            fields.flatMap { field in
                [field]
                    + parts(field.type).map { inner in
                        inner.named(field.name + "." + inner.name)
                    }
            }
        case .list(let element): parts(element)
        case .dictionary(let element): parts(element)
        case .either(let types): types.lazy.map(parts).first { !$0.isEmpty } ?? []
        default: []
        }
    }
}

/// What a host shows for addresses that are not there.
struct NotFoundPage {
    static let shape: TemplateObjectShape = [
        "kinds": .list(.object(["href": .text, "title": .text, "isNotLast": .flag]))
    ]

    static func render(_ catalog: Catalog, _ template: PageTemplate) -> [UInt8] {
        let base = catalog.registry.configuration.baseURL.flatMap(folder)
        let frame = PageFrame(path: "404.html", title: "Page not found", section: "", sheets: [], base: base)
        let listed: [Kind] = catalog.kinds.isEmpty ? [.model, .dataset, .service] : catalog.kinds.map(\.kind)
        let kinds = listed.enumerated().map { index, kind in
            TemplateValue.object([
                "href": .text(frame.href(kind.folder + "/index.html")), "title": .text(kind.pluralTitle),
                "isNotLast": .flag(index < listed.count - 1),
            ])
        }
        return template.render(.object(frame.values(catalog).adding([("kinds", .list(kinds))])), reserving: 4096)
    }

    /// The folder on its host at which the site stands, from `/` to `/`: no host, since the page may load only its own.
    private static func folder(_ address: String) -> String? {
        guard ExternalAddress.isSafe(address), !address.utf8.contains(0x3F), !address.utf8.contains(0x23) else {
            return nil
        }
        let slashes = address.utf8.indices.filter { address.utf8[$0] == 0x2F }
        guard slashes.count > 2, let last = slashes.last else { return nil }
        let folder = String(address[slashes[2]...last])
        return folder.hasPrefix("//") ? nil : folder
    }
}
