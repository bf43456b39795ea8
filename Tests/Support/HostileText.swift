/// Strings that break formats: markup, templates, controls, directions, and what looks like something else.
package enum HostileText {
    package static let all: [String] = [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "</title><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>", "' onmouseover='alert(1)", "` onfocus=alert(1) `", "<!--", "-->", "]]>",
        "<![CDATA[x",
        "{{title}}", "{{{body}}}", "{{#tags}}x{{/tags}}", "{{=<% %>=}}", "{{> layout}}", "javascript:alert(1)",
        "data:text/html,<b>x</b>", "https://evil.example/\"onclick=\"x", "http://a.example/<b>", "&lt;b&gt;",
        "&amp;amp;",
        "&#x3C;img src=x&#x3E;", "\u{202E}gnp.exe", "\u{2066}x\u{2069}", "a\u{2028}b\u{2029}c", "\u{FEFF}bom", "é",
        "e\u{301}",
        "\u{1F468}\u{200D}\u{1F469}", "../../etc/passwd", "..%2f..%2f", "C:\\x", "a\tb", "line one\nline two",
        "\u{85}next",
        "%s %n %x", "$(rm -rf x)", "; drop table models;", "=1+1", "\\u003cb\\u003e", "</textarea></style></xmp>",
    ]
}
