import SourceText

/// Something in the registry that shows that an action was done.
package enum ActionEvidence: Sendable, Hashable {
    /// The day on which the answers were given.
    case assessed
    /// A review of this type that did not fail.
    case review(String)
    /// A control, by its place in the rubric, that is implemented or verified.
    case control(Int)
    /// A field of the card that says something, by the keys that lead to it.
    case field(String)
    /// An approval in this role of a step from stage to stage.
    case approval(String)

    /// The types that reviews can have.
    package static let reviewTypes = [
        "validation", "red_team", "audit", "fairness", "privacy", "security", "monitoring",
    ]
}

extension RubricReader {
    /// `assessed`, or `review.TYPE`, `control.ID`, `field.PATH` or `approval.ROLE`.
    mutating func evidence(_ place: Place) -> ActionEvidence? {
        guard let text = text(place) else { return nil }
        if text.hasSameBytes(as: "assessed") { return .assessed }
        guard let dot = text.utf8.firstIndex(of: 0x2E) else {
            note(.value, "evidence is assessed, review.TYPE, control.ID, field.PATH or approval.ROLE", place)
            return nil
        }
        let name = String(text[text.utf8.index(after: dot)...])
        switch String(text[..<dot]) {
        case "review":
            if ActionEvidence.reviewTypes.contains(where: { $0.hasSameBytes(as: name) }) { return .review(name) }
            note(.reference, "reviews have the types \(ActionEvidence.reviewTypes.joined(separator: ", "))", place)
        case "control":
            if let index = rubric.controls.firstIndex(where: { $0.id.hasSameBytes(as: name) }) {
                return .control(index)
            }
            note(.reference, "there is no control `\(name)`", place)
        case "field" where !name.isEmpty: return .field(name)
        case "approval" where !name.isEmpty: return .approval(name)
        default: note(.value, "evidence is assessed, review.TYPE, control.ID, field.PATH or approval.ROLE", place)
        }
        return nil
    }
}
