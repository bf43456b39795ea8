import Vocabulary

/// What `muster new` is asked for: a kind, or one of the requests that begin with their own values.
struct NewKind {
    let name: String
    let kind: Kind
    /// The value of a request's `kind:`; nil for plain kinds.
    let requestKind: String?
    /// What a request asks to be done to its subject, as its title begins.
    let verb: String?

    private static let requests = [
        (name: "retrain-request", kind: "retrain", verb: "Retrain"),
        (name: "deprecation", kind: "deprecation", verb: "Deprecate"),
    ]

    static let names = Kind.allCases.map(\.rawValue) + requests.map(\.name)

    init(_ text: String) throws(CommandFailure) {
        name = text
        if let request = NewKind.requests.first(where: { $0.name == text }) {
            kind = .request
            requestKind = request.kind
            verb = request.verb
        } else if let named = Kind.named(text) {
            kind = named
            requestKind = nil
            verb = nil
        } else {
            let singular = Kind.allCases.first { $0.folder == text }?.rawValue
            let near = singular ?? Suggestion.nearest(to: text, among: NewKind.names)
            let hint = near.map { "Did you mean '\($0)'?" } ?? "Kinds: " + NewKind.names.joined(separator: ", ") + "."
            throw CommandFailure(status: .usage, message: "no kind '\(text)'. \(hint)")
        }
    }

    /// `Card disputes` for `acme/card-disputes`.
    static func title(of id: String) -> String {
        let name = id.split(separator: "/").last.map(String.init) ?? id
        let words = String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
