import DovetailJSON

extension ModelReader {
    /// Reads the Responses Object (§4.16).
    func responses(_ value: Located) -> (responses: [Response], extensions: [Extension]) {
        guard var fields = ObjectCursor(value, "Responses Object", self) else { return ([], []) }
        let entries = fields.takeAll { !$0.hasPrefix("x-") }
        let extensions = fields.finish()
        if entries.isEmpty {
            let message = "the operation documents no response"
            sink.error("missing-response", message, hint: "add the response of a successful call", at: value.site)
        }
        let found = entries.compactMap { key, value -> Response? in
            let status = Response.Status(key)
            if status == nil { sink.add(StatusCodes.invalid(key, at: value.site)) }
            guard var response = response(value), let status else { return nil }
            response.status = status
            response.location = value.site
            return response
        }
        return (found, extensions)
    }

    /// Reads the Response Object (§4.17), or a reference to one.
    func response(_ value: Located) -> Response? {
        object(value, .responses, responses, read: readResponse)
    }

    private func readResponse(_ value: Located) -> Response? {
        guard var fields = ObjectCursor(value, "Response Object", self) else { return nil }
        let description = version >= .v3_2 ? fields.string("description") : fields.requiredString("description")
        return Response(
            summary: fields.string("summary", since: .v3_2),
            description: description ?? "",
            headers: headers(fields.entries("headers")),
            content: fields.entries("content")?.compactMap(mediaType) ?? [],
            links: fields.entries("links")?.compactMap(namedLink) ?? [],
            location: value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }

    private func namedLink(_ name: String, _ value: Located) -> (name: String, link: Link)? {
        link(value).map { (name, $0) }
    }

    /// Reads the Link Object (§4.20), or a reference to one.
    func link(_ value: Located) -> Link? {
        object(value, .links, links, read: readLink)
    }

    private func readLink(_ value: Located) -> Link? {
        guard var fields = ObjectCursor(value, "Link Object", self) else { return nil }
        let reference = fields.take("operationRef")
        let identifier = fields.take("operationId")
        if reference != nil, let identifier {
            let message = "a link has either `operationRef` or `operationId`, not both"
            sink.error("exclusive-fields", message, hint: "remove one of the two", at: identifier.keyLocation)
        } else if reference == nil, identifier == nil {
            let message = "the link names no operation"
            sink.error("missing-field", message, hint: "add `operationId:`", at: value.site)
        }
        if let reference { checkOperation(at: reference, of: value) }
        if let identifier, let name = identifier.value.string {
            inventory.linkTargets.append((name, identifier.value.location))
        }
        return Link(
            operationRef: reference.flatMap(string),
            operationID: identifier.flatMap(string),
            parameters: fields.entries("parameters")?.map { ($0.key, $0.value.node) } ?? [],
            requestBody: fields.take("requestBody")?.value,
            description: fields.string("description"),
            server: fields.child("server").flatMap(server),
            location: value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }

    /// Checks that an `operationRef` leads to an operation, unless it is that of another API (§4.20).
    private func checkOperation(at reference: Node.Member, of value: Located) {
        guard let text = reference.value.string, URIReference(text).scheme == nil else { return }
        guard let target = resolver.resolve(text, from: value, at: reference.value.location) else { return }
        let tokens = JSONPointer(target.pointer)?.tokens ?? []
        let isOperation = tokens.last.map { Self.methods.contains($0) } ?? false
        if isOperation || tokens.dropLast().last == "additionalOperations" { return }
        let message = "\(Wording.quoted(text)) is not an operation"
        let hint = "end it with a method: `#/paths/~1notes/get`"
        sink.error("unknown-operation", message, hint: hint, at: reference.value.location)
    }
}
