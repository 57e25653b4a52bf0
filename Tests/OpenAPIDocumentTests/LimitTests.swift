import OpenAPIDocument
import Testing

/// Reads a hostile text, which must take less than a second.
private func refusal(_ text: String, named name: String = "openapi.yaml") -> [String] {
    var result: ReadingResult?
    let time = ContinuousClock().measure { result = read(text, named: name) }
    #expect(time < .seconds(1))
    return result.map { result in places(result).map { String($0.drop { $0 != " " }.dropFirst()) } } ?? []
}

@Suite("Hostile documents") struct LimitTests {
    @Test("100,000 nested brackets are refused") func nestedBrackets() {
        let brackets = String(repeating: "[", count: 100_000)
        #expect(refusal("a: " + brackets) == ["too-deep"])
        #expect(refusal(brackets, named: "a.json") == ["too-deep"])
        #expect(refusal(String(repeating: "[\n", count: 100_000)) == ["too-deep"])
        #expect(refusal(String(repeating: "- ", count: 100_000)) == ["too-deep"])
        #expect(refusal(String(repeating: "{a: ", count: 100_000)) == ["too-deep"])
    }

    @Test("aliases of aliases of aliases are refused") func aliasBomb() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(inner)]\n"
        }
        #expect(refusal(text) == ["too-many-aliases"])
    }

    @Test("an anchor inside itself is refused") func recursiveAnchor() {
        #expect(refusal("a: &a [*a]") == ["recursive-alias"])
    }

    @Test("a scalar of 10 MB is read") func longScalar() {
        let scalar = String(repeating: "x", count: 10 << 20)
        #expect(refusal("openapi: 3.1.0\ninfo: {title: T, version: '1', description: \(scalar)}\npaths: {}") == [])
        #expect(refusal("openapi: '\(scalar)'\n") == ["unsupported-version"])
    }

    @Test("a million alternatives in one list are read") func manyAlternatives() {
        let list = Array(repeating: "{}", count: 1 << 14).joined(separator: ",")
        #expect(refusal(document("3.1.0", components: "schemas: {A: {oneOf: [\(list)]}}")) == [])
    }

    @Test("a chain of 2,000 references is followed, and a circle of them refused") func referenceChain() {
        var chain = "schemas:\n"
        for index in 0..<2_000 { chain += "  S\(index): {$ref: '#/components/schemas/S\(index + 1)'}\n" }
        #expect(refusal(document("3.1.0", components: chain + "  S2000: {type: string}\n")) == [])
        #expect(refusal(document("3.1.0", components: chain + "  S2000: {$ref: '#/components/schemas/S0'}\n")) == ["reference-cycle"])
    }
}
