import OpenAPIDocument

extension ServiceLowering {
    /// Lowers a request body; `nil` when it has errors, which are reported.
    mutating func body(_ body: RequestBody, in nest: inout Nest) -> BodyModel? {
        guard let content = jsonContent(body.content), let first = content.first else { return nil }
        let value = first.schema.map { self.value($0, as: .inline("Body"), in: &nest) }
        guard let value = value ?? ValueModel(representation: .any) else { return nil }
        return BodyModel(
            documentation: body.description,
            value: value,
            isRequired: body.required,
            contentTypes: content.map(\.name)
        )
    }

    /// Lowers the responses of an operation.
    mutating func responses(_ operation: Operation, in nest: inout Nest) -> [ResponseModel] {
        let names = NameScope()
        return operation.responses.compactMap { response in
            guard let status = response.status else { return nil }
            let (name, model): (String, ResponseModel.Status) =
                switch status {
                case .code(let code): (StatusName.code(code), .code(code))
                case .range(let hundreds): (StatusName.range(hundreds), .range(hundreds))
                case .default: ("default", .default)
                }
            guard let content = jsonContent(response.content) else { return nil }
            if content.count > 1 {
                unsupported("a response of several media types", at: content[1].location)
                return nil
            }
            var body: ValueModel?
            if let media = content.first {
                let naming = TypeNaming.inline(SwiftName.type(name) + "Body")
                body = media.schema.map { value($0, as: naming, in: &nest) } ?? ValueModel(representation: .any)
                if body == nil { return nil }
            }
            return ResponseModel(
                name: names.claim(name),
                status: model,
                documentation: response.description,
                headers: headers(response, in: &nest),
                body: body,
                contentType: content.first?.name
            )
        }
    }

    private mutating func headers(_ response: Response, in nest: inout Nest) -> [HeaderModel] {
        let names = NameScope(taken: ["body", "status"])
        return response.headers.compactMap { header in
            // The media type says it (OpenAPI 3.1 §4.8.17.1); the document's checks warn.
            if header.name.lowercased() == "content-type" { return nil }
            guard let schema = header.schema else {
                unsupported("a header with `content`", at: header.location)
                return nil
            }
            let naming = TypeNaming.inline(SwiftName.type(header.name))
            guard let value = value(schema, as: naming, in: &nest) else { return nil }
            switch value.representation {
            case .string, .integer, .number, .boolean: break
            default:
                unsupported("a response header that is not a scalar", at: header.location)
                return nil
            }
            return HeaderModel(
                name: names.claim(ReservedWords.member(SwiftName.value(header.name))),
                wireName: header.name,
                value: value,
                isRequired: header.required
            )
        }
    }

    /// The media types of a body, when all of them are JSON; the others are reported, and `nil` is returned.
    private mutating func jsonContent(_ content: [MediaType]) -> [MediaType]? {
        var isJSON = true
        for media in content where !Self.isJSON(media.name) {
            unsupported("the media type `\(media.name)`", hint: "use `application/json`", at: media.location)
            isJSON = false
        }
        return isJSON ? content : nil
    }

    /// Whether a media type is JSON by name or by the suffix of RFC 6839 §3.1.
    private static func isJSON(_ name: String) -> Bool {
        let type = name.split(separator: ";")[0].lowercased()
        return type == "application/json" || type.hasSuffix("+json")
    }
}
