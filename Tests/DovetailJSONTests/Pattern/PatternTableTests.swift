import DovetailJSON
import Testing

@Suite("A pattern matches")
struct PatternTableTests {
    /// A pattern, texts that it matches, and texts that it does not.
    struct Row: Sendable, CustomTestStringConvertible {
        let pattern: String
        let matching: [String]
        let failing: [String]

        init(_ pattern: String, _ matching: [String], not failing: [String]) {
            self.pattern = pattern
            self.matching = matching
            self.failing = failing
        }

        var testDescription: String { pattern }
    }

    private func check(_ row: Row) throws {
        let pattern = try Pattern(row.pattern)
        for text in row.matching {
            #expect(pattern.matches(text), "/\(row.pattern)/ should match \(text.debugDescription)")
        }
        for text in row.failing {
            #expect(!pattern.matches(text), "/\(row.pattern)/ should not match \(text.debugDescription)")
        }
    }

    @Test(arguments: [
        Row("", ["", "a"], not: []),
        Row("b", ["b", "abc"], not: ["", "ac"]),
        Row("^b", ["bc"], not: ["ab"]),
        Row("b$", ["ab"], not: ["bc", "b\n"]),
        Row("^(?:ab|cd)$", ["ab", "cd"], not: ["abcd", "ad", ""]),
        Row("^a|b$", ["ac", "cb"], not: ["ca", "bc"]),
        Row("^(|a)b$", ["b", "ab"], not: ["a", "aab"]),
    ])
    func `anywhere in the text unless it is anchored`(_ row: Row) throws { try check(row) }

    @Test(arguments: [
        Row("^a*$", ["", "aaaa"], not: ["ab"]),
        Row("^a+?$", ["a", "aaa"], not: [""]),
        Row("^a?b$", ["b", "ab"], not: ["aab"]),
        Row("^a{3}$", ["aaa"], not: ["aa", "aaaa"]),
        Row("^a{2,}$", ["aa", "aaaaa"], not: ["a"]),
        Row("^a{1,3}?$", ["a", "aaa"], not: ["", "aaaa"]),
        Row("^(?:ab){2}$", ["abab"], not: ["ab", "aabb"]),
        Row("^(?:a{0}b){2}$", ["bb"], not: ["b", "abab"]),
        Row("^(?:){1000000000}$", [""], not: ["a"]),
        Row("^(?:a*)*$", ["", "aaa"], not: ["b"]),
        Row("^(?:a|a*)+b$", ["b", "aaab"], not: ["aaa"]),
    ])
    func `as often as a quantifier says`(_ row: Row) throws { try check(row) }

