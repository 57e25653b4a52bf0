import DovetailJSON
import OpenAPIDocument

/// Server-sent events as the JSON that their schema asks for (OpenAPI 3.2 §4.14.4).
extension Contract {
    /// An event as an object of its fields, or as its data alone.
    func json(ofEvent fields: [(name: String, value: String)], _ id: SchemaID) -> JSONValue {
        let schema = document[document.resolved(id)]
        guard schema.types?.contains(.object) == true || !schema.properties.isEmpty else {
            return lifted(field: fields.first { $0.name == "data" }?.value ?? "", to: id)
        }
        // The last of each name counts.
        return .object(
            fields.reduce(into: JSONObject()) { object, field in
                let member = schema.properties.first { $0.name == field.name }
                object[field.name] = member.map { lifted(field: field.value, to: $0.schema) } ?? .string(field.value)
            }
        )
    }

    /// The value of an event's field: a text as it is, anything else as JSON.
    private func lifted(field text: String, to id: SchemaID) -> JSONValue {
        let readings = [.string(text), try? JSONValue.parse(Array(text.utf8))].compactMap(\.self)
        return readings.first { breaches(of: $0, id).isEmpty } ?? readings[readings.count - 1]
    }
}
