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
            if let media = header.content.first {
                return breaches(of: Array(text.utf8), to: media, as: media.name).map {
                    "the header \(header.name) \($0)"
                }
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

    func breaches(of value: JSONValue, _ id: SchemaID) -> [String] {
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
}