    @Test(arguments: [
        Row("^[abc]$", ["a", "c"], not: ["d", "", "ab"]),
        Row("^[^abc]$", ["d", "é", "😀"], not: ["a", ""]),
        Row("^[a-fx-z]$", ["a", "f", "y"], not: ["g", "w"]),
        Row("^[-a]$", ["-", "a"], not: ["b"]),
        Row("^[a-]$", ["-", "a"], not: ["b"]),
        Row(#"^[a\-z]$"#, ["-", "a", "z"], not: ["b"]),
        Row(#"^[\]\\^]$"#, ["]", "\\", "^"], not: ["["]),
        Row(#"^[\b]$"#, ["\u{8}"], not: ["b"]),
        Row(#"^[\d.]+$"#, ["3.14"], not: ["3,14"]),
        Row(#"^[^\D]+$"#, ["314"], not: ["3.14", "٣"]),
        Row(#"^[\W_]$"#, ["_", "é", "-"], not: ["a"]),
        Row("^[]$", [], not: ["", "a"]),
        Row("^[^]$", ["a", "\n"], not: [""]),
        Row("^.$", ["a", "é", "😀", "\u{B}"], not: ["", "\n", "\r", "\u{2028}", "\u{2029}", "ab"]),
        Row("^[α-ω]+$", ["λόγος".filter { $0 != "ό" }], not: ["logos", "ΛΟΓΟΣ"]),
        Row("^[😀-😏]$", ["😃"], not: ["😐", "a"]),
    ])
    func `what a character class holds`(_ row: Row) throws { try check(row) }

    @Test(arguments: [
        Row(#"^\d\D$"#, ["1a", "1٣"], not: ["11", "٣a"]),
        Row(#"^\w\W$"#, ["_é", "a "], not: ["é ", "aa"]),
        Row(#"^\s\S$"#, ["\u{A0}a", "\u{FEFF}b", "\u{3000}c", "\u{2029}d"], not: ["\u{180E}a", "  "]),
        Row(#"^\t\n\v\f\r$"#, ["\t\n\u{B}\u{C}\r"], not: ["tnvfr"]),
        Row(#"^\cJ\0$"#, ["\n\0"], not: ["cJ0"]),
        Row(#"^\x41\u0042\u{43}\u{1F600}$"#, ["ABC😀"], not: ["ABC"]),
        Row(#"^\uD83D\uDE00$"#, ["😀"], not: ["?"]),
        Row(#"\uD83D"#, [], not: ["😀", "\u{FFFD}"]),
        Row(#"^\.\*\/\{\}$"#, [".*/{}"], not: ["a*/{}"]),
    ])
    func `what an escape stands for`(_ row: Row) throws { try check(row) }

    @Test(arguments: [
        Row(#"^\p{L}+$"#, ["Grüße", "λόγος"], not: ["a1", ""]),
        Row(#"^\p{Lu}\p{General_Category=Lowercase_Letter}$"#, ["Éa"], not: ["éa", "ÉA"]),
        Row(#"^\P{gc=Nd}$"#, ["a"], not: ["7", "٣"]),
        Row(#"^[\p{Alphabetic}\p{N}]+$"#, ["a٣Ⅷ"], not: ["a-"]),
        Row(#"^[^\P{White_Space}]$"#, [" ", "\u{85}"], not: ["a"]),
        Row(#"^\p{Emoji_Presentation}$"#, ["😀"], not: ["1"]),
        Row(#"^\p{ASCII}*$"#, ["abc", ""], not: ["é"]),
        Row(#"^\p{Any}$"#, ["é"], not: ["éé"]),
        Row(#"^\p{Regional_Indicator}{2}$"#, ["🇫🇷"], not: ["FR"]),
        Row(#"^\p{Emoji_Component}$"#, ["#", "\u{200D}"], not: ["a"]),
    ])
    func `what a property of Unicode says`(_ row: Row) throws { try check(row) }

    @Test(arguments: [
        Row(#"\bcat\b"#, ["cat", "a cat.", "écat"], not: ["cats", "concat", "_cat"]),
        Row(#"\Bcat"#, ["concat"], not: ["cat", "a cat"]),
        Row("^(?=.*[0-9])(?=.*[a-z]).{4,}$", ["ab12"], not: ["abcd", "1234", "a1"]),
        Row("^(?!.*--)[a-z-]+$", ["a-b"], not: ["a--b"]),
        Row("(?<=[$€])[0-9]+$", ["costs €12", "$5"], not: ["12", "€ 12"]),
        Row("(?<!a+)b", ["b", "cb"], not: ["ab", "caab"]),
        Row("^(?=(?!b)[abc]c)", ["ac", "cc"], not: ["bc", "ab"]),
        Row("(?<=(?=ab).)b", ["ab"], not: ["cb"]),
        Row("(?<=^a.)c$", ["abc"], not: ["aabc", "bc"]),
        Row("^(?:(?=a)[ab]){2}$", ["aa"], not: ["ab", "ba"]),
        Row("^(?=😀.é$)", ["😀xé"], not: ["😀é", "😀xé "]),
    ])
    func `where its conditions hold`(_ row: Row) throws { try check(row) }

    @Test(arguments: [("crème", false), ("cafés", true), ("", false)])
    func `a string and its bytes alike`(_ text: String, _ expected: Bool) throws {
        let pattern = try Pattern("^[a-zé]+$")
        let bytes = Array(text.utf8)
        let isMatch = pattern.matches(utf8: bytes.span)
        #expect(isMatch == expected)
        #expect(pattern.matches(text) == expected)
    }

    @Test(arguments: ["^a\u{FFFD}b\u{FFFD}{3}$", "(?=\u{FFFD}b)", "(?<=b\u{FFFD})"])
    func `bytes that are not UTF-8 as replacement characters`(_ source: String) throws {
        let bytes: [UInt8] = [0x61, 0xC3, 0x62, 0xFF, 0xE2, 0x82]
        let isMatch = try Pattern(source).matches(utf8: bytes.span)
        #expect(isMatch)
    }
}
