import Testing

@testable import Vocabulary

@Suite struct FieldTests {
    @Test(arguments: Kind.allCases)
    func `Every field has help, and no two fields of one mapping share a name`(kind: Kind) {
        let schema = Schema()
        check(schema.fields(of: kind), "\(kind)")
        check(schema.hubFields(of: kind), "\(kind), Hub")
    }

    @Test func `The keys of muster.yml have help and names of their own`() {
        check(ConfigurationFields.all, "muster.yml")
    }

    @Test func `Folders and names of kinds are unique`() {
        let kinds = Kind.allCases
        #expect(Set(kinds.map(\.folder)).count == kinds.count)
        #expect(Set(kinds.map(\.title)).count == kinds.count)
        #expect(kinds.allSatisfy { Kind.named($0.rawValue) == $0 && !$0.summary.isEmpty })
    }

    @Test func `Relations read well from both ends`() {
        let relations = Relation.allCases
        #expect(relations.allSatisfy { !$0.forward.isEmpty && !$0.backward.isEmpty && $0.forward != $0.backward })
        #expect(Set(relations.map(\.forward)).count == relations.count)
        #expect(Relation.declarable.allSatisfy(relations.contains))
    }

    @Test func `A declared field belongs to its kinds alone`() {
        let field = Field("cost_centre", .text, help: "Who pays.")
        let schema = Schema(extensions: [.init(field: field, kinds: [.model])])
        #expect(schema.fields(of: .model).contains { $0.name == "cost_centre" })
        #expect(!schema.fields(of: .dataset).contains { $0.name == "cost_centre" })
        #expect(schema.isExtension("cost_centre", of: .model) && !schema.isExtension("cost_centre", of: .dataset))
        #expect(Schema.isBuiltIn("owner", of: .model) && !Schema.isBuiltIn("cost_centre", of: .model))
    }

    @Test func `A mapping with a field named value takes no claims`() {
        let value = Field("value", .text, help: "The result.")
        #expect(FieldType.text.acceptsClaims && FieldType.list(.text).acceptsClaims)
        #expect(FieldType.map([]).acceptsClaims && !FieldType.map([value]).acceptsClaims)
        #expect(!FieldType.either([.text, .map([value])]).acceptsClaims)
        #expect(!FieldType.dictionary(.text).acceptsClaims && !FieldType.open.acceptsClaims)
    }

    private func check(_ fields: [Field], _ place: String) {
        #expect(Set(fields.map(\.name)).count == fields.count, "\(place)")
        for field in fields {
            #expect(!field.help.isEmpty && !field.name.isEmpty, "\(place).\(field.name)")
            check(field.type, "\(place).\(field.name)")
        }
    }

    private func check(_ type: FieldType, _ place: String) {
        switch type {
        case .map(let fields): check(fields, place)
        case .list(let element), .dictionary(let element): check(element, place)
        case .either(let types): for type in types { check(type, place) }
        case .choice(let choices): #expect(Set(choices.map(\.value)).count == choices.count, "\(place)")
        default: break
        }
    }
}
