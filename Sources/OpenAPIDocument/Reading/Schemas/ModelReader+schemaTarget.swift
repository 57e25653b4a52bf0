import DovetailJSON

/// What the references of schemas lead to.
extension ModelReader {
    /// The schema that a reference leads to; `nil` with a finding where that is nothing, or something else.
    func schemaTarget(_ text: String, from value: Located, at location: SourceLocation) -> Located? {
        guard let target = resolver.resolve(text, from: value, at: location) else { return nil }
        guard isDocument(target.file), let noun = Self.otherThanSchema(at: target.pointer) else { return target }
        let message = "\(Wording.quoted(text)) is \(noun), but a schema belongs here"
        let hint = "refer to something under `#/components/schemas`"
        sink.error("wrong-reference", message, hint: hint, at: location)
        return nil
    }

    /// What a place in an OpenAPI document holds, when the specification has no schema there.
    ///
    /// `nil` also inside of extensions and of fields that do not exist: what is there is the author's own.
    private static func otherThanSchema(at pointer: String) -> String? {
        let tokens = JSONPointer(pointer)?.tokens ?? []
        guard let field = tokens.first else { return "the whole document" }
        if tokens.contains(where: { $0.hasPrefix("x-") }) { return nil }
        switch field {
        case "components":
            guard tokens.count > 1, let section = ComponentSection(rawValue: tokens[1]) else {
                return tokens.count == 1 ? "the Components Object" : nil
            }
            if tokens.count == 2 { return "the map of all `\(section.rawValue)`" }
            if section == .schemas { return nil }
            return tokens.count == 3 ? section.noun : partOfNoSchema(tokens.dropFirst(3))
        case "paths", "webhooks":
            return partOfNoSchema(tokens.dropFirst())
        case "openapi", "$self", "info", "jsonSchemaDialect", "servers", "security", "tags", "externalDocs":
            return partOfNoSchema([])
        default:
            return nil
        }
    }

    private static func partOfNoSchema(_ tokens: ArraySlice<String>) -> String? {
        tokens.contains("schema") || tokens.contains("itemSchema") ? nil : "an object of another kind"
    }
}
