/// Inputs that are dear for cmark-gfm or for a careless renderer, grown to a size in bytes.
enum Patterns {
    private static func times(_ text: String, _ size: Int) -> String {
        String(repeating: text, count: max(1, size / text.utf8.count))
    }

    static let all: [(name: String, make: @Sendable (Int) -> String)] =
        tables + nesting + references + inlines + raw + ours

    private static let tables: [(name: String, make: @Sendable (Int) -> String)] = [
        ("prose", { times("The quick brown fox *jumps* over the [lazy](dog.md) dog.\n\n", $0) }),
        ("wide and tall table", { times("|a", $0 / 4) + "|\n" + times("|-", $0 / 4) + "|\n" + times("x\n", $0 / 2) }),
        ("delimiter lines", { times("|-\nt>|-\n", $0) }),
        ("pipes below a table", { "x\n| - |\n" + times("|", $0) }),
        ("colon lines", { times(":\n", $0) }),
        ("colon lines of a table", { "a|b\n-|-\n" + times(":\n", $0) }),
        ("rows", { "|a|\n|-|\n" + times("|b|\n", $0) }),
    ]

    private static let nesting: [(name: String, make: @Sendable (Int) -> String)] = [
        ("bullets and blank lines", { times("- ", $0 / 2) + "x" + times("\n", $0 / 2) }),
        ("bullets in a quote", { "> " + times("- ", $0 / 2) + "x\n" + times(">\n", $0 / 2) }),
        ("quotes and stars", { times(">", $0 / 2) + times("a*", $0 / 2) }),
        ("quotes and dots", { times(">", $0 / 2) + times(".", $0 / 2) }),
        ("quotes", { times("> ", $0) }),
        ("indentation", { times(" ", $0) + "x" }),
        ("numbers", { times("1. ", $0) }),
        ("deep lists", { size in (0..<(size / 40)).map { String(repeating: " ", count: $0 % 60) + "- x\n" }.joined() }),
    ]

    private static let references: [(name: String, make: @Sendable (Int) -> String)] = [
        ("references with open titles", { "[f]:u\n\"\n" + times("[f]", $0) }),
        ("a long definition", { "[a]: /" + times("u", $0 / 2) + "\n\n" + times("[a]", $0 / 2) }),
        ("footnote definitions", { times("[^1]:", $0) }),
        ("footnotes", { "[^a]: x\n\n" + times("[^a] ", $0) }),
        ("nested brackets", { "[a]: /u\n\n" + times("[", $0 / 2) + "a" + times("]", $0 / 2) }),
        ("image brackets", { times("![[]()", $0) }),
        ("image l", { times("![l", $0) }),
        ("definitions", { size in (0..<(size / 12)).map { "[a\($0)]: /u\n" }.joined() }),
    ]

    private static let inlines: [(name: String, make: @Sendable (Int) -> String)] = [
        ("emphasis", { times("*a ", $0 / 2) + times("_a*_ ", $0 / 2) }),
        ("tildes", { "~e" + times(",z~~", $0) }),
        ("www in underscores", { times("z_www.", $0) }),
        ("www and brackets", { "www." + times(")", $0) }),
        ("www and open brackets", { "www.a.b" + times("(", $0) }),
        ("pointy http", { times("<http://s", $0) }),
        ("underscores around a dot", { times("_", $0 / 2) + "." + times("_", $0 / 2) }),
        ("mailto", { times("mailto:a@b.c ", $0) }),
        ("colon address", { times("o:a@b.c", $0) }),
        ("at signs", { times("a@", $0) }),
        ("dotted addresses", { times("a.b-c_d", $0 / 2) + times("@a.b-", $0 / 2) }),
        ("failing domains", { times("www.a_b.", $0) }),
        ("http chain", { times("http://a_b._c._", $0) }),
        ("semicolons", { "http://a" + times("&a;", $0) }),
        ("backticks", { times("`a``b```", $0) }),
        ("nested emphasis", { times("*a **b ", $0 / 2) + times("c** d*", $0 / 2) }),
        ("marks", { "# a" + times("\u{301}", $0) }),
    ]

    private static let raw: [(name: String, make: @Sendable (Int) -> String)] = [
        ("instructions", { times("<?x", $0) }),
        ("declarations", { times("<!A ", $0) }),
        ("sections", { times("<![CDATA[", $0) }),
        ("comments", { times("<!--", $0) }),
        ("instructions in a block", { "<div>" + times("<?x", $0) }),
        ("declarations in a block", { "<div>" + times("<!A <", $0) }),
        ("comments in a block", { "<div>" + times("<!--", $0) }),
        ("bold", { "<div>" + times("<b>", $0) }),
        ("bold on its own", { times("<b>", $0) }),
        ("divisions", { times("<div>", $0) }),
        ("divisions apart", { times("<div>\n\n", $0) }),
        ("details apart", { times("<details>\n\nx\n\n", $0) }),
        ("closing divisions", { times("</div>", $0) }),
        ("italics and paragraphs", { "<div>" + times("<i></p>", $0) }),
        ("items", { "<ul>" + times("<li>", $0) }),
        ("cells", { "<table>" + times("<tr><td>", $0) }),
        ("tables in tables", { times("<table><tr><td>", $0) }),
        ("scripts", { "<div>" + times("<script>", $0) }),
        ("styles", { "<div>" + times("<style>a</svg>", $0) }),
        ("open quotes", { "<div>" + times("<a b=\"", $0) }),
        ("mixed quotes", { "<div>" + times("<a b=' c=\" ", $0) }),
        ("attributes", { "<div " + times("a=b ", $0) + ">" }),
        ("tags without end", { "<div>" + times("<a b c d ", $0) }),
        ("entities", { "<div>" + times("&amp;&#x41;&foo;", $0) }),
        ("links in links", { "<div>" + times("<a href=x>", $0) }),
        ("headings in headings", { "<div>" + times("<h2>a<h3>", $0) }),
    ]

    /// What only our own renderer might find dear.
    private static let ours: [(name: String, make: @Sendable (Int) -> String)] = [
        ("same headings", { times("# a\n", $0) }),
        ("counted headings", { size in (0..<(size / 12)).map { "# a-\($0)\n# a\n" }.joined() }),
        ("same ids", { times("<a id=\"x\"></a>\n\n", $0) }),
        ("links of one block", { times("[a](b) ", $0) }),
        ("links that are spelt otherwise", { times("[a](b&amp;\\)) ", $0) }),
        ("links far from their block", { "[q]: /quarter\n\n" + times("[q] ", min($0, 20_000)) + times("qqqq ", $0) }),
        ("autolinks", { times("https://a.example/b ", $0) }),
        ("images", { times("![a](b.png)", $0 / 4) }),
        ("code", { times("`a` ", $0) }),
        ("spaces", { times("a  \n", $0) }),
    ]

    /// Places in which a scanner might overlook a pattern.
    static let hiding: [(name: String, make: @Sendable (String) -> String)] = [
        ("plain", { $0 }),
        ("an indented fence", { "   ```\n" + $0 }),
        ("a fence in an item", { "- ```\n" + $0 }),
        ("a fence in pre", { "<pre>\n```\n" + $0 }),
    ]
}
