import DovetailJSON

extension DocumentWriter {
    /// The Parameter Object (§4.12).
    func parameter(_ parameter: Parameter) -> JSONValue {
        referable(parameter, .parameters) { parameter in
            object(parameter.fieldNames, parameter.extensions) { field in
                switch field {
                case "name": .string(parameter.name)
                case "in": .string(parameter.in.rawValue)
                case "description": text(parameter.description)
                case "required": .bool(parameter.required)
                case "deprecated": .bool(parameter.deprecated)
                case "allowEmptyValue": .bool(parameter.allowEmptyValue)
                case "style": .string(parameter.style.rawValue)
                case "explode": .bool(parameter.explode)
                case "allowReserved": .bool(parameter.allowReserved)
                case "schema": parameter.schema.map(schema)
                case "content": content(parameter.content)
                default: exampleField(field, parameter.examples)
                }
            }
        }
    }

    func headers(_ headers: [Header]) -> JSONValue {
        map(headers.map { ($0.name, header($0)) })
    }

    /// The Header Object (§4.21).
    func header(_ header: Header) -> JSONValue {
        referable(header, .headers) { header in
            object(header.fieldNames, header.extensions) { field in
                switch field {
                case "description": text(header.description)
                case "required": .bool(header.required)
                case "deprecated": .bool(header.deprecated)
                case "style": .string(Parameter.Style.simple.rawValue)
                case "explode": .bool(header.explode)
                case "allowReserved": .bool(header.allowReserved)
                case "allowEmptyValue": .bool(header.allowEmptyValue)
                case "schema": header.schema.map(schema)
                case "content": content(header.content)
                default: exampleField(field, header.examples)
                }
            }
        }
    }

    func content(_ mediaTypes: [MediaType]) -> JSONValue {
        map(mediaTypes.map { ($0.name, mediaType($0)) })
    }

    /// The Media Type Object (§4.14).
    func mediaType(_ mediaType: MediaType) -> JSONValue {
        referable(mediaType, .mediaTypes) { mediaType in
            object(mediaType.fieldNames, mediaType.extensions) { field in
                switch field {
                case "schema": mediaType.schema.map(schema)
                case "itemSchema": mediaType.itemSchema.map(schema)
                case "encoding": encodings(mediaType.encoding)
                case "prefixEncoding": list(mediaType.prefixEncoding, encoding)
                case "itemEncoding": mediaType.itemEncoding.map(encoding)
                default: exampleField(field, mediaType.examples)
                }
            }
        }
    }

    private func encodings(_ encodings: [(property: String, encoding: Encoding)]) -> JSONValue {
        map(encodings.map { ($0.property, encoding($0.encoding)) })
    }

    /// The Encoding Object (§4.15).
    private func encoding(_ encoding: Encoding) -> JSONValue {
        object(encoding.fieldNames, encoding.extensions) { field in
            switch field {
            case "contentType": text(encoding.contentType)
            case "headers": headers(encoding.headers)
            case "style": text(encoding.style?.rawValue)
            case "explode": encoding.explode.map { .bool($0) }
            case "allowReserved": .bool(encoding.allowReserved)
            case "encoding": encodings(encoding.encoding)
            case "prefixEncoding": list(encoding.prefixEncoding, self.encoding)
            case "itemEncoding": encoding.itemEncoding.first.map(self.encoding)
            default: nil
            }
        }
    }

    /// `example` or `examples` of a parameter, header or media type.
    private func exampleField(_ field: String, _ examples: [Example]) -> JSONValue? {
        switch field {
        case "example": examples.first(where: \.isSingle)?.value?.json
        case "examples": map(examples.filter { !$0.isSingle }.map { ($0.name, example($0)) })
        default: nil
        }
    }

    /// The Example Object (§4.19).
    func example(_ example: Example) -> JSONValue {
        referable(example, .examples) { example in
            object(example.fieldNames, example.extensions) { field in
                switch field {
                case "summary": text(example.summary)
                case "description": text(example.description)
                case "value", "dataValue": example.value?.json
                case "serializedValue": text(example.serializedValue)
                case "externalValue": text(example.externalValue)
                default: nil
                }
            }
        }
    }
}
