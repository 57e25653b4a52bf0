import Testing

@testable import DovetailJSON

@Suite("Patterns of strings that are read")
struct CheckedPatternTests {
    @Test(
        "What every text without escapes matches need not be matched",
        arguments: [
            (#"^[^\u0000]*$"#, true), (#"^[^\u0000-\u001f]*$"#, true), (#"^[^"]*$"#, true), ("", true),
            ("^[a-z]*$", false), (".", false), (#"^[^\u0000]+$"#, false), ("^[^é]*$", false),
            ("^[^~]*$", false), (#"^[^\u007f]*$"#, false), ("a|b", false), (#"\b"#, false),
        ]
    )
    func takesAll(source: String, isTaken: Bool) {
        #expect(CheckedPattern(source).takesAllVerbatim == isTaken)
    }

    @Test(
        "A text is matched as it is meant, however it is written",
        arguments: [
            (#"^[^\u0000]*$"#, #""ab""#, true), (#"^[^\u0000]*$"#, #""é\n""#, true),
            (#"^[^\u0000]*$"#, #""a\u0000""#, false), ("^[a-z]*$", #""abc""#, true), ("^[a-z]*$", #""a\u0062c""#, true),
            ("^[a-z]*$", #""aBc""#, false), ("^[a-z]*$", #""a\u0042c""#, false), ("^[^é]*$", #""é""#, false),
            ("^é?$", #""\u00e9""#, true), ("^$", #""""#, true), ("^$", #""\n""#, false),
        ]
    )
    func matches(source: String, text: String, isMatching: Bool) {
        let reading = Reading(text) { $0.readString(pattern: CheckedPattern(source)) }
        #expect(reading.violations.map(\.keyword) == (isMatching ? [] : ["pattern"]))
    }

    @Test(
        "A backslash before punctuation is that character, with the `u` flag and without",
        arguments: [(#"^\d\-\d\@\_\:$"#, "1-2@_:"), (#"^[\w\-\@]+$"#, "a-b@c"), (##"^[\!-\#]+$"##, "!\"#")]
    )
    func punctuation(source: String, text: String) throws {
        let pattern = try Pattern(source)
        #expect(pattern.matches(text))
        #expect(!pattern.matches(text + #"\"#))
    }
}
