import Foundation
import Testing

@testable import Vocabulary

@Suite struct JSONSchemaTests {
    @Test(arguments: Kind.allCases, JSONSchemaDialect.allCases)
    func `Every schema is small JSON whose references all lead somewhere`(
        kind: Kind, dialect: JSONSchemaDialect
    ) throws {
        let bytes = jsonSchema(for: kind, schema: Schema(), dialect: dialect)
        let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(bytes.count < 150_000)
        #expect(root["$schema"] as? String == dialect.address)
        let definitions = try #require(root[dialect.definitions] as? [String: Any])
        var used: Set<String> = []
        collectReferences(root, &used)
        #expect(used == Set(definitions.keys.map { "#/\(dialect.definitions)/\($0)" }))
        if let folder = ProcessInfo.processInfo.environment["MUSTER_JSON_SCHEMAS"] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let name = "\(folder)/\(kind.rawValue).\(dialect.rawValue).json"
            try Data(bytes).write(to: URL(fileURLWithPath: name))
        }
    }

    @Test func `Hub cards take any key at the top, and ours alone under registry`() throws {
        let model = try parsed(.model)
        #expect(model["additionalProperties"] as? Bool == true)
        let registry = try #require(model.at("properties", "registry"))
        #expect(registry["additionalProperties"] as? Bool == false)
        #expect(registry.at("properties", "stage")?["$ref"] as? String == "#/$defs/stage")
        #expect(model.at("properties", "license") != nil)
        #expect(model.at("properties", "stage") == nil)
    }

    @Test func `The other kinds are strict at the top, with free space under ext`() throws {
        for kind in Kind.allCases where !kind.isHubCard {
            let root = try parsed(kind)
            #expect(root["additionalProperties"] as? Bool == false)
            #expect(root.at("properties", "ext")?.keys.contains("$ref") == false)
            #expect(root.at("properties", "registry") == nil)
        }
    }

    @Test func `A word of a list says what it means`() throws {
        let forms = try #require(try parsed(.model).at("$defs", "stage")?["anyOf"] as? [[String: Any]])
        let words = forms.compactMap { $0["const"] as? String }
        #expect(words == CommonFields.stages.map(\.value))
        #expect(forms.contains { $0["description"] as? String == "in use" })
    }

    @Test func `Before 2020-12 nothing stands beside a reference`() throws {
        for kind in Kind.allCases {
            expectAlone(try parsed(kind, .draft07))
        }
    }

    @Test func `Fields of muster.yml are in the schema, numbers and truth values among their words`() throws {
        let level = Field("level", .choice(["1", "1.50", "true", "low"]), help: "How high.")
        let schema = Schema(extensions: [Schema.Extension(field: level, kinds: [.guide])])
        let root = try parsed(.guide, schema: schema)
        #expect(root.at("properties", "level")?["description"] as? String == "How high.")
        let forms = try #require(root.at("$defs", "level")?["anyOf"] as? [[String: Any]])
        #expect(forms.contains { $0["enum"] as? [String] == ["1", "1.50", "true", "low"] })
        // 1.50 is left out: as a number it is spelled 1.5, which the reader does not take.
        let typed = forms.compactMap { $0["enum"] as? [Any] }.last { $0.allSatisfy { !($0 is String) } }
        #expect(typed?.count == 2)
        #expect(try parsed(.policy, schema: schema).at("properties", "level") == nil)
    }

    @Test func `The same on every run`() {
        #expect(
            jsonSchema(for: .model, schema: Schema(), dialect: .draft2020_12)
                == jsonSchema(for: .model, schema: Schema(), dialect: .draft2020_12))
    }

    private func parsed(
        _ kind: Kind, _ dialect: JSONSchemaDialect = .draft2020_12, schema: Schema = Schema()
    ) throws -> [String: Any] {
        let bytes = jsonSchema(for: kind, schema: schema, dialect: dialect)
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private func collectReferences(_ value: Any, _ found: inout Set<String>) {
        if let object = value as? [String: Any] {
            if let reference = object["$ref"] as? String { found.insert(reference) }
            for inner in object.values { collectReferences(inner, &found) }
        } else if let list = value as? [Any] {
            for inner in list { collectReferences(inner, &found) }
        }
    }

    private func expectAlone(_ value: Any) {
        if let object = value as? [String: Any] {
            #expect(object["$ref"] == nil || object.count == 1)
            for inner in object.values { expectAlone(inner) }
        } else if let list = value as? [Any] {
            for inner in list { expectAlone(inner) }
        }
    }
}

extension [String: Any] {
    /// The object that `keys` lead to.
    fileprivate func at(_ keys: String...) -> [String: Any]? {
        keys.reduce(Optional(self)) { object, key in object?[key] as? [String: Any] }
    }
}
