import Patience
import Testing

@testable import OpenAPICodegen

@Suite("Markdown in descriptions")
struct MarkdownTests {
    private func html(_ text: String) -> String {
        Markdown.html(text, headingLevel: 3).source
    }

    @Test(
        "Inline markup becomes HTML",
        arguments: [
            ("plain", "plain"),
            ("*a* and _b_", "<em>a</em> and <em>b</em>"),
            ("**a** and __b__", "<strong>a</strong> and <strong>b</strong>"),
            ("***a***", "<em><strong>a</strong></em>"),
            ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
            ("snake_case_name and 2*3*4", "snake_case_name and 2<em>3</em>4"),
            ("a * b * c", "a * b * c"),
            ("**open", "**open"),
            ("`a < b` and ``a ` b``", "<code>a &lt; b</code> and <code>a ` b</code>"),
            ("`open", "`open"),
            ("`*a*`", "<code>*a*</code>"),
            ("\\*a\\*", "*a*"),
            ("one  \ntwo\\\nthree\nfour", "one<br>\ntwo<br>\nthree\nfour"),
            ("&copy; &#169; &#xA9; &nope;", "© © © &amp;nope;"),
            ("[a](https://b.c/d)", "<a href=\"https://b.c/d\">a</a>"),
            ("[*a*](/b \"title\")", "<a href=\"/b\"><em>a</em></a>"),
            ("[a](<b c>)", "<a href=\"bc\">a</a>"),
            ("![alt](https://b.c/d.png)", "<a href=\"https://b.c/d.png\">alt</a>"),
            ("<https://b.c>", "<a href=\"https://b.c\">https://b.c</a>"),
            ("<ada@example.com>", "<a href=\"mailto:ada@example.com\">ada@example.com</a>"),
            ("see https://b.c/d(e).", "see <a href=\"https://b.c/d(e)\">https://b.c/d(e)</a>."),
            ("(https://b.c)", "(<a href=\"https://b.c\">https://b.c</a>)"),
            ("[a] [b", "[a] [b"),
        ]
    )
    func inline(source: String, expected: String) {
        #expect(html(source) == "<p>\(expected)</p>\n")
    }

    @Test("Blocks become HTML, headings fitted under the heading around them")
    func blocks() {
        #expect(html("# A\n## B\n#### C\n# D") == "<h3>A</h3>\n<h4>B</h4>\n<h5>C</h5>\n<h3>D</h3>\n")
        #expect(html("A\n=\nB\n-") == "<h3>A</h3>\n<h4>B</h4>\n")
        #expect(html("a\n\nb\nc") == "<p>a</p>\n<p>b\nc</p>\n")
        #expect(html("```json\n{ <a> }\n```\nb") == "<pre tabindex=\"0\"><code>{ &lt;a&gt; }</code></pre>\n<p>b</p>\n")
        #expect(html("    a\n\n      b") == "<pre tabindex=\"0\"><code>a\n\n  b</code></pre>\n")
        #expect(html("> a\nb\n\nc") == "<blockquote>\n<p>a\nb</p>\n</blockquote>\n<p>c</p>\n")
        #expect(html("a\n\n---\n\nb") == "<p>a</p>\n<hr>\n<p>b</p>\n")
    }

    @Test("Lists keep their nesting, their start and their looseness")
    func lists() {
        #expect(html("- a\n- b") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
        #expect(html("3. a\n4. b") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
        #expect(html("- a\n\n- b") == "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n")
        #expect(html("- a\n  - b\n- c") == "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n")
        #expect(html("- a\n\n  b") == "<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>\n")
        #expect(html("text\n- a") == "<p>text</p>\n<ul>\n<li>a</li>\n</ul>\n")
        #expect(html("born in\n1980. Then") == "<p>born in\n1980. Then</p>\n")
    }

    @Test("Tables need a header and a row of dashes with as many cells")
    func tables() {
        let table = html("| a | b |\n|:-:|--:|\n| 1 \\| 2 | `x` |\n| 3 |\n\nafter")
        #expect(table.contains("<th class=\"center\">a</th><th class=\"right\">b</th>"))
        #expect(table.contains("<td class=\"center\">1 | 2</td><td class=\"right\"><code>x</code></td>"))
        #expect(table.contains("<td class=\"center\">3</td><td class=\"right\"></td>"))
        #expect(table.hasSuffix("<p>after</p>\n"))
        #expect(html("a | b\n--|") == "<p>a | b\n--|</p>\n")
    }

    @Test("References are found wherever they are defined")
    func references() {
        #expect(
            html("[a][x], [X]\n\n[x]: https://b.c \"title\"")
                == "<p><a href=\"https://b.c\">a</a>, <a href=\"https://b.c\">X</a></p>\n"
        )
        #expect(html("[a][x]\n\n[x]: javascript:alert(1)") == "<p>[a][x]</p>\n")
    }

    @Test(
        "What could run stays text",
        arguments: [
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'>x</a>",
            "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\tscript:alert(1))",
            "[x](<java\u{1}script:alert(1)>)", "[x](&#106;avascript:alert(1))", "[x](javascript&#58;alert(1))",
            "[x](data:text/html,<script>alert(1)</script>)", "[x](vbscript:x)", "<javascript:alert(1)>",
            "[x](https://a\" onclick=\"alert(1))", "![x](javascript:alert(1))", "`</code><script>alert(1)</script>`",
            "```\n</pre><script>alert(1)</script>\n```", "| <script> |\n|---|\n| <b onload=x> |",
            "https://a.b/\"onmouseover=\"alert(1)", "[x]: javascript:alert(1)\n\n[x]", "&lt;script&gt;alert(1)",
        ]
    )
    func injection(source: String) {
        let result = html(source)
        let allowed: Set = ["p", "a", "code", "pre", "table", "thead", "tbody", "tr", "th", "td", "div"]
        for tag in result.split(separator: "<").dropFirst(result.hasPrefix("<") ? 0 : 1) {
            let inside = tag.split(separator: ">", omittingEmptySubsequences: false)[0]
            let words = inside.drop { $0 == "/" }.split(separator: " ")
            #expect(allowed.contains(String(words[0])), "\(result)")
            for attribute in words.dropFirst() {
                let name = attribute.prefix { $0 != "=" }
                #expect(["href", "class", "tabindex"].contains(name), "\(result)")
                if name == "href" { #expect(attribute.hasPrefix("href=\"https://"), "\(result)") }
            }
        }
    }

    @Test("Characters that reorder or hide text are shown by their names")
    func bidirectional() {
        #expect(html("a\u{202E}b\u{2066}c\u{7}d") == "<p>a⟨U+202E⟩b⟨U+2066⟩c⟨U+0007⟩d</p>\n")
        #expect(html("[a](https://b.c/\u{202E}d)") == "<p><a href=\"https://b.c/d\">a</a></p>\n")
    }

    @Test(
        "Text that is hard to read takes time in proportion to its length",
        arguments: ["*a ", "**a*b", "[", "`a``", "> ", "- ", "![a](", "<a", "_a_b", "[a](b (", "[a]["]
    )
    func hardTexts(source: String) {
        let text = String(repeating: source, count: 5000)
        // In proportion these take a second at most, unoptimized; by the square they would take minutes.
        let took = ContinuousClock().measure { #expect(!html(text).isEmpty) }
        #expect(took < patient(.seconds(10)))
    }
}
