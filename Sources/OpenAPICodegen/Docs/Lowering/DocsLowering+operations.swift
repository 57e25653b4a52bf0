import OpenAPIDocument

extension DocsLowering {
    /// Who sends an operation's request: the client, or the server in a webhook or callback.
    enum Role {
        case served, webhook, callback
    }

    mutating func operation(_ operation: Operation, of item: PathItem, as role: Role = .served) -> DocsOperation {
        let route = operation.method + " " + item.path
        let known = role == .callback ? nil : routeAnchors[route]
        let anchor = known ?? anchors.make("operation", operation.operationID ?? route.lowercased())
        let parameters = operation.parameters.map { parameter($0, in: anchor) }
        let body = operation.requestBody.map { self.body($0, in: anchor) }
        let security = (operation.security ?? document.security).map(requirements)
        let servers = operation.servers.isEmpty ? item.servers : operation.servers
        return DocsOperation(
            anchor: anchor,
            id: operation.operationID,
            method: operation.method,
            path: item.path,
            title: Self.title(operation.summary ?? item.summary ?? "") ?? item.path,
            description: operation.description ?? item.description,
            isDeprecated: operation.deprecated,
            sunset: operation.extensions.first { $0.name == "x-sunset" }?.value.text,
            links: Self.links(operation.externalDocs),
            servers: servers.map(Self.server),
            security: role == .served ? security : [],
            parameters: parameters,
            body: body,
            responses: operation.responses.map { response($0, in: anchor) },
            callbacks: operation.callbacks.map { callback($0.name, $0.callback) },
            sample: role == .served ? sample(operation, of: item, body: body) : nil
        )
    }

    /// A summary as a heading: without its full stop; `nil` when it is empty.
    private static func title(_ summary: String) -> String? {
        let isSentence = summary.hasSuffix(".") && !summary.hasSuffix("..")
        return summary.isEmpty ? nil : isSentence ? String(summary.dropLast()) : summary
    }

    private mutating func callback(_ name: String, _ callback: Callback) -> DocsCallback {
        let operations = callback.items.flatMap { item in item.operations.map { (item, $0) } }
        return DocsCallback(name: name, operations: operations.map { operation($1, of: $0, as: .callback) })
    }

    // MARK: Parameters

    private mutating func parameter(_ parameter: Parameter, in operation: String) -> DocsParameter {
        let place = DocsParameter.Place(rawValue: parameter.in.rawValue) ?? .query
        let anchor = anchors.make(operation + "/" + place.rawValue, parameter.name)
        let schemaID = parameter.schema ?? parameter.content.first?.schema
        let given = parameter.examples.isEmpty ? parameter.content.first?.examples ?? [] : parameter.examples
        let isJSON = parameter.content.first.map { Self.isJSON($0.name) } ?? false
        return DocsParameter(
            name: parameter.name,
            place: place,
            anchor: anchor,
            isRequired: parameter.required,
            isDeprecated: parameter.deprecated,
            description: parameter.description,
            schema: schema(schemaID, anchor: anchor, mediaType: parameter.content.first?.name),
            examples: given.map { example($0) },
            style: isJSON ? "content" : parameter.style.rawValue,
            isExploded: parameter.explode,
            rules: schemaID.map { rules(of: $0) } ?? .anything
        )
    }

    private mutating func header(_ header: Header, in response: String) -> DocsParameter {
        let anchor = anchors.make(response, header.name)
        let schemaID = header.schema ?? header.content.first?.schema
        let given = header.examples.isEmpty ? header.content.first?.examples ?? [] : header.examples
        return DocsParameter(
            name: header.name,
            place: .header,
            anchor: anchor,
            isRequired: header.required,
            isDeprecated: header.deprecated,
            description: header.description,
            schema: schema(schemaID, anchor: anchor, mediaType: header.content.first?.name),
            examples: given.map { example($0) },
            style: header.content.isEmpty ? "simple" : "content",
            isExploded: header.explode,
            rules: schemaID.map { rules(of: $0) } ?? .anything
        )
    }

    private mutating func schema(_ id: SchemaID?, anchor: String, mediaType: String?) -> DocsSchema {
        var schema =
            id.map { self.schema($0, anchor: anchor, isUnfolded: true) } ?? DocsSchema(type: [.text("any value")])
        if let mediaType { schema.rules.append(DocsRule("written as \(mediaType)")) }
        return schema
    }

    // MARK: Bodies and responses

    private mutating func body(_ body: RequestBody, in operation: String) -> DocsBody {
        let anchor = anchors.make(operation, "body")
        return DocsBody(
            description: body.description,
            isRequired: body.required,
            contents: body.content.map { content($0, anchor: anchor, isRequest: true, isUnfolded: true) }
        )
    }

    private mutating func response(_ response: Response, in operation: String) -> DocsResponse {
        let status =
            switch response.status {
            case .code(let code): String(code)
            case .range(let hundreds): "\(hundreds)XX"
            case .default, nil: "default"
            }
        let anchor = anchors.make(operation, status)
        // Errors are mostly of one shape, which is better linked than repeated; so is everything where there is much.
        let isUnfolded = status.utf8.first == UInt8(ascii: "2") && !isLarge
        return DocsResponse(
            status: status,
            phrase: StatusWording.phrase(status),
            anchor: anchor,
            description: response.description.isEmpty ? response.summary ?? "" : response.description,
            headers: response.headers.map { header($0, in: anchor) },
            contents: response.content.map {
                content($0, anchor: anchor, isRequest: false, isUnfolded: isUnfolded)
            },
            links: response.links.map { link($0.name, $0.link) }
        )
    }

    private func link(_ name: String, _ link: Link) -> DocsResponseLink {
        let parameters = link.parameters.map { "\($0.name) = \($0.value.text ?? JSONLayout.oneLine($0.value.json))" }
        let body = link.requestBody.map { "body = \($0.text ?? JSONLayout.oneLine($0.json))" }
        return DocsResponseLink(
            name: name,
            description: link.description,
            operation: link.operationID ?? link.operationRef ?? "",
            anchor: link.operationID.flatMap { operationAnchors[$0] },
            values: parameters + (body.map { [$0] } ?? [])
        )
    }
}
