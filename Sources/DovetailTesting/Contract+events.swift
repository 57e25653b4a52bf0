import DovetailJSON
import OpenAPIDocument

/// Server-sent events as the JSON that their schema asks for (OpenAPI 3.2 §4.14.4).
extension Contract {
    /// An event, `nil` when it has no data: nobody gets such an event (WHATWG HTML §9.2.6).
    func event(_ text: [UInt8], _ id: SchemaID) -> JSONValue? {
        var data: [String] = []
        var fields: [(name: String, text: String)] = []
        for line in text.split(separator: 0x0A) {
            let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(decoding: parts[0], as: UTF8.self)
            let value = parts.count == 2 ? parts[1] : []
            let text = String(decoding: value.first == 0x20 ? value.dropFirst() : value, as: UTF8.self)
            switch name {
            case "data": data.append(text)
            case "event", "id", "retry": fields.append((name, text))
            default: break
            }
        }
        if data.isEmpty { return nil }
        fields.append(("data", data.joined(separator: "\n")))
        let schema = document[document.resolved(id)]
        guard schema.types?.contains(.object) == true || !schema.properties.isEmpty else {
            return lifted(field: fields[fields.count - 1].text, to: id)
        }
        return .object(
            JSONObject(
                fields.map { name, text in
                    let member = schema.properties.first { $0.name == name }
                    return (name, member.map { lifted(field: text, to: $0.schema) } ?? .string(text))
                }
            )
        )
    }

    /// The value of an event's field: a text as it is, anything else as JSON.
    private func lifted(field text: String, to id: SchemaID) -> JSONValue {
        let readings = [.string(text), try? JSONValue.parse(Array(text.utf8))].compactMap(\.self)
        return readings.first { breaches(of: $0, id).isEmpty } ?? readings[readings.count - 1]
    }
}
