import DovetailRuntime
import OpenAPIDocument

@testable import DovetailTesting

/// Tells whether what a handler got is what was sent: members that a generated type has no place for may be gone, and those
/// that a schema has a default for may be there.
struct Likeness {
    let view: View
    /// Whether the values travel as text, where `7` and `"7"` are the same.
    var isText = false

    func isSame(_ sent: JSONValue, _ got: JSONValue, _ schemas: [SchemaID]) -> Bool {
        if isText, Self.texts(sent) == Self.texts(got) { return true }
        let outline = view.outline(of: sent, schemas)
        switch (sent, got) {
        case (.object(let sent), .object(let got)):
            let areKept = sent.members.allSatisfy { member in
                guard let value = got[member.name] else {
                    return outline.hidden.contains(member.name) || outline.mayLack(member.name)
                }
                return isSame(member.value, value, outline.schemas(of: member.name))
            }
            return areKept
                && got.members.allSatisfy { member in
                    sent[member.name] != nil || defaults(outline.schemas(of: member.name)).contains(member.value)
                }
        case (.array(let sent), .array(let got)):
            guard sent.count == got.count else { return false }
            return zip(sent, got).enumerated().allSatisfy { index, pair in
                isSame(pair.0, pair.1, outline.schemas(at: index))
            }
        case (.number(let sent), .number(let got)):
            return sent == got || outline.isFloat && sent.double.map { Float($0) } == got.double.map { Float($0) }
        default: return sent == got
        }
    }

    private func defaults(_ schemas: [SchemaID]) -> [JSONValue] {
        schemas.flatMap(view.document.composition).compactMap { view.document[$0].defaultValue?.json }
    }

    /// What a parameter of several types is read as is not settled, nor is whether one value is an array of one.
    private static func texts(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let items): items.count == 1 ? texts(items[0]) : .array(items.map(texts))
        case .object(let object): .object(JSONObject(object.members.map { ($0.name, texts($0.value)) }))
        default: value.scalarText.map { .string($0) } ?? value
        }
    }
}
