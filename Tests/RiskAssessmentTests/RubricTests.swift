import Foundation
import RiskAssessment
import SourceText
import TestSupport
import Testing

@Suite struct RubricTests {
    @Test("The built-in rubric has no issue")
    func builtIn() {
        let file = readRubric(Array(Rubric.builtInText.utf8))
        #expect(file.issues.map(\.message) == [])
        #expect(Rubric.builtIn.factors.count == 10)
        #expect(Rubric.builtIn.questions.count == 29)
        #expect(Rubric.builtIn.controls.count == 11)
        #expect(Rubric.builtIn.signals.count == 8)
        #expect(Rubric.builtIn.relations.count == 12)
        #expect(Rubric.builtIn.tierFloors.count == 4)
    }

    @Test("The built-in rubric is the shared one to the byte, but for what shows that actions were done")
    func equalsShared() throws {
        guard let file = SharedFolder.path("data/rubric-default.yaml") else { return }
        let bare = Rubric.builtInText.replacing(
            /, evidence: \[[^\]]*\]|, if_any_factor: \{[^}]*\}|# evidence: .*\n/, with: "")
        #expect(try Data(contentsOf: file) == Data(bare.utf8))
    }
}
