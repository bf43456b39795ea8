import ByteOutput

@testable import Mustache

/// Compiles and renders in one step.
func render(
    _ template: String, _ value: TemplateValue = .object([:]), shape: TemplateShape? = nil,
    partials: [String: String] = [:]
) throws -> String {
    let sources = partials.merging(["main": template]) { _, main in main }
    let set = TemplateSet(sources: sources.mapValues { Array($0.utf8) })
    var output = OutputBuffer()
    try set.compile("main", shape: shape).render(value, into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
}

/// The errors of compiling `template`, none when it compiles.
func errors(
    _ template: String, shape: TemplateShape? = nil, partials: [String: String] = [:]
) -> [TemplateError] {
    let sources = partials.merging(["main": template]) { _, main in main }
    do {
        _ = try TemplateSet(sources: sources.mapValues { Array($0.utf8) }).compile("main", shape: shape)
        return []
    } catch {
        return error.all
    }
}

/// The same as lines of text.
func messages(_ template: String, shape: TemplateShape? = nil, partials: [String: String] = [:]) -> [String] {
    errors(template, shape: shape, partials: partials).map(\.description)
}
