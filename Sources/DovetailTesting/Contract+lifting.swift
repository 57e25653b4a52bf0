import DovetailJSON
import DovetailRuntime
import OpenAPIDocument

/// Texts as the JSON that a schema asks for.
extension Contract {
    /// A header's text as the JSON that its schema asks for (style `simple`).
    func lifted(_ text: String, to id: SchemaID, explode: Bool = false) -> JSONValue {
        let schema = document[document.resolved(id)]
        guard let types = schema.types else {
            // A union, or any value: what the text can stand for.
            let readings = [JSONNumber(text).map(JSONValue.number), Bool(text).map(JSONValue.bool)].compactMap(\.self)
            return readings.first { breaches(of: $0, id).isEmpty } ?? .string(text)
        }
        let items = text.split(separator: ",").map { HeaderText.trimmed($0) }
        if types.contains(.array), let item = schema.items {
            return .array(items.map { lifted($0, to: item) })
        }
        if types.contains(.object) { return object(items, schema, explode) }
        if types.contains(.integer) || types.contains(.number), let number = JSONNumber(text) { return .number(number) }
        if types.contains(.boolean), text == "true" || text == "false" { return .bool(text == "true") }
        return .string(text)
    }

    /// Cookies, each in a field of its own, as the JSON that the schema asks for (OpenAPI 3.2 §4.21.3).
    func lifted(cookies: [String], to id: SchemaID) -> JSONValue {
        let schema = document[document.resolved(id)]
        if schema.types?.contains(.array) == true, let item = schema.items {
            return .array(cookies.map { lifted($0, to: item) })
        }
        if schema.types?.contains(.object) == true { return object(cookies, schema, true) }
        return lifted(cookies[0], to: id)
    }

    /// An object whose names and values alternate or, exploded, stand as `name=value`.
    private func object(_ items: [String], _ schema: Schema, _ explode: Bool) -> JSONValue {
        var pairs: [(String, String)] = []
        if explode {
            for item in items {
                let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                pairs.append((String(parts[0]), parts.count == 2 ? String(parts[1]) : ""))
            }
        } else {
            pairs = stride(from: 0, to: items.count - 1, by: 2).map { (items[$0], items[$0 + 1]) }
        }
        return .object(
            JSONObject(
                pairs.map { (name, text) -> (String, JSONValue) in
                    let member = schema.properties.first { $0.name == name }
                    return (name, member.map { lifted(text, to: $0.schema) } ?? .string(text))
                }
            )
        )
    }
}
