import Testing

@testable import OpenAPICodegen

@Suite("Stacks as deep as documents")
struct DeepStackTests {
    /// Calls itself so often, with more than a kilobyte of stack each time. Sanitizers count no more than 65,536 calls.
    @Sendable private static func descend(_ depth: Int) -> Int {
        if depth == 0 { return 0 }
        return withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 1) { bytes in
            bytes[0] = 1
            return descend(depth - 1) + Int(bytes[0])
        }
    }

    @Test("A value may be computed deeper than the 8 MiB of a main thread allow")
    func depth() {
        #expect(DeepStack.run { Self.descend(10_000) } == 10_000)
        let (first, second) = Concurrently.both({ Self.descend(10_000) }, { "x" })
        #expect(first == 10_000 && second == "x")
    }

    /// What is found of schemas of which each has the next as a property.
    private static func line(of count: Int) -> LoweringFixture? {
        let schemas = (0..<count).map { number in
            "    S\(number): { type: object, properties: { next: { $ref: '#/components/schemas/S\(number + 1)' } } }"
        }
        return DeepStack.run {
            try? LoweringFixture(schemas: schemas.joined(separator: "\n") + "\n    S\(count): { type: object }")
        }
    }

    /// Each is lowered while the one before it is.
    @Test("Schemas may refer to one another in a line of hundreds") func line() throws {
        let fixture = try #require(Self.line(of: 500))
        #expect(fixture.model?.types.count == 501)
        #expect(fixture.findings == [])
    }

    @Test("A line that no stack holds is an error, and not the end of the process") func endlessLine() throws {
        let fixture = try #require(Self.line(of: 3000))
        #expect(fixture.findings.first?.contains("a line of 2500 schemas") == true)
    }
}
