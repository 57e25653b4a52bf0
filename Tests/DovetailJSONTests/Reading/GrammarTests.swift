import Testing

@testable import DovetailJSON

@Suite("The grammar of RFC 8259")
struct GrammarTests {
    @Test(
        "accepts every kind of value, and white space around it",
        arguments: [
            ("null", JSONValue.null), (" true\r\n", true), ("\tfalse ", false), ("0", 0), ("-0", 0), ("1.5E+3", 1500),
            (#""""#, ""), ("[]", []), ("[ ]", []), ("{}", [:]), ("{ }", [:]),
            ("[1,[2,[3]],{}]", [1, [2, [3]], [:]]),
            (#" { "a" : 1 , "b" : [ null ] } "#, ["a": 1, "b": [nil]]),
            (#""\"\\\/\b\f\n\r\t\u0000\u00e9\uD83D\uDE00""#, "\"\\/\u{8}\u{c}\n\r\t\0é😀"),
        ] as [(String, JSONValue)]
    )
    func acceptsValues(text: String, value: JSONValue) throws {
        #expect(try JSONValue.parse(text) == value)
        #expect(Reading(text) { $0.skipValue() }.syntaxError == nil)
    }

    @Test(
        "refuses what is not JSON at the place where it goes wrong, whether it is read or skipped",
        arguments: [
            ("", 0, "The text ends where a value has to follow."),
            ("nul", 3, "The text ends where the literal null has to follow."),
            ("nuLl", 2, "Found 'L' where the literal null has to follow."),
            ("True", 0, "Found 'T' where a value has to follow."),
            ("01", 1, "A number cannot have a digit after a leading zero."),
            ("-", 1, "The text ends where a digit has to follow."),
            ("+1", 0, "Found '+' where a value has to follow."),
            ("1.", 2, "The text ends where a digit has to follow."),
            ("[.5]", 1, "Found '.' where a value has to follow."),
            ("1e", 2, "The text ends where a digit has to follow."),
            ("[1e+]", 4, "Found ']' where a digit has to follow."),
            ("1 2", 2, "Only white space may follow the value."),
            ("[1 2]", 3, "Found '2' where a comma or ] has to follow."),
            ("[1,]", 3, "Found ']' where a value has to follow."),
            ("[,1]", 1, "Found ',' where a value has to follow."),
            ("[1", 2, "The text ends where a comma or ] has to follow."),
            ("[", 1, "The text ends where a comma or ] has to follow."),
            ("{", 1, "The text ends where a comma or } has to follow."),
            (#"{"a"}"#, 4, "Found '}' where a colon has to follow."),
            (#"{"a":}"#, 5, "Found '}' where a value has to follow."),
            (#"{"a":1,}"#, 7, "Found '}' where a member name in quotation marks has to follow."),
            ("{a:1}", 1, "Found 'a' where a member name in quotation marks has to follow."),
            (#""a"#, 2, "The text ends where the closing quotation mark has to follow."),
            ("\"a\u{1}\"", 2, "The control character U+0001 has to be escaped in a string."),
            ("\"\n\"", 1, "The control character U+000A has to be escaped in a string."),
            (#""\x""#, 2, #"A backslash can only escape one of " \ / b f n r t u."#),
            (#""\u12G4""#, 1, #"\u has to be followed by four hexadecimal digits."#),
            (#""\uD800""#, 1, "\\uD800 is half of a surrogate pair, and the other half is missing."),
            (#""\uDE00\uD83D""#, 1, "\\uDE00 is half of a surrogate pair, and the other half is missing."),
            ("\u{FEFF}1", 0, "The text starts with a byte order mark; remove it."),
        ]
    )
    func refusesOtherTexts(text: String, offset: Int, sentence: String) {
        for read in [readOne, skipOne] {
            let error = Reading(text, read).syntaxError
            #expect(error?.offset == offset)
            #expect(error?.sentence == sentence)
        }
    }

    @Test(
        "refuses strings that are not UTF-8, at the first byte that is not",
        arguments: [
            ([0x61, 0xFF], 2), ([0xC0, 0xAF], 1), ([0xE0, 0x80, 0xAF], 1), ([0xED, 0xA0, 0x80], 1),
            ([0xF4, 0x90, 0x80, 0x80], 1), ([0xC3, 0xA9, 0xC3], 3), ([0xF0, 0x9F, 0x98], 1), ([0x80], 1),
            ([0x5C, 0x6E, 0xC3], 3),
        ] as [([UInt8], Int)]
    )
    func refusesInvalidUTF8(content: [UInt8], offset: Int) {
        for read in [readOne, skipOne] {
            let error = Reading([0x22] + content + [0x22], read).syntaxError
            #expect(error?.reason == .invalidUTF8)
            #expect(error?.offset == offset)
        }
    }

    @Test("Errors have a line and a column in characters, with any line ending")
    func countsLinesAndColumns() {
        let error = Reading("[1,\n 2,\r\n 3,\r \"é\" x]", readOne).syntaxError
        #expect(error.map { [$0.line, $0.column] } == [4, 6])
        #expect(error?.description == "line 4, column 6: Found 'x' where a comma or ] has to follow.")
    }

    @Test("Strings of every length around the width of a machine word end where they end")
    func scansStringsOfEveryLength() throws {
        for length in 0..<40 {
            for special in ["", "é", "\\n", "\\\"", "\\u00e9"] {
                let text = String(repeating: "a", count: length) + special
                let decoded =
                    String(repeating: "a", count: length)
                    + ["", "é", "\n", "\"", "é"][
                        ["", "é", "\\n", "\\\"", "\\u00e9"].firstIndex(of: special) ?? 0
                    ]
                #expect(try JSONValue.parse("[\"\(text)\",\"\(text)\"]") == [.string(decoded), .string(decoded)])
            }
        }
    }

    private func readOne(_ reader: inout JSONReader) { _ = reader.readValue() }

    private func skipOne(_ reader: inout JSONReader) { reader.skipValue() }
}
