import ByteOutput
import Testing

@testable import Mustache

/// No template, however odd, may crash, hang or use up memory.
@Suite struct RobustnessTests {
    /// A small generator with a seed, so that a failure can be repeated.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        }
    }

    private static let pieces = [
        "{{", "}}", "{{{", "}}}", "{", "}", "#", "^", "/", "=", ">", "<", "$", "&", "!", ".", "a", "b", "list", "html",
        " ", "  ", "\t", "\n", "\r\n", "\r", "é", "{{#a}}", "{{/a}}", "{{#list}}", "{{/list}}", "{{>one}}", "{{>two}}",
        "{{<one}}", "{{/one}}", "{{<two}}", "{{/two}}", "{{$b}}", "{{/b}}", "{{$a}}", "{{=<% %>=}}", "<%={{ }}=%>",
        "<%", "%>",
        "\n  {{>two}}\n", "\n  {{$b}}\n", "\n{{/b}}\n", "{{.}}", "{{{html}}}", "{{a}}", "{{#list}}{{b}}{{/list}}",
        "text", "{{!", "\u{0}",
    ]

    private let shape: TemplateShape = .object([
        "a": .optional(.text), "list": .list(.object(["b": .text])), "html": .html,
    ])
    private let value: TemplateValue = .object([
        "a": .text("A"), "list": .list([.object(["b": .text("1")]), .object(["b": .text("2")])]), "html": .html([0x3C]),
    ])

    @Test("Random templates compile or are refused with locations inside their source")
    func randomTemplates() {
        var generator = Generator(state: 20_240_607)
        var compiled = 0
        var refused = 0
        for _ in 0..<6_000 {
            let sources = RobustnessTests.randomSources(&generator)
            let set = TemplateSet(sources: sources)
            let unchecked = outcome(of: set, nil, sources)
            let checked = outcome(of: set, shape, sources)
            // What passes the checks means the same with them and without.
            if checked != nil { #expect(checked == unchecked, "\(sources)") }
            for result in [unchecked, checked] { if result == nil { refused += 1 } else { compiled += 1 } }
        }
        // Both ways must have been walked for the test to mean anything.
        #expect(compiled > 1_000 && refused > 1_000, "\(compiled) compiled, \(refused) refused")
    }

    private static func randomSources(_ generator: inout Generator) -> [String: [UInt8]] {
        var sources: [String: [UInt8]] = [:]
        for name in ["main", "one", "two"] {
            let length = Int.random(in: 0...12, using: &generator)
            var bytes: [UInt8] = []
            for _ in 0..<length { bytes += pieces.randomElement(using: &generator).map { Array($0.utf8) } ?? [] }
            if Int.random(in: 0..<8, using: &generator) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &generator))
            }
            sources[name] = bytes
        }
        return sources
    }

    /// The rendered bytes, nil when the template is refused.
    private func outcome(of set: TemplateSet, _ shape: TemplateShape?, _ sources: [String: [UInt8]]) -> [UInt8]? {
        do {
            var output = OutputBuffer()
            _ = try set.compile("main", shape: shape).render(value, into: &output, passes: 10_000)
            return output.bytes
        } catch {
            #expect(!error.all.isEmpty)
            for fault in error.all {
                let lines = sources[fault.template].map { $0.count { $0 == 0x0A } + 1 } ?? 0
                #expect(fault.line >= 1 && fault.line <= lines && fault.column >= 1, "\(fault)")
            }
            return nil
        }
    }

    @Test("Sections may stand 64 deep and no deeper")
    func deepSections() throws {
        func deep(_ count: Int) -> String {
            String(repeating: "{{#a}}", count: count) + "x" + String(repeating: "{{/a}}", count: count)
        }
        #expect(try render(deep(64), value, shape: shape) == "x")
        let found = errors(deep(65), shape: shape)
        #expect(found.count == 1 && found[0].column == 64 * 6 + 1 && found[0].message.contains("deep"), "\(found)")
        #expect(errors(deep(100_000)).count == 1)
    }

    @Test("A partial that includes itself is refused where shapes are checked")
    func recursionChecked() {
        let found = messages("{{>a}}", shape: shape, partials: ["a": "x\n{{#list}}{{>b}}{{/list}}", "b": "{{>a}}"])
        #expect(found == ["b:1:1: 'a' includes itself, which would not end; use a list instead"])
    }

    @Test("A partial that includes itself without end is cut off, or refused when its indentation grows")
    func recursionUnchecked() throws {
        let twice = TemplateSet(sources: ["main": Array("{{>main}}x{{>main}}".utf8)])
        var output = OutputBuffer()
        let template = try twice.compile("main", shape: nil)
        #expect(!template.render(.absent, into: &output))
        let growing = messages("  {{>main}}\n")
        #expect(growing.count == 1 && growing[0].contains("does 'main' include itself?"), "\(growing)")
        #expect(
            messages("{{>wide}}", partials: ["wide": String(repeating: " ", count: 2_000) + "{{>wide}}"]).count == 1)
    }

    @Test("Partials that double at each step are refused")
    func doubling() {
        var partials: [String: String] = ["p60": ""]
        for step in 0..<60 { partials["p\(step)"] = "{{>p\(step + 1)}}{{>p\(step + 1)}}" }
        for shape in [nil, shape] {
            let found = messages("{{>p0}}", shape: shape, partials: partials)
            #expect(found.count == 1 && found[0].contains("too often"), "\(found)")
        }
    }

    @Test("Sections that repeat each other without measure are cut off")
    func repeatedLists() throws {
        let template = String(repeating: "{{#list}}", count: 60) + String(repeating: "{{/list}}", count: 60)
        let compiled = try TemplateSet(sources: ["main": Array(template.utf8)]).compile("main", shape: nil)
        var output = OutputBuffer()
        #expect(!compiled.render(value, into: &output, passes: 10_000))
    }

    @Test("Faults are counted up to a hundred")
    func manyFaults() {
        #expect(errors(String(repeating: "{{nothing}}\n", count: 5_000), shape: shape).count == Limit.faults)
        #expect(errors(String(repeating: "{{/x}}{{a b}}\n", count: 5_000)).count == Limit.faults)
    }
}
