extension ModelReader {
    /// Reads the Components Object (§4.7).
    func components(_ value: Located) -> Components {
        guard var fields = ObjectCursor(value, "Components Object", self) else { return Components() }
        var result = Components()
        result.schemas = named(&fields, .schemas, read: schemaID).map { ($0, $1) }
        result.responses = components(&fields, .responses, responses, response).map { ($0, $1) }
        result.parameters = components(&fields, .parameters, parameters, parameter).map { ($0, $1) }
        result.examples = components(&fields, .examples, examples, example).map { ($0, $1) }
        result.requestBodies = components(&fields, .requestBodies, requestBodies, requestBody).map { ($0, $1) }
        result.headers = components(&fields, .headers, headers, headerComponent).map { ($0, $1) }
        result.securitySchemes =
            components(&fields, .securitySchemes, securitySchemes, securityScheme).map { ($0, $1) }
        result.links = components(&fields, .links, links, link).map { ($0, $1) }
        result.callbacks = components(&fields, .callbacks, callbacks, callback).map { ($0, $1) }
        result.pathItems =
            components(&fields, .pathItems, pathItems, since: .v3_1) { [self] in
                pathItem($0, named: "")
            }.map { ($0, $1) }
        result.mediaTypes =
            components(&fields, .mediaTypes, mediaTypes, since: .v3_2, mediaTypeComponent).map { ($0, $1) }
        result.extensions = fields.finish()
        result.fieldNames = fields.names
        return result
    }

    private func headerComponent(_ value: Located) -> Header? {
        object(value, .headers, headers, read: readHeader)
    }

    private func mediaTypeComponent(_ value: Located) -> MediaType? {
        object(value, .mediaTypes, mediaTypes, read: readMediaType)
    }

    /// Reads a map of components that references can reach, each once.
    private func components<Object>(
        _ fields: inout ObjectCursor,
        _ section: ComponentSection,
        _ memo: ObjectMemo<Object>,
        since version: SpecificationVersion = .v3_0,
        _ read: (Located) -> Object?
    ) -> [(String, Object)] {
        named(&fields, section, since: version) { value in
            value.node.member("$ref") == nil ? once(value, memo, read: read) : read(value)
        }
    }

    private func named<Object>(
        _ fields: inout ObjectCursor,
        _ section: ComponentSection,
        since version: SpecificationVersion = .v3_0,
        read: (Located) -> Object?
    ) -> [(String, Object)] {
        (fields.entries(section.rawValue, since: version) ?? []).compactMap { name, value in
            if !Self.isComponentName(name) {
                let message = "\(Wording.quoted(name)) cannot be the name of a component"
                let hint = "use letters, digits, `.`, `-` and `_`"
                sink.error("invalid-component-name", message, hint: hint, at: value.site)
            }
            return read(value).map { (name, $0) }
        }
    }

    /// Whether a name matches `^[a-zA-Z0-9._-]+$` (§4.7.1).
    private static func isComponentName(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
