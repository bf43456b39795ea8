import Testing

@testable import Vocabulary

@Suite struct SuggestionTests {
    @Test func `A slip gets the word that was meant`() {
        let words = ["owner", "stage", "intended_use", "license", "production", "validation"]
        #expect(Suggestion.nearest(to: "ower", among: words) == "owner")
        #expect(Suggestion.nearest(to: "onwer", among: words) == "owner")
        #expect(Suggestion.nearest(to: "Stage", among: words) == "stage")
        #expect(Suggestion.nearest(to: "intended-use", among: words) == "intended_use")
        #expect(Suggestion.nearest(to: "liscence", among: words) == "license")
    }

    @Test func `What is far from every word gets none`() {
        let words = ["owner", "stage"]
        for word in ["", "x", "purpose", "ow", "ownership", "模型"] {
            #expect(Suggestion.nearest(to: word, among: words) == nil, "\(word)")
        }
        #expect(Suggestion.nearest(to: "owner", among: []) == nil)
    }

    @Test func `A choice may be meant by its beginning, where no other begins so`() {
        let stages = ["staging", "production", "stable", "exploration"]
        #expect(Suggestion.choice(meantBy: "prod", among: stages) == "production")
        #expect(Suggestion.choice(meantBy: "Produciton", among: stages) == "production")
        #expect(Suggestion.choice(meantBy: "sta", among: stages) == nil)
        #expect(Suggestion.choice(meantBy: "ex", among: stages) == nil)
    }

    @Test func `Of words equally near the first in byte order is taken, whatever their order`() {
        #expect(Suggestion.nearest(to: "tast", among: ["test", "last", "taste"]) == "last")
        #expect(Suggestion.nearest(to: "tast", among: ["taste", "last", "test"]) == "last")
    }

    @Test func `Hostile words cost nothing`() {
        let long = String(repeating: "a", count: 10_000_000)
        let marks = "e" + String(repeating: "\u{301}\u{302}", count: 200_000)
        let words = HubWords.libraries + [long, marks]
        let time = ContinuousClock().measure {
            for word in [long, marks] {
                #expect(Suggestion.nearest(to: word, among: words) == nil)
            }
            for length in 0...64 { _ = Suggestion.nearest(to: String(long.prefix(length)), among: words) }
        }
        #expect(time < .seconds(5))
    }
}
