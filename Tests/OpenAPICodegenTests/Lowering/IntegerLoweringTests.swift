import Testing

@testable import OpenAPICodegen

@Suite("What integers become")
struct IntegerLoweringTests {
    private func lower(_ schema: String, type: String = "integer") throws -> (value: ValueModel, findings: [String]) {
        let fixture = try LoweringFixture(schemas: "    Test: { type: \(type), \(schema) }")
        let model = try #require(fixture.model, "\(fixture.findings)")
        guard case .alias(let value) = model.types.first?.kind else { throw Missing() }
        return (value, fixture.findings)
    }

    struct Missing: Error {}

    @Test(
        "An integer is as wide as its format and its bounds ask for",
        arguments: [
            ("format: uint64", "UInt64", "readUInt64()"),
            ("format: uint64, maximum: 18446744073709551614", "UInt64", "readUInt64(maximum: 18446744073709551614)"),
            ("minimum: 0, maximum: 18446744073709551615", "UInt64", "readUInt64()"),
            (
                "minimum: 1, maximum: 9223372036854775808", "UInt64",
                "readUInt64(minimum: 1, maximum: 9223372036854775808)"
            ),
            ("minimum: 1e19", "UInt64", "readUInt64(minimum: 10000000000000000000)"),
            ("exclusiveMaximum: 9223372036854775808", "Int", "readInt()"),
            ("minimum: 0, exclusiveMaximum: 10.5", "Int", "readInt(minimum: 0, maximum: 10)"),
            ("format: uint8", "Int", "readInt(minimum: 0, maximum: 255)"),
            ("format: int16, minimum: 0", "Int", "readInt(minimum: 0, maximum: 32767)"),
            ("format: int64, maximum: 1e30", "Int64", "readInt64()"),
            ("minimum: -9223372036854776000, maximum: 9223372036854776000", "Int", "readInt()"),
            (
                "format: uint64, multipleOf: 10000000000000000000", "UInt64",
                "readUInt64(multipleOf: 10000000000000000000)"
            ),
        ]
    )
    func widths(schema: String, type: String, reading: String) throws {
        let (value, findings) = try lower(schema)
        #expect(value.typeName == type)
        #expect(value.reading("reader") == "reader." + reading)
        #expect(findings == [])
    }

    @Test(
        "A number whose format is one of integers is an integer: a double would lose digits",
        arguments: [
            ("format: int64", "Int64", "readInt64()"),
            ("format: int32, minimum: 0.5", "Int32", "readInt32(minimum: 1)"),
            ("format: uint64, multipleOf: 0.5", "UInt64", "readUInt64()"),
            ("format: double", "Double", "readDouble()"),
        ]
    )
    func numbers(schema: String, type: String, reading: String) throws {
        let (value, findings) = try lower(schema, type: "number")
        #expect(value.typeName == type)
        #expect(value.reading("reader") == "reader." + reading)
        #expect(findings == [])
    }

    @Test(
        "Bounds that no integer in Swift holds make it any JSON, judged by the schema, and a warning at their line",
        arguments: ["maximum: 9223372036854775808", "minimum: -1, maximum: 1e19", "minimum: 0, maximum: 1e30"]
    )
    func tooWide(schema: String) throws {
        let (value, findings) = try lower(schema)
        #expect(value.typeName == "JSONValue")
        #expect(value.residual != nil)
        #expect(findings.count == 1)
        #expect(findings.first?.hasPrefix("7: no integer of 64 bits holds all that the schema takes") == true)
    }

    @Test("A union of integers is any JSON where one of them is too wide")
    func unions() throws {
        let narrow = try lower("anyOf: [ { type: integer, minimum: 10 }, { type: integer, maximum: 3 } ]")
        #expect(narrow.value.typeName == "Int")
        let wide = try lower("anyOf: [ { type: integer, format: uint64 }, { type: integer, maximum: 3 } ]")
        #expect(wide.value.typeName == "JSONValue")
        #expect(wide.value.residual != nil)
    }

    @Test("A default beyond the integers with a sign is kept")
    func defaults() throws {
        let fixture = try LoweringFixture(
            schemas: """
                    Test: { type: object, properties: { n: { type: integer, format: uint64, default: 18446744073709551615 } } }
                """
        )
        guard case .object(let object) = fixture.model?.types.first?.kind else { throw Missing() }
        #expect(object.properties[0].defaultValue == .json("18446744073709551615"))
    }
}
