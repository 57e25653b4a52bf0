import DovetailJSON

/// What the page's script needs to know of the API to search it, to make requests and to check values.
enum ClientModel {
    /// The model as a script that the page can load from a disk too, where browsers do not let it read files.
    ///
    /// JSON in a string is read faster than an object literal of the same size, and `__proto__` means nothing in it.
    static func script(_ model: DocsModel) -> String {
        "globalThis.apiModel = JSON.parse('\(inSingleQuotes(json(model).description))');\n"
    }

    private static func inSingleQuotes(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar == "'" || scalar == "\\" { result.unicodeScalars.append("\\") }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private static func json(_ model: DocsModel) -> JSONValue {
        var operations: [JSONValue] = []
        for group in model.groups {
            for operation in group.operations { operations.append(json(operation, group: group.title)) }
        }
        return [
            "servers": .array(model.servers.map { .string($0.url) }),
            "schemes": .array(model.securitySchemes.map(json)),
            "operations": .array(operations),
            "schemas": .array(
                model.schemas.map { schema in
                    ["name": .string(schema.name), "anchor": .string(schema.anchor), "schema": schema.rules.value]
                }
            ),
        ]
    }

    private static func json(_ scheme: DocsSecurityScheme) -> JSONValue {
        [
            "name": .string(scheme.name), "kind": .string(scheme.kind), "carrier": .string(scheme.carrier.rawValue),
            "field": .string(scheme.field),
        ]
    }

    private static func json(_ operation: DocsOperation, group: String) -> JSONValue {
        var object = JSONObject([
            ("anchor", .string(operation.anchor)), ("group", .string(group)), ("method", .string(operation.method)),
            ("path", .string(operation.path)), ("title", .string(operation.title)),
        ])
        if let id = operation.id { object.append("id", .string(id)) }
        if !operation.parameters.isEmpty { object.append("parameters", .array(operation.parameters.map(json))) }
        if let body = operation.body {
            object.append("body", ["required": .bool(body.isRequired), "contents": .array(body.contents.map(json))])
        }
        object.append(
            "responses",
            .array(
                operation.responses.map { response in
                    ["status": .string(response.status), "contents": .array(response.contents.map(outline))]
                }
            )
        )
        if !operation.security.isEmpty {
            let alternatives = operation.security.map { JSONValue.array($0.map { .string($0.scheme) }) }
            object.append("security", .array(alternatives))
        }
        if !operation.servers.isEmpty { object.append("servers", .array(operation.servers.map { .string($0.url) })) }
        if let sample = operation.sample { object.append("sample", json(sample)) }
        return .object(object)
    }

    private static func json(_ parameter: DocsParameter) -> JSONValue {
        var object = JSONObject([
            ("name", .string(parameter.name)), ("in", .string(parameter.place.rawValue)),
            ("style", .string(parameter.style)), ("schema", parameter.rules.value),
        ])
        if parameter.isRequired { object.append("required", true) }
        if parameter.isExploded { object.append("explode", true) }
        if let example = parameter.examples.first { object.append("example", .string(example.text)) }
        return .object(object)
    }

    private static func json(_ content: DocsContent) -> JSONValue {
        var object = JSONObject([
            ("type", .string(content.mediaType)), ("schema", content.rules.value),
            ("example", .string(content.examples.first?.text ?? "")),
        ])
        if !content.layouts.isEmpty {
            let layouts = content.layouts.map { layout -> (String, JSONValue) in
                (layout.property, ["style": .string(layout.style), "explode": .bool(layout.isExploded)])
            }
            object.append("layouts", .object(JSONObject(layouts)))
        }
        return .object(object)
    }

    private static func outline(_ content: DocsContent) -> JSONValue {
        ["type": .string(content.mediaType), "schema": content.scope == nil ? content.rules.value : true]
    }

    private static func json(_ request: DocsRequest) -> JSONValue {
        var object = JSONObject([
            ("target", .string(request.target)),
            (
                "headers",
                .array(request.headers.map { [.string($0.name), .string($0.value), .string($0.variable ?? "")] })
            ),
        ])
        if !request.keys.isEmpty { object.append("keys", .array(request.keys.map { .string($0) })) }
        if let body = request.body { object.append("body", .string(body)) }
        if request.isFile { object.append("isFile", true) }
        if !request.parts.isEmpty {
            let parts = request.parts.map { part -> JSONValue in
                [.string(part.name), .string(part.text), .bool(part.isFile)]
            }
            object.append("parts", .array(parts))
        }
        return .object(object)
    }
}
