import ByteOutput

/// The editions of JSON Schema that editors read; many know the older one only.
package enum JSONSchemaDialect: String, Sendable, CaseIterable {
    case draft2020_12 = "2020-12"
    case draft07 = "draft-07"

    var address: String {
        switch self {
        case .draft2020_12: "https://json-schema.org/draft/2020-12/schema"
        case .draft07: "http://json-schema.org/draft-07/schema#"
        }
    }

    /// The key under which shared parts stand.
    var definitions: String { self == .draft07 ? "definitions" : "$defs" }
}

/// The schema of the front matter of a record of `kind`: what Muster reads without an error, as far as JSON Schema can
/// say it.
///
/// Hugging Face's keys are held to the shapes that the Hub reads and to nothing else; ours are strict.
package func jsonSchema(for kind: Kind, schema: Schema, dialect: JSONSchemaDialect) -> [UInt8] {
    var parts = JSONSchemaParts(dialect: dialect)
    var json = JSONWriter(indent: 1, reserving: 64 * 1024)
    json.object { json in
        json.field("$schema", dialect.address)
        json.field("$id", "muster:\(kind.rawValue)" + (dialect == .draft07 ? ".draft-07" : ""))
        json.field(
            "$comment", "Vocabulary \(Schema.version) of Muster. Made by the program: change its fields instead.")
        json.field("title", "\(kind.title) record")
        json.field("description", kind.summary)
        json.field("type", "object")
        json.object("properties") { json in
            if kind.isHubCard {
                parts.writeProperties(schema.hubFields(of: kind), reading: .hub, path: "", &json)
                json.object("registry") { json in
                    json.field("description", "What Muster knows of the \(kind.noun) beyond the Hub's own keys.")
                    json.field("type", ["object", "null"])
                    json.object("properties") { json in
                        parts.writeProperties(schema.fields(of: kind), reading: .own, path: "", &json)
                    }
                    json.field("additionalProperties", false)
                }
            } else {
                parts.writeProperties(schema.fields(of: kind), reading: .own, path: "", &json)
            }
        }
        json.field("additionalProperties", kind.isHubCard)
        json.object(dialect.definitions) { json in parts.writeDefinitions(&json) }
    }
    return json.finished()
}
