import FrontMatter
import Testing

@testable import Records

/// Numbers and truth values as text.
@Suite struct ScalarTextTests {
    @Test("Whole numbers", arguments: ["0", "-1", "007", "999999999999999999"])
    func integers(text: String) {
        #expect(ScalarText.isInteger(text))
    }

    @Test(
        "No whole numbers", arguments: ["", "-", "+1", "1.0", "1e3", "1_000", "0x1", " 1", "１", "9999999999999999999"])
    func notIntegers(text: String) {
        #expect(!ScalarText.isInteger(text))
    }

    @Test("Numbers", arguments: ["0", "1.5", "-.5", "5.", "+3", "1e5", "1E-05", "0.1e+10", "007"])
    func numbers(text: String) {
        #expect(ScalarText.isNumber(text))
    }

    @Test(
        "No numbers",
        arguments: ["", ".", "-", "1e", "e5", "1e999", "nan", "inf", ".inf", "1,5", "0x1F", "1_0", "1.2.3", "1 "])
    func notNumbers(text: String) {
        #expect(!ScalarText.isNumber(text))
    }

    @Test func `A number of more than 64 characters is none`() {
        #expect(ScalarText.isNumber(String(repeating: "1", count: 64)))
        #expect(!ScalarText.isNumber(String(repeating: "1", count: 65)))
    }

    @Test func `Only the unquoted true and false are truth values`() {
        for text in ["true", "True", "TRUE"] { #expect(ScalarText.flag(YAMLScalar(text: text, style: .plain)) == true) }
        for text in ["false", "False", "FALSE"] {
            #expect(ScalarText.flag(YAMLScalar(text: text, style: .plain)) == false)
        }
        for text in ["yes", "no", "on", "off", "y", "tRUE", "1", ""] {
            #expect(ScalarText.flag(YAMLScalar(text: text, style: .plain)) == nil)
        }
        #expect(ScalarText.flag(YAMLScalar(text: "true", style: .doubleQuoted)) == nil)
    }
}
