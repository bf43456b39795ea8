import Records
import SourceText
import Vocabulary

/// Something that a review found: open until a version of what was reviewed closes it.
package struct ReviewFinding: Sendable {
    package enum State: Sendable, Hashable {
        case open
        /// Somebody lives with it.
        case accepted
        case closed(version: String)
        /// A later version than the present one is said to close it.
        case closedLater(version: String)
        /// The card says closed and names no version.
        case closedWithoutVersion
    }

    /// The review's position, and the place of the finding in its list.
    package var review: Int
    package var index: Int
    package var id: String?
    package var title: String?
    package var severity: String?
    package var factor: String?
    package var due: CalendarDate?
    package var state: State
    package var range: ByteRange

    package var isOpen: Bool {
        switch state {
        case .open, .closedLater, .closedWithoutVersion: true
        case .accepted, .closed: false
        }
    }

    /// The findings of a review of a record in `version`.
    static func all(_ registry: Registry, review: Int, subject version: String?) -> [ReviewFinding] {
        (registry.records[review]["findings"]?.list ?? []).enumerated().compactMap { index, value in
            guard let map = value.map else { return nil }
            let status = map[field: "status"]?.text
            var state = State.open
            if status == "accepted" {
                state = .accepted
            } else if let closing = map[field: "closed_in"]?.text {
                let isReached = version.map { !VersionOrder.precedes($0, closing) } ?? true
                state = isReached ? .closed(version: closing) : .closedLater(version: closing)
            } else if status == "closed" {
                state = .closedWithoutVersion
            }
            return ReviewFinding(
                review: review, index: index, id: map[field: "id"]?.text,
                title: map[field: "title"]?.text ?? map[field: "description"]?.text,
                severity: map[field: "severity"]?.text, factor: map[field: "factor"]?.text,
                due: map[field: "due"]?.day, state: state, range: value.range)
        }
    }
}
