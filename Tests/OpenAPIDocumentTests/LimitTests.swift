import OpenAPIDocument
import Patience
import Testing

/// Reads a hostile text. That takes a fraction of a second; the margin is for a debug build on a busy machine.
private func refusal(_ text: String, named name: String = "openapi.yaml") -> [String] {
    var result: ReadingResult?
    let time = ContinuousClock().measure { result = read(text, named: name) }
    #expect(time < patient(.seconds(5)))
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

    @Test("aliases inside each other count with all the levels that they repeat", arguments: [10, 100, 199])
    func nestedAliases(levels: Int) {
        let start = String(repeating: "[", count: levels)
        let end = String(repeating: "]", count: levels)
        var text = "x-a0: &a0 \(start)\(end)\n"
        for number in 1...30 { text += "x-a\(number): &a\(number) \(start)*a\(number - 1)\(end)\n" }
        #expect(refusal(text) == ["too-deep"])
    }

    @Test("an anchor inside itself is refused") func recursiveAnchor() {
        #expect(refusal("a: &a [*a]") == ["recursive-alias"])
    }

    @Test("a scalar of 900 KB is read, and one of 10 MB refused where it starts") func longScalar() {
        func text(_ count: Int) -> String {
            let scalar = String(repeating: "x", count: count)
            return "openapi: 3.1.0\ninfo: {title: T, version: '1', description: \(scalar)}\npaths: {}"
        }
        #expect(refusal(text(900 << 10)) == [])
        #expect(refusal(text(10 << 20)) == ["too-large"])
        let quoted = "{\"openapi\": \"\(String(repeating: "x", count: 10 << 20))\"}"
        #expect(refusal(quoted) == ["too-large"])
        #expect(refusal(quoted, named: "a.json") == ["too-large"])
        #expect(places(read(quoted, named: "a.json")) == ["1:13 too-large"])
        #expect(refusal("a: \"\(String(repeating: "x", count: 10 << 20))") == ["too-large"])
    }

    @Test("of very many findings of one code the first are kept, and the last says so") func manyFindings() {
        let result = read(String(repeating: "a: 1\n", count: 5_000))
        let duplicates = result.diagnostics.filter { $0.code == "duplicate-key" }
        #expect(duplicates.count == 1_000)
        #expect(duplicates.last?.hint == "3999 more findings of `duplicate-key` are not shown")
        #expect(result.hasErrors)
    }

    @Test("of very many misspelt names the first are looked for among all that there are")
    func manyMisspelt() {
        let names = (0..<300).map { "noteNumber\($0)" }
        let schemas = names.map { "  \($0): {$ref: \"#/components/schemas/\($0)x\"}" }
        let references = read(document("3.1.0", components: "schemas:\n" + schemas.joined(separator: "\n")))
        #expect(references.diagnostics.count { $0.hint?.hasPrefix("did you mean") ?? false } == 50)
        #expect(references.diagnostics.count { $0.code == "unknown-reference" } == 300)

        let properties = names.map { "      \($0): {type: string}" }.joined(separator: "\n")
        let required = names.map { $0 + "x" }.joined(separator: ", ")
        let note = "schemas:\n  Note:\n    required: [\(required)]\n    properties:\n\(properties)"
        let missing = read(document("3.1.0", components: note))
        #expect(missing.diagnostics.count { $0.hint?.hasPrefix("did you mean") ?? false } == 50)
        #expect(missing.diagnostics.count { $0.code == "unknown-required" } == 300)
    }

    @Test("16,000 alternatives in one list are read") func manyAlternatives() {
        let list = Array(repeating: "{}", count: 16_000).joined(separator: ",")
        #expect(refusal(document("3.1.0", components: "schemas: {A: {oneOf: [\(list)]}}")) == [])
    }

    @Test("a chain of 2,000 references is followed, and a circle of them refused") func referenceChain() {
        var chain = "schemas:\n"
        for index in 0..<2_000 { chain += "  S\(index): {$ref: '#/components/schemas/S\(index + 1)'}\n" }
        #expect(refusal(document("3.1.0", components: chain + "  S2000: {type: string}\n")) == [])
        #expect(
            refusal(document("3.1.0", components: chain + "  S2000: {$ref: '#/components/schemas/S0'}\n")) == [
                "reference-cycle"
            ]
        )
    }

    @Test("alternatives of alternatives, 2^20 in all, are read in linear time") func nestedAlternatives() {
        var text = "schemas:\n"
        for level in 0..<20 {
            let next = "{$ref: '#/components/schemas/S\(level + 1)'}"
            text += "  S\(level): {oneOf: [\(next), \(next)], discriminator: {propertyName: kind}}\n"
        }
        text += "  S20: {type: object, required: [kind], properties: {kind: {type: string}}}\n"
        let findings = Array(repeating: "unused-discriminator", count: 20)
        #expect(refusal(document("3.1.0", components: text)) == findings)
    }

    @Test("encodings and callbacks inside each other stay within the stack") func nestedObjects() {
        let encodings = String(repeating: "{encoding: {a: ", count: 90) + "{}" + String(repeating: "}}", count: 90)
        let body = "requestBodies: {A: {content: {multipart/form-data: \(encodings)}}}"
        #expect(refusal(document("3.2.0", components: body)) == [])
    }

    @Test("random damage to a document is never fatal") func randomDamage() {
        let seed = UInt64.random(in: 0 ... .max)
        print("seed \(seed)")
        var generator = SplitMix(state: seed)
        let original = Array(
            """
            openapi: 3.1.0
            info: {title: "T", version: '1'}
            paths:
              /notes/{id}:
                parameters: [&id {name: id, in: path, required: true, schema: {$ref: '#/components/schemas/Id'}}]
                get: {responses: {'200': {description: |-
                  Fine, content: {application/json: {schema: {type: [object, 'null'], properties: {a: {}}}}}}}}
            components: {schemas: {Id: {type: integer, minimum: 1, default: 0x10, enum: [1, 1.5, ~]}}}
            x-copy: {<<: *id}
            """.utf8
        )
        let pieces = [
            "{", "}", "[", "]", ":", ": ", "- ", "\n", "  ", "\t", "'", "\"", "\\", "*id", "&a", "!!int ", "#", "%",
            "~1", "é", "\u{FEFF}", "---\n",
        ]
        for _ in 0..<300 {
            var bytes = original
            for _ in 0...Int.random(in: 0..<4, using: &generator) {
                let start = Int.random(in: 0...bytes.count, using: &generator)
                let end = min(bytes.count, start + Int.random(in: 0..<12, using: &generator))
                let piece = pieces.randomElement(using: &generator).map { Array($0.utf8) } ?? []
                bytes.replaceSubrange(start..<end, with: piece)
            }
            for name in ["openapi.yaml", "openapi.json"] {
                let result = DocumentReader().read(SourceFile(path: name, bytes: bytes), packageFolder: nil)
                // Whatever is left out has a reason that can be printed, at a line that exists.
                #expect(result.document != nil || result.hasErrors)
                let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
                let printer = DiagnosticPrinter(files: result.files)
                for diagnostic in result.diagnostics {
                    #expect(!printer.text(diagnostic).isEmpty)
                    #expect((1...lines + 1).contains(diagnostic.location.line))
                }
            }
        }
    }
}

/// A small generator of numbers that a seed repeats (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
