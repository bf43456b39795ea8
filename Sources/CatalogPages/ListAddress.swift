import Vocabulary

/// The address of a list that is narrowed down, as `list.js` reads it.
struct ListAddress {
    /// Below the site's root.
    private(set) var path: String
    private var hasQuery = false

    init(_ kind: Kind) { path = kind.folder + "/index.html" }

    /// Narrowed down to what has `value` in a column; none stands for what has nothing there.
    func with(_ column: String, _ value: String?) -> ListAddress { with(column, [value ?? ""]) }

    /// The same for any of these values.
    func with(_ column: String, _ values: [String]) -> ListAddress {
        var copy = self
        copy.path += (hasQuery ? "&" : "?") + column + "=" + values.map(LineagePage.encoded).joined(separator: ",")
        copy.hasQuery = true
        return copy
    }
}
