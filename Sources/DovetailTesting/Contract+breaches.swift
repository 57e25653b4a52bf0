import DovetailJSON
import DovetailRuntime
import OpenAPIDocument

extension Contract {
    /// Everything in which a response differs from what an operation's `responses` say.
    func breaches(of response: ServiceResponse, to operation: Operation) -> [String] {
        guard let promised = promised(response.status, by: operation) else {
            return ["the status \(response.status) is not documented"]
        }
        return headerBreaches(response, promised) + contentBreaches(response, promised)
    }

    /// The response object for a status: its own, else its range's, else `default` (OpenAPI 3.1 §4.8.16).
    func promised(_ status: Int, by operation: Operation) -> Response? {
        let keys: [Response.Status] = [.code(status), .range(status / 100), .default]
        for key in keys {
            if let response = operation.responses.first(where: { $0.status == key }) { return response }
        }
        return nil
    }

    private func headerBreaches(_ response: ServiceResponse, _ promised: Response) -> [String] {
        promised.headers.flatMap { header -> [String] in
            let texts = response.headers.values(header.name)
            guard let text = texts.first else {
                return header.required ? ["the header \(header.name) is missing"] : []
            }
            guard let schema = header.schema else { return [] }
            let value =
                header.name.equalsIgnoringASCIICase("Set-Cookie")
                ? lifted(cookies: texts, to: schema) : lifted(text, to: schema, explode: header.explode)
            return breaches(of: value, schema).map {
                "the header \(header.name) \($0)"
            }
        }
    }

    private func contentBreaches(_ response: ServiceResponse, _ promised: Response) -> [String] {
        // No bytes of a media type are content too: an empty file.
        let hasType = response.headers.first("Content-Type") != nil
        guard let body = response.body, body.count != 0 || hasType else {
            return promised.content.isEmpty ? [] : ["there is no content, where the document describes some"]
        }
        if promised.content.isEmpty { return ["there is content, where the document describes none"] }
        let contentType = response.headers.first("Content-Type") ?? "none"
        let name = contentType.split(separator: ";").first.map { String($0).lowercased() } ?? ""
        guard let sent = MediaRange(contentType),
            let position = MediaRange.position(of: sent, in: promised.content.map(\.name))
        else { return ["the content type is \(contentType), which is not documented"] }
        let media = promised.content[position]
        guard let schema = media.schema, name == "application/json" || name.hasSuffix("+json"), let bytes = body.bytes
        else { return [] }
        do {
            return breaches(of: try JSONValue.parse(bytes), schema).map { "the content \($0)" }
        } catch {
            return ["the content is not JSON: \(error)"]
        }
    }

    private func breaches(of value: JSONValue, _ id: SchemaID) -> [String] {
        do {
            let violations = try interpreter.validate(value, against: Self.uri + document[id].pointer)
            return violations.map { violation in
                guard case .pointer(let pointer) = violation.place, !pointer.isEmpty else { return violation.detail }
                return "at \(pointer) \(violation.detail)"
            }
        } catch {
            return ["cannot be checked: \(error)"]
        }
    }

    /// A header's text as the JSON that its schema asks for (style `simple`).
    private func lifted(_ text: String, to id: SchemaID, explode: Bool = false) -> JSONValue {
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
    private func lifted(cookies: [String], to id: SchemaID) -> JSONValue {
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
