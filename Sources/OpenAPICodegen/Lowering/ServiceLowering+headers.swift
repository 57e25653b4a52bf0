import OpenAPIDocument

extension ServiceLowering {
    /// Lowers the header fields of a response.
    mutating func headers(_ response: Response, in nest: inout Nest) -> [HeaderModel] {
        let names = NameScope(taken: ["body", "status"])
        return response.headers.compactMap { header in
            // The media type says it (OpenAPI 3.1 §4.8.17.1); the document's checks warn.
            if header.name.lowercased() == "content-type" { return nil }
            let naming = TypeNaming.inline(SwiftName.type(header.name))
            guard let (value, form) = headerValue(header, naming, &nest) else { return nil }
            return HeaderModel(
                name: names.claim(ReservedWords.member(SwiftName.value(header.name))),
                wireName: header.name,
                value: value,
                form: form,
                isRequired: header.required
            )
        }
    }

    private mutating func headerValue(
        _ header: Header,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> (ValueModel, HeaderModel.Form)? {
        if let schema = header.schema {
            return value(schema, as: naming, in: &nest).map { value in
                switch value.representation {
                case .string, .integer, .number, .boolean: (value, .scalar)
                default: (value, header.explode ? .exploded : .simple)
                }
            }
        }
        guard let media = header.content.first else { return nil }
        guard let schema = media.schema, MediaTypeKind(media.name) == .json else {
            passThrough(media)
            return (ValueModel(representation: .string), .scalar)
        }
        return value(schema, as: naming, in: &nest).map { ($0, .json) }
    }
}
