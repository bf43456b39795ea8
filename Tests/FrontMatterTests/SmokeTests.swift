import FrontMatter
import Testing

@Suite struct SmokeTests {
    @Test("A plain block is read")
    func plain() {
        let block = readBlock("license: mit\ntags:\n- a\n- b")
        #expect(block.shown == "{license: \"mit\", tags: [\"a\", \"b\"]}")
        #expect(block.issues.isEmpty)
    }
}
