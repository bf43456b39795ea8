import ByteOutput
import Foundation
import TestSupport
import Testing

@testable import Mustache

/// Runs the public Mustache specification, which is read in place.
@Suite struct SpecificationTests {
    private static let folder = SharedFolder.path("corpora/mustache-spec/specs")

    private struct Module: Decodable {
        let tests: [Case]
    }

    private struct Case: Decodable {
        let name: String
        let template: String
        let partials: [String: String]?
        let data: JSONValue
        let expected: String
    }

    /// JSON as the values that templates take; numbers become text.
    private enum JSONValue: Decodable {
        case value(TemplateValue)

        init(from decoder: any Decoder) throws {
            let single = try decoder.singleValueContainer()
            if single.decodeNil() {
                self = .value(.absent)
            } else if let flag = try? single.decode(Bool.self) {
                self = .value(.flag(flag))
            } else if let number = try? single.decode(Int.self) {
                self = .value(.text(String(number)))
            } else if let number = try? single.decode(Double.self) {
                self = .value(.text(String(number)))
            } else if let text = try? single.decode(String.self) {
                self = .value(.text(text))
            } else if let items = try? single.decode([JSONValue].self) {
                self = .value(.list(items.map(\.content)))
            } else {
                let members = try single.decode([String: JSONValue].self)
                self = .value(.object(TemplateObject(members.map { ($0.key, $0.value.content) })))
            }
        }

        var content: TemplateValue {
            switch self {
            case .value(let value): value
            }
        }
    }

    @Test(
        "The module of the specification passes whole", .enabled(if: folder != nil, "the specification is absent"),
        arguments: [
            ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22), ("partials", 12),
            ("sections", 34), ("~inheritance", 27),
        ])
    func modulePasses(name: String, atLeast: Int) throws {
        let folder = try #require(SpecificationTests.folder)
        let data = try Data(contentsOf: folder.appendingPathComponent("\(name).json"))
        let cases = try JSONDecoder().decode(Module.self, from: data).tests
        var passed = 0
        for spec in cases {
            let result = Result {
                try render(spec.template, spec.data.content, partials: spec.partials ?? [:])
            }
            if case .success(spec.expected) = result {
                passed += 1
            } else {
                Issue.record("\(name), \(spec.name): \(spec.template.debugDescription) gave \(result)")
            }
        }
        print("mustache specification, \(name): \(passed) of \(cases.count) passed")
        #expect(cases.count >= atLeast)
    }
}
