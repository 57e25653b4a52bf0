import Testing

@Suite("A misspelt format or media type is told with what was meant")
struct MisspeltValueTests {
    private func fixture(schema: String, mediaType: String = "application/json") throws -> LoweringFixture {
        try LoweringFixture(
            paths: """
                  /notes:
                    post:
                      requestBody: { content: { \(mediaType): { schema: \(schema) } } }
                      responses: { "204": { description: done } }
                """
        )
    }

    @Test(
        "A format that is near another",
        arguments: [
            ("{ type: string, format: datetime }", "did you mean `date-time`?"),
            ("{ type: string, format: url }", "did you mean `uri`?"),
            ("{ type: integer, format: in64 }", "did you mean `int64`?"),
            ("{ type: number, format: duoble }", "did you mean `double`?"),
            ("{ type: integer, format: int }", "add a `pattern` if the value must look like something"),
            ("{ type: string, format: phone }", "add a `pattern` if the value must look like something"),
        ]
    )
    func format(schema: String, hint: String) throws {
        #expect(try fixture(schema: schema).hints == [hint])
    }

    @Test("A format of another type is known, and says nothing here")
    func otherType() throws {
        let fixture = try fixture(schema: "{ type: string, format: int32 }")
        #expect(fixture.findings == ["6: the format `int32` is of values of another type: any string is taken"])
        #expect(fixture.hints == ["change the `type`, or remove the `format`"])
    }

    @Test(
        "A format of numbers that strings may have as well is said to be unchecked there",
        arguments: ["decimal", "int64"]
    )
    func alsoOfStrings(format: String) throws {
        let fixture = try fixture(schema: "{ type: string, format: \(format) }")
        #expect(fixture.findings == ["6: the format `\(format)` is not checked in strings: any string is taken"])
        #expect(fixture.hints == ["add a `pattern` if the value must look like something"])
    }

    @Test(
        "A media type that is one edit away from another",
        arguments: [
            ("application/jsn", "did you mean `application/json`?"),
            ("application/jose", "describe it with `type: string, format: binary`, or without a schema"),
        ]
    )
    func mediaType(name: String, hint: String) throws {
        #expect(try fixture(schema: "{ type: object }", mediaType: name).hints == [hint])
    }
}
