extension ModelReader {
    /// Reads the Operation Object (§4.10).
    func operation(_ value: Located, _ method: String, _ shared: [Parameter]) -> Operation? {
        guard var fields = ObjectCursor(value, "Operation Object", self) else { return nil }
        let identifier = fields.take("operationId")
        let responsesField = fields.child("responses")
        if responsesField == nil, version == .v3_0 { fields.reportMissing("responses") }
        if responsesField == nil, version != .v3_0, !fields.hasMisspelt("responses") {
            warnOfNoResponse(at: value.site)
        }
        let responses = responsesField.map(responses)
        let ownParameters = parameterList(fields.elements("parameters"))
        let result = Operation(
            method: method,
            tags: tagNames(fields.take("tags")),
            summary: fields.string("summary"),
            description: fields.string("description"),
            externalDocs: fields.child("externalDocs").flatMap(externalDocumentation),
            operationID: identifier.flatMap(string),
            parameters: merge(shared, ownParameters),
            ownParameters: ownParameters,
            requestBody: fields.child("requestBody").flatMap(requestBody),
            responses: responses?.responses ?? [],
            responsesExtensions: responses?.extensions ?? [],
            callbacks: fields.entries("callbacks")?.compactMap(namedCallback) ?? [],
            deprecated: fields.bool("deprecated") ?? false,
            security: security(fields.child("security")),
            servers: fields.elements("servers")?.compactMap(server) ?? [],
            location: value.site,
            operationIDLocation: identifier?.value.location ?? value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
        inventory.operations.append(result)
        return result
    }

    /// Since 3.1 `responses` may be left out, which leaves a handler nothing but to throw an error.
    private func warnOfNoResponse(at location: SourceLocation) {
        sink.warning(
            "missing-response",
            "the operation documents no response, so that none can be given",
            hint: "add `responses:` with the response of a successful call",
            at: location
        )
    }

    private func tagNames(_ member: Node.Member?) -> [String] {
        guard let member else { return [] }
        for element in member.value.elements ?? [] {
            if let name = element.string { inventory.tagUses.append((name, element.location)) }
        }
        return strings(member) ?? []
    }

    private func namedCallback(_ name: String, _ value: Located) -> (name: String, callback: Callback)? {
        callback(value).map { (name, $0) }
    }

    /// Reads the Callback Object (§4.18), or a reference to one.
    func callback(_ value: Located) -> Callback? {
        object(value, .callbacks, callbacks, inner: Callback(items: [], location: value.site), read: readCallback)
    }

    private func readCallback(_ value: Located) -> Callback? {
        guard var fields = ObjectCursor(value, "Callback Object", self) else { return nil }
        let entries = fields.takeAll { !$0.hasPrefix("x-") }
        inventory.callbackAddresses += entries.map { ($0.key, $0.value.site) }
        return Callback(
            items: entries.compactMap { pathItem($0.value, named: $0.key) },
            location: value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }

    /// Reads the Request Body Object (§4.13), or a reference to one.
    func requestBody(_ value: Located) -> RequestBody? {
        object(value, .requestBodies, requestBodies, read: readRequestBody)
    }

    private func readRequestBody(_ value: Located) -> RequestBody? {
        guard var fields = ObjectCursor(value, "Request Body Object", self) else { return nil }
        let content = fields.entries("content")
        if content == nil { fields.reportMissing("content") }
        return RequestBody(
            description: fields.string("description"),
            content: content?.compactMap(mediaType) ?? [],
            required: fields.bool("required") ?? false,
            location: value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }
}
