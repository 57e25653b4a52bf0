import DovetailJSON
import OpenAPIDocument

extension ServiceLowering {
    /// Lowers the webhooks, then the callbacks of every operation.
    mutating func outgoing() -> [OutgoingModel] {
        var found: [OutgoingModel] = []
        for webhook in document.webhooks {
            for operation in webhook.operations {
                let name = operation.operationID ?? Self.name(webhook.path, operation, among: webhook)
                let pointer = Self.pointer(to: operation, at: webhook, in: "#/webhooks")
                found.append(outgoing(operation, at: webhook, pointer, named: name, suffix: "Webhook", expression: nil))
            }
        }
        for path in document.paths {
            for operation in path.operations {
                let pointer = Self.pointer(to: operation, at: path)
                let owner = operationNames[pointer]?.type ?? ""
                for (name, callback) in operation.callbacks {
                    let folder = "\(pointer)/callbacks/\(JSONPointer.escaped(name))"
                    for item in callback.items { found += callbacks(item, in: folder, named: owner + "_" + name) }
                }
            }
        }
        return found
    }

    private mutating func callbacks(_ item: PathItem, in folder: String, named name: String) -> [OutgoingModel] {
        if item.path.contains("$response.") || item.path.contains("$statusCode") {
            warn(
                "unenforced-callback",
                "the address of the callback is made of the response, and is not found: only requests are looked at",
                hint: "make it of the request, such as `{$request.body#/callbackUrl}`",
                at: item.location
            )
        }
        return item.operations.map { operation in
            let name = operation.operationID ?? Self.name(name, operation, among: item)
            let pointer = Self.pointer(to: operation, at: item, in: folder)
            return outgoing(operation, at: item, pointer, named: name, suffix: "Callback", expression: item.path)
        }
    }

    /// The name of a webhook or callback, with its method where there are several.
    private static func name(_ name: String, _ operation: Operation, among item: PathItem) -> String {
        item.operations.count == 1 ? name : "\(operation.method.lowercased())_\(name)"
    }

    private mutating func outgoing(
        _ operation: Operation,
        at item: PathItem,
        _ pointer: String,
        named name: String,
        suffix: String,
        expression: String?
    ) -> OutgoingModel {
        let type = SwiftName.type(name)
        let typeName = moduleScope.claim([(pointer, operation.extensions, [type, type + suffix])], book)[0]
        var nest = namespace(typeName)
        view = .request
        warnOfUnsent(operation)
        // A path has no parameters here: the address is whole.
        var sent = operation
        sent.parameters.removeAll { $0.in == .path }
        let taken = ReservedWords.membersOfOutgoingRequests
        let parameters = self.parameters(sent, at: item, pointer, in: &nest, reserving: taken)
        let body = operation.requestBody.map { outgoingBody($0, in: &nest) }
        view = .response
        let answers = self.answers(operation, in: &nest)
        return OutgoingModel(
            typeName: typeName,
            method: operation.method,
            documentation: Self.paragraphs(operation.summary, operation.description),
            expression: expression,
            parameters: parameters,
            body: body,
            answers: answers,
            nested: nest.types
        )
    }

    /// Warns of what the document says of a request and nothing is generated for.
    private mutating func warnOfUnsent(_ operation: Operation) {
        for (name, callback) in operation.callbacks {
            warn(
                "unenforced-callback",
                "the callback `\(name)` of a request that this service sends is not generated",
                hint: "describe it under `paths` if this service receives it",
                at: callback.location
            )
        }
        for parameter in operation.parameters where parameter.in == .path {
            warn(
                "unenforced-callback",
                "the path parameter `\(parameter.name)` of a request that this service sends has no effect",
                hint: "the address is whole: make it of an expression such as `{$request.body#/\(parameter.name)}`",
                at: parameter.location
            )
        }
    }

    /// The body: JSON where the document offers it, else bytes as they are.
    private mutating func outgoingBody(_ body: RequestBody, in nest: inout Nest) -> OutgoingModel.Body {
        let media = body.content.first { Self.carriesJSON($0.name) } ?? body.content.first
        var model = OutgoingModel.Body(
            value: nil,
            contentType: media.map { $0.name.contains("*") ? "application/json" : $0.name } ?? "application/json",
            isRequired: body.required,
            documentation: body.description
        )
        for other in body.content where other.location != media?.location {
            warn(
                "unenforced-content",
                "`\(other.name)` is not sent in webhooks and callbacks: the request is of `\(model.contentType)`",
                hint: "remove it, or put first what is to be sent if nothing is JSON",
                at: other.location
            )
        }
        guard let media, Self.carriesJSON(media.name) else {
            if let media { warnOfRawContent(media) }
            return model
        }
        model.value = outgoingValue(media, as: "Body", in: &nest)
        return model
    }

    private mutating func answers(_ operation: Operation, in nest: inout Nest) -> [OutgoingModel.Answer] {
        let names = NameScope()
        return operation.responses.compactMap { response in
            guard let status = response.status else { return nil }
            let (name, model): (String, ResponseModel.Status) =
                switch status {
                case .code(let code): (StatusName.code(code), .code(code))
                case .range(let hundreds): (StatusName.range(hundreds), .range(hundreds))
                case .default: ("default", .default)
                }
            var content = response.content.isEmpty ? OutgoingModel.Content.none : .raw
            if let media = response.content.first, response.content.count == 1, Self.carriesJSON(media.name),
                let value = outgoingValue(media, as: SwiftName.type(name) + "Body", in: &nest)
            {
                content = .json(value)
            }
            if content == .raw { for media in response.content { warnOfRawContent(media) } }
            return OutgoingModel.Answer(
                name: names.claim(name),
                status: model,
                documentation: response.description,
                content: content
            )
        }
    }

    private mutating func outgoingValue(_ media: MediaType, as name: String, in nest: inout Nest) -> ValueModel? {
        warnOfIgnoredSchema(media, .json)
        guard let schema = media.schema else { return ValueModel(representation: .any) }
        return value(schema, as: .inline(name), in: &nest)
    }

    private mutating func warnOfRawContent(_ media: MediaType) {
        warn(
            "unenforced-content",
            "the schema of `\(media.name)` is not enforced in webhooks and callbacks: it passes through as bytes",
            hint: "describe it as `application/json`, alone",
            at: media.location
        )
    }

    /// Whether a media type or a range of them takes JSON (RFC 6839 §3.1).
    private static func carriesJSON(_ name: String) -> Bool {
        let type = name.prefix { $0 != ";" }.lowercased()
        return ["application/json", "application/*", "*/*"].contains(type) || type.hasSuffix("+json")
    }
}
