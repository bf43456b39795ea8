import Diagrams
import Lineage
import Vocabulary

/// How relations are told apart in a picture, by dashes and heads: few families, since nobody learns sixteen.
enum RelationStyle: Int, CaseIterable {
    case made, data, judged, runs, origin

    init(_ relation: Relation) {
        switch relation {
        case .baseModelFinetune, .baseModelAdapter, .baseModelQuantized, .baseModelMerge, .distilledFrom: self = .made
        case .trainedOn, .derivedFrom, .featuresFrom: self = .data
        case .validatedOn, .evaluatedOn: self = .judged
        case .builtBy, .usesCode, .providedBy: self = .origin
        default: self = .runs
        }
    }

    /// For the legend.
    var words: String {
        switch self {
        case .made: "made from"
        case .data: "data or features from"
        case .judged: "evaluated on"
        case .runs: "needs to run"
        case .origin: "built or provided by"
        }
    }

    func edge(isInferred: Bool) -> DiagramEdgeStyle {
        let classes = isInferred ? "inferred" : ""
        switch self {
        case .made: return DiagramEdgeStyle(classes: classes, head: .arrow)
        case .data: return DiagramEdgeStyle(classes: classes, dashes: [7, 4], head: .arrow)
        case .judged: return DiagramEdgeStyle(classes: classes, dashes: [2, 3], head: .hollow)
        case .runs: return DiagramEdgeStyle(classes: classes, head: .open)
        case .origin: return DiagramEdgeStyle(classes: classes, dashes: [7, 3, 1, 3], head: .diamond)
        }
    }
}
