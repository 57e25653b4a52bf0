import Testing

@testable import DovetailRuntime

/// Texts that can be an array's only item, or a single value.
@Suite("One text where an array may stand")
struct SingleItemTests {
    /// A parameter in its place, and the JSON that one text is.
    struct Case: Sendable, CustomTestStringConvertible {
        var shape: ParameterShape
        var text: String
        var json: String

        init(_ shape: ParameterShape, _ text: String, _ json: String) {
            (self.shape, self.text, self.json) = (shape, text, json)
        }

        var testDescription: String { "\(text) is \(json)" }
    }

    static let cases = [
        Case("z|[s]", "red", #"["red"]"#),
        Case("z|[s]", "5", #"["5"]"#),
        Case("z|[s]", "null", "null"),
        Case("z|[n]", "5", "[5]"),
        Case("n|[s]", "red", #"["red"]"#),
        Case("n|[s]", "5", "5"),
        Case("b|[b|n]", "5", "[5]"),
        Case("b|[b|n]", "true", "true"),
        Case("s|[s]", "red", #""red""#),
    ]

    @Test("It is a single value where a type of single values has it, else an item", arguments: cases)
    func items(example: Case) throws {
        let cookie: HeaderList = ["Cookie": "c=\(example.text)"]
        let field: HeaderList = ["c": example.text]
        let found = [
            try InputFixture.read(target: "/notes/\(example.text)", .path(0), "c", example.shape),
            try InputFixture.read(target: "/notes/1?c=\(example.text)", .query(), "c", example.shape),
            try InputFixture.read(target: "/notes/1?c=\(example.text)", .query(explode: false), "c", example.shape),
            try InputFixture.read(target: "/notes/1", headers: cookie, .cookie(), "c", example.shape),
            try InputFixture.read(target: "/notes/1", headers: field, .header(), "c", example.shape),
        ]
        for result in found {
            #expect(result.problems == "")
            #expect(result.value == example.json)
        }
        var inside = ParameterShape()
        inside.members = ParameterShape.Members(named: ["m": example.shape])
        let deep = try InputFixture.read(target: "/notes/1?c[m]=\(example.text)", .query(.deepObject), "c", inside)
        #expect(deep.value == #"{"m":\#(example.json)}"#)
    }

    @Test("It is an item where the schema does not take it as a single value, alone and inside")
    func ambiguity() throws {
        var input = RequestInput(try InputFixture.request(path: "/", target: "/?c=12&d[m]=12&d[n]=x"))
        #expect(input.parameter(.query(), "c", "s|[n]") { $0.readArray { $0.readInt() } } == [12])
        #expect(input.parameter(.query(), "c", "n|[s]") { $0.readArray { $0.readString() } } == ["12"])
        let deep = input.parameter(.query(.deepObject), "d", #"{"m":s|n|[n|s],"n":s|[s]}"#) {
            $0.readDictionary { $0.readArray { $0.readString() } }
        }
        #expect(deep == ["m": ["12"], "n": ["x"]])
        #expect(input.problem() == nil)
    }

    @Test("What the schema takes in no way is reported as the single value that it looks like")
    func violations() throws {
        var input = RequestInput(try InputFixture.request(path: "/", target: "/?c=12"))
        _ = input.parameter(.query(), "c", "n|[s]") { $0.readInt(maximum: 5) }
        let text = String(decoding: input.problem()?.body?.bytes ?? [], as: UTF8.self)
        #expect(text.contains(#""keyword":"maximum""#))
    }
}
