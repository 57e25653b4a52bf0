import OpenAPIDocument
import Testing

private func value(_ json: String) -> Node? {
    let text = #"{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "x-value": \#(json)}"#
    return read(text, named: "openapi.json").document?.extensions.first?.value
}

@Suite("JSON trees") struct JSONTreeTests {
    @Test("scalars keep their text and kind") func scalars() {
        #expect(value("-1.50e+3")?.scalar == value("-1.50e+3")?.scalar)
        #expect(value("-1.50e+3")?.text == "-1.50e+3")
        #expect(value("12")?.scalar?.kind == .integer)
        #expect(value("1e3")?.scalar?.kind == .float)
        #expect(value("true")?.bool == true)
        #expect(value("null")?.isNull == true)
    }

    @Test("escapes are applied") func escapes() {
        #expect(value(#""a\"\\\/\b\f\n\r\tA\u00e9\uD83D\uDE00""#)?.string == "a\"\\/\u{8}\u{c}\n\r\tAé😀")
    }

    @Test("a YAML document in JSON's clothes is the same tree") func agreement() throws {
        let json = #"{"a": [1, 2.5, "x", null, true], "b": {"c": {}}}"#
        let inJSON = try #require(value(json))
        let yaml = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\nx-value: " + json
        let inYAML = try #require(read(yaml).document?.extensions.first?.value)
        #expect(inJSON.json == inYAML.json)
    }

    /// One name written in two ways, which `String` takes for equal and JSON does not (RFC 8259 §8.3).
    @Test(
        "names that differ in how their characters are composed are two",
        arguments: ["openapi.json", "openapi.yaml"]
    )
    func compositions(file: String) throws {
        // The second object has so many members that they are not compared one by one.
        let others = (0..<20).map { "\"x-\($0)\": 0" }.joined(separator: ", ")
        let result = read(
            """
            {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {},
            "x-few": {"\u{E9}": 1, "e\u{301}": 2}, "x-many": {"\u{E9}": 1, "e\u{301}": 2, \(others)}}
            """,
            named: file
        )
        #expect(result.diagnostics.isEmpty)
        let document = try #require(result.document)
        for value in document.extensions.map(\.value) {
            #expect(value["\u{E9}"]?.text == "1")
            #expect(value["e\u{301}"]?.text == "2")
        }
        #expect(document.json == document.root.json)
    }

    @Test(
        "what is not JSON is refused at its place",
        arguments: [
            ("{", "1:2"), ("{\"a\" 1}", "1:6"), ("{\"a\": 1,}", "1:9"), ("[1 2]", "1:4"), ("{\"a\": 01}", "1:9"),
            ("{\"a\": 1.}", "1:9"), ("{\"a\": .5}", "1:7"), ("{\"a\": 'x'}", "1:7"), ("{\"a\": \"x", "1:7"),
            ("{\"a\": \"\\x\"}", "1:8"), ("{\"a\": \"\\uD800\"}", "1:14"), ("{\"a\": \"x\ny\"}", "1:7"),
            ("{} {}", "1:4"), ("{\n  // no\n}", "2:3"), ("{\"a\": tru}", "1:7"), ("{\"é\": x}", "1:7"),
            ("{\"a\": \"\\", "1:7"), ("{\"a\": \"\\u12", "1:7"), ("{\"a\": -}", "1:8"), ("{\"a\": 1e}", "1:9"),
        ]
    )
    func malformed(text: String, place: String) {
        let result = read(text, named: "openapi.json")
        #expect(places(result) == [place + " malformed-json"])
        #expect(result.document == nil)
    }

    @Test("a document on one line takes linear time") func oneLine() {
        func seconds(_ count: Int) -> Duration {
            let members = (0..<count).map { "\"x-\($0)\": {\"é\": [1, 2, \"three\"]}" }.joined(separator: ", ")
            let text = #"{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, \#(members)}"#
            return ContinuousClock().measure { #expect(read(text, named: "a.json").document != nil) }
        }
        _ = seconds(100)
        let one = seconds(4_000)
        let four = seconds(16_000)
        // Linear is 4 times, quadratic 16; the margin is for a busy machine.
        #expect(four < one * 10)
    }
}
