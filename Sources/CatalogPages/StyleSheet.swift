import Mustache

/// The style sheets that some pages load after `muster.css`, which all do: what one page loads is to stay small.
///
/// `search.css` is also loaded by the search dialog when a reader reaches for it. The case is the file's name without
/// `.css`, below `templates/` and below `assets/` of the site.
enum StyleSheet: String, CaseIterable {
    /// Lists with facets and columns, and the fields that find something.
    case lists
    /// Pictures and trees of lineage, and what an impact is said with.
    case lineage
    /// Charts, tables and trees of risk.
    case risk
    /// The tour of the home page.
    case tour
    /// Records side by side.
    case compare
    /// What is shown of a result of search, and its dialog.
    case search
    /// Fields with what they mean, and what the design page shows things with.
    case reference

    var file: String { rawValue + ".css" }
}
