import DovetailJSON

extension DocumentWriter {
    /// The Path Item Object (§4.9). In a bundle, what a reference to another file leads to is written in its place, as
    /// OpenAPI 3.0 has no component for it.
    func pathItem(_ item: PathItem) -> JSONValue {
        guard let reference = item.referenceObject else { return fields(of: item) }
        if let mover, reference.targetFile != mover.entry { return fields(of: item) }
        let text = self.text(of: reference.text, at: reference.location) { _ in
            ReferenceText.fragment(reference.targetPointer)
        }
        var result = JSONObject([("$ref", .string(text))])
        if let own = item.besideReference.first, case .object(let beside) = fields(of: own) {
            for member in beside.members { result.append(member.name, member.value) }
        }
        return .object(result)
    }

    private func fields(of item: PathItem) -> JSONValue {
        let fixed = Set(ModelReader.methods)
        var names = item.fieldNames
        for field in item.besideReference.first?.fieldNames ?? [] where !names.contains(field) { names.append(field) }
        return object(names, item.extensions) { field in
            switch field {
            case "summary": text(item.summary)
            case "description": text(item.description)
            case "servers": list(item.servers, server)
            case "parameters": list(item.parameters, parameter)
            case "additionalOperations":
                map(
                    item.operations.filter { !fixed.contains($0.method.lowercased()) }.map {
                        ($0.method, operation($0))
                    }
                )
            default:
                fixed.contains(field)
                    ? item.operations.first { $0.method == field.uppercased() }.map(operation) : nil
            }
        }
    }

    /// The Operation Object (§4.10).
    private func operation(_ operation: Operation) -> JSONValue {
        object(operation.fieldNames, operation.extensions) { field in
            switch field {
            case "tags": strings(operation.tags)
            case "summary": text(operation.summary)
            case "description": text(operation.description)
            case "externalDocs": operation.externalDocs.map(externalDocumentation)
            case "operationId": text(operation.operationID)
            case "parameters": list(operation.ownParameters, parameter)
            case "requestBody": operation.requestBody.map(requestBody)
            case "responses":
                map(
                    operation.responses.map { ($0.status?.key ?? "", response($0)) },
                    operation.responsesExtensions
                )
            case "callbacks": map(operation.callbacks.map { ($0.name, callback($0.callback)) })
            case "deprecated": .bool(operation.deprecated)
            case "security": operation.security.map { list($0, securityRequirement) }
            case "servers": list(operation.servers, server)
            default: nil
            }
        }
    }

    /// The Callback Object (§4.18).
    func callback(_ callback: Callback) -> JSONValue {
        referable(callback, .callbacks) { callback in
            map(callback.items.map { ($0.path, pathItem($0)) }, callback.extensions)
        }
    }

    /// The Request Body Object (§4.13).
    func requestBody(_ body: RequestBody) -> JSONValue {
        referable(body, .requestBodies) { body in
            object(body.fieldNames, body.extensions) { field in
                switch field {
                case "description": text(body.description)
                case "content": content(body.content)
                case "required": .bool(body.required)
                default: nil
                }
            }
        }
    }

    /// The Response Object (§4.17).
    func response(_ response: Response) -> JSONValue {
        referable(response, .responses) { response in
            object(response.fieldNames, response.extensions) { field in
                switch field {
                case "summary": text(response.summary)
                case "description": .string(response.description)
                case "headers": headers(response.headers)
                case "content": content(response.content)
                case "links": map(response.links.map { ($0.name, link($0.link)) })
                default: nil
                }
            }
        }
    }

    /// The Link Object (§4.20).
    func link(_ link: Link) -> JSONValue {
        referable(link, .links) { link in
            object(link.fieldNames, link.extensions) { field in
                switch field {
                case "operationRef": text(link.operationRef)
                case "operationId": text(link.operationID)
                case "parameters": map(link.parameters.map { ($0.name, $0.value.json) })
                case "requestBody": link.requestBody?.json
                case "description": text(link.description)
                case "server": link.server.map(server)
                default: nil
                }
            }
        }
    }
}
