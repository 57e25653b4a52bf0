import DovetailJSON
import Testing

@Suite("A pattern is refused")
struct PatternErrorTests {
    private func expect(_ source: String, at offset: Int, _ reason: PatternError.Reason) {
        #expect(throws: PatternError(offset: offset, reason: reason)) { try Pattern(source) }
    }

    @Test func `where the grammar of ECMA-262 with u is broken`() {
        expect("a)", at: 1, .unexpected(")"))
        expect("(a", at: 0, .incomplete("the group"))
        expect("a**", at: 2, .unexpected("*"))
        expect("^*", at: 1, .unexpected("*"))
        expect("(?=a)*", at: 5, .unexpected("*"))
        expect("{1}", at: 0, .unexpected("{"))
        expect("a]", at: 1, .unexpected("]"))
        expect("a{1", at: 1, .incomplete("the quantifier"))
        expect("a{,2}", at: 1, .incomplete("the quantifier"))
        expect("a{3,2}", at: 1, .reversedRange("{3,2}"))
        expect("[z-a]", at: 1, .reversedRange("z-a"))
        expect(#"[\d-z]"#, at: 1, .unexpected("-"))
        expect("[a", at: 0, .incomplete("the character class"))
        expect(#"\"#, at: 0, .incomplete("the escape"))
        expect(#"\a"#, at: 0, .unknownEscape("a"))
        expect(#"\é"#, at: 0, .unknownEscape("é"))
        expect(#"\8"#, at: 0, .missingGroup("8"))
        expect(#"[\B]"#, at: 1, .unknownEscape("B"))
        expect(#"\00"#, at: 0, .unknownEscape("00"))
        expect(#"\x4"#, at: 0, .incomplete("the hexadecimal escape"))
        expect(#"\u{110000}"#, at: 0, .incomplete(#"the escape \u{…} of a code point"#))
        expect(#"\u{}"#, at: 0, .incomplete(#"the escape \u{…}"#))
        expect(#"\c1"#, at: 0, .incomplete(#"the escape \c"#))
        expect("(?i)a", at: 0, .unknownGroup("(?i"))
        expect("(?P<n>a)", at: 0, .unknownGroup("(?P"))
        expect("(?<n>a)(?<n>b)", at: 7, .duplicateGroupName("n"))
        expect("(?<1>a)", at: 3, .unexpected("1"))
        expect(#"\p{Letters}"#, at: 0, .unknownProperty("Letters"))
        expect(#"\p{gc=Alphabetic}"#, at: 0, .unknownProperty("gc=Alphabetic"))
        expect(#"(a)\2"#, at: 3, .missingGroup("2"))
        expect(#"(?<a>a)\k<b>"#, at: 7, .missingGroup("b"))
    }

    @Test func `where it cannot be matched in bounded time`() {
        expect(#"^(a+)\1$"#, at: 5, .backreference)
        expect(#"(?<a>a)\k<a>"#, at: 7, .backreference)
        expect("(?:a{1000}){1000}", at: 0, .tooLarge)
        expect("a{1000000000}", at: 0, .tooLarge)
        expect(String(repeating: "(", count: 100_000), at: 200, .tooDeep)
    }

    @Test func `where the standard library has no table for a property`() {
        expect(#"a\p{Script=Greek}"#, at: 1, .undecidableProperty("Script=Greek"))
        expect(#"[\p{scx=Han}]"#, at: 1, .undecidableProperty("scx=Han"))
        expect(#"\p{Extended_Pictographic}"#, at: 0, .undecidableProperty("Extended_Pictographic"))
    }

    @Test func `with a sentence that says where, what and what to do`() {
        let error = #expect(throws: PatternError.self) { try Pattern(#"(a)\1"#) }
        #expect(
            error?.description == "at character 4 of the pattern: back-references cannot be matched in bounded time; "
                + "write the alternatives out, or check the value in code"
        )
    }
}
