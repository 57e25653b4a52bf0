import DovetailJSON
import Testing

@Suite("A format")
struct FormatTests {
    /// A format, strings that are of it, and strings that are not.
    struct Row: Sendable, CustomTestStringConvertible {
        let format: String
        let accepted: [String]
        let refused: [String]

        init(_ format: String, _ accepted: [String], not refused: [String]) {
            self.format = format
            self.accepted = accepted
            self.refused = refused
        }

        var testDescription: String { format }
    }

    @Test(arguments: [
        Row(
            "date-time",
            ["2024-02-29T23:59:59.5+14:00"],
            not: ["2024-02-29 10:00:00Z", "2024-02-29T10:00:00", "2023-02-29T10:00:00Z"]
        ),
        Row("date", ["2000-02-29"], not: ["1900-02-29", "2024-2-29", "2024-13-01", "2024-02-29Z"]),
        Row("time", ["23:59:60Z", "00:59:60+01:00"], not: ["12:00:60Z", "24:00:00Z", "12:00:00", "12:00:00.Z"]),
        Row("duration", ["P1Y2M3DT4H5M6S", "P2W", "PT0S"], not: ["P", "PT", "P1Y3D", "P1W2D", "1D", "P1.5D"]),
        Row(
            "email",
            ["a.b+c@example.com", "\"a b\"@[127.0.0.1]"],
            not: ["a", "a@", "a..b@c.de", "a b@c.de", "é@c.de", "a@b_c.de"]
        ),
        Row("idn-email", ["é@bücher.example"], not: ["é", "@bücher.example", "é@-.example"]),
        Row("hostname", ["a", "a-b.c0", "xn--bcher-kva.example"], not: ["", "-a", "a_b", "a..b", "bücher", "xn--a"]),
        Row("idn-hostname", ["bücher.example", "例え。テスト"], not: ["Bücher", "a\u{301}\u{200D}", "\u{301}a", "אa"]),
        Row("ipv4", ["0.0.0.0", "192.168.255.1"], not: ["1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4 "]),
        Row(
            "ipv6",
            ["::", "1::8", "1:2:3:4:5:6:7::", "::ffff:1.2.3.4"],
            not: [":", ":::", "1:2:3:4:5:6:7:8:9", "::1::", "12345::", "::1.2.3"]
        ),
        Row(
            "uri",
            ["a:", "https://u@[::1]:80/a%20b?c#d", "urn:x:y"],
            not: ["a", "/a", "a b:c", "http://[::1", "http://a:b", "a:%2"]
        ),
        Row("uri-reference", ["", "../a?b#c", "//h/p"], not: ["\\", "a b", "a%", "1:2"]),
        Row("iri", ["http://bücher.example/ü"], not: ["/ü", "http://ü <"]),
        Row("iri-reference", ["ü", "#ü", "//\u{301}/\u{301}?\u{301}#\u{301}"], not: ["ü\\", "\u{E000}"]),
        Row("uri-template", ["/a/{b}{?c,d*,e:3}", "a%20"], not: ["{", "}", "{a b}", "{}", "%2", "{a:0}"]),
        Row(
            "uuid",
            ["123e4567-E89B-12d3-a456-426614174000"],
            not: ["123e4567e89b12d3a456426614174000", "123e4567-e89b-12d3-a456-42661417400g"]
        ),
        Row("json-pointer", ["", "/", "/a~0b~1/0"], not: ["a", "/~", "/~2", "#/a"]),
        Row(
            "relative-json-pointer",
            ["0", "1#", "2/a/b", "0-1", "0-1#", "1+12/a"],
            not: ["", "01", "-1", "/a", "0#/a", "1a", "0+", "0+01", "0+1-1"]
        ),
        Row("date-time-local", ["2024-02-29T23:59:60.5"], not: ["2024-02-29T10:00:00Z", "2023-02-29T10:00:00"]),
        Row("time-local", ["23:59:59", "00:00:00.1"], not: ["24:00:00", "12:00:00Z", "12:00"]),
        Row("byte", ["", "AA==", "AAA=", "+/az"], not: ["A", "AA", "A===", "====", "-_az", "AA= ", "AA\n=", "A=AA"]),
        Row("base64url", ["", "AA", "AA==", "-_az"], not: ["A", "AAAAA", "AA=", "+/az", "é"]),
        Row("char", ["a", "\u{1F600}"], not: ["", "ab", "e\u{301}"]),
        Row("regex", ["^a{2}(?<n>b)\\k<n>$", "\\p{Script=Greek}"], not: ["(", "\\-", "(?i)a", "a**"]),
    ])
    func `is checked by its specification`(_ row: Row) throws {
        for text in row.accepted {
            #expect(
                try faults(of: .string(text), by: ["format": .string(row.format)], formatAssertion: true) == [],
                "\(text)"
            )
        }
        for text in row.refused {
            #expect(
                try faults(of: .string(text), by: ["format": .string(row.format)], formatAssertion: true) == [
                    " format"
                ],
                "\(text.debugDescription)"
            )
        }
    }

    @Test func `of OpenAPI bounds integers`() throws {
        func check(_ text: String, _ format: String) throws -> [String] {
            try faults(of: try JSONValue.parse(text), by: ["format": .string(format)], formatAssertion: true)
        }
        #expect(try check("2147483647", "int32") == [])
        #expect(try check("2147483648", "int32") == [" format"])
        #expect(try check("1.5", "int32") == [" format"])
        #expect(try check("-9223372036854775808", "int64") == [])
        #expect(try check("9223372036854775808", "int64") == [" format"])
        #expect(try check("\"x\"", "int64") == [])
        #expect(try check("18446744073709551615", "uint64") == [])
        #expect(try check("18446744073709551616", "uint64") == [" format"])
        #expect(try check("-1", "uint8") == [" format"])
        #expect(try check("9007199254740993", "double-int") == [" format"])
    }

    @Test func `asserts nothing unless asked to, nor if it is unknown`() throws {
        #expect(try faults(of: "x", by: ["format": "uuid"]) == [])
        #expect(try faults(of: "x", by: ["format": "colour"], formatAssertion: true) == [])
        #expect(try faults(of: 1, by: ["format": "uuid"], formatAssertion: true) == [])
    }

    @Test func `that is no string is refused when it asserts`() throws {
        var set = SchemaSet()
        try set.add(["format": 1], at: "schema.json")
        let interpreter = SchemaInterpreter(set, formatAssertion: true)
        #expect(throws: SchemaError.self) { try interpreter.isValid(1, against: "schema.json") }
    }
}
