import DovetailJSON

/// A JSON Schema for the page's script: the rules that a value is held to before it is sent and after it came.
///
/// It is `true` where everything is allowed. References are names of the page's schemas: `{"$ref":"Note"}`.
package struct DocsRules: Codable, Sendable {
    package var value: JSONValue

    static let anything = DocsRules(true)

    init(_ value: JSONValue) {
        self.value = value
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        value = try JSONValue.parse(text)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value.description)
    }
}
