import DovetailJSON
import OpenAPIDocument

extension ServiceLowering {
    /// Lowers a body of `multipart/form-data`: a part for each property (OpenAPI 3.1 §4.8.14.3).
    ///
    /// Where the properties cannot be told beforehand (unions, maps), the parts are read as the pairs of a form, unless
    /// files are among them: then the body passes through as bytes.
    mutating func multipart(_ media: MediaType, _ naming: TypeNaming, _ nest: inout Nest) -> ContentModel? {
        guard let id = media.schema else { return nil }
        let parts = PartsSchema(document)
        if let outline = parts.outline(id), !outline.properties.isEmpty {
            return typedParts(outline, media, naming, &nest)
        }
        let shape = self.shape(id)
        guard shape.members != nil, !parts.holdsFiles(id) else { return passedThrough(media) }
        for (property, encoding) in media.encoding where isStyled(encoding) || isStreamed(encoding) {
            unsupported(
                "a style, or a stream, for `\(property)` where a schema does not name its parts itself",
                hint: "describe the parts with `properties`, not in a union or a map",
                at: encoding.location
            )
        }
        return valued(.multipartForm(Self.withJSONMembers(shape)), id, naming, &nest)
    }

    private mutating func typedParts(
        _ outline: PartsSchema.Outline,
        _ media: MediaType,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> ContentModel? {
        let name = claim(naming, in: &nest)
        let names = NameScope(taken: ReservedWords.membersOfRequests)
        var parts: [PartModel] = []
        let hidden = outline.properties.filter { $0.schemas.contains { document.isHidden($0, in: view) } }.map(\.name)
        for property in outline.properties where !hidden.contains(property.name) {
            let encoding = media.encoding.first { $0.property == property.name }?.encoding
            let isRequired = outline.required.contains(ExactText(property.name))
            var part = part(property, isRequired: isRequired, encoding, &nest)
            part.name = names.claim(part.name)
            parts.append(part)
        }
        let streamed = media.encoding.filter { isStreamed($0.encoding) }
        if streamed.count > 1 {
            unsupported("a second property that is read while it arrives", at: streamed[1].encoding.location)
        }
        let form = ContentModel.Form.multipart(parts, refusesUnknown: outline.refusesUnknown)
        var content = ContentModel(name: "", contentTypes: [], form: form)
        content.partsTypeName = nest.path(of: name)
        content.hiddenParts = hidden
        return content
    }

    private mutating func part(
        _ property: PartsSchema.Property,
        isRequired: Bool,
        _ encoding: Encoding?,
        _ nest: inout Nest
    ) -> PartModel {
        let selection = SchemaSelection(property.schemas)
        let contentTypes = encoding?.mediaTypes ?? []
        var part = PartModel(
            name: ReservedWords.member(SwiftName.value(property.name)),
            wireName: property.name,
            documentation: property.schemas.compactMap { documentation(of: $0) }.first,
            shape: .string,
            isRequired: isRequired,
            contentTypes: contentTypes
        )
        if let encoding { warnOfStyle(encoding) }
        if let files = files(of: property, selection, encoding) {
            part.files = files
            if let encoding { check(encoding, of: property.name, files) }
            part.isStreamed = encoding.map(isStreamed) ?? false
            return part
        }
        if let encoding, isStreamed(encoding) {
            unsupported("reading `\(property.name)` while it arrives, which is no file,", at: encoding.location)
        }
        let naming = TypeNaming.inline(SwiftName.type(property.name))
        let value = value(selection, as: naming, in: &nest)
        part.value = value
        if !isRequired { part.defaultValue = literal(of: selection, value, in: nest) }
        if let encoding, isStyled(encoding) {
            let shape = deepShape(selection, of: property.name, at: encoding.location)
            part.layout = Self.layout(encoding, shape)
            part.shape = part.layout == nil ? Self.withJSONObjects(shape) : shape
        } else {
            let isJSON = contentTypes.contains { MediaTypeKind($0) == .json }
            part.shape =
                isJSON && conjunction(selection).kinds.subtracting(.null) != .array
                ? .json : Self.withJSONObjects(shape(selection))
        }
        return part
    }

    /// What is asked of a part's files: its schema describes them, or nothing reads a value of its media types.
    private mutating func files(
        of property: PartsSchema.Property,
        _ selection: SchemaSelection,
        _ encoding: Encoding?
    ) -> FilesModel? {
        if let description = files(selection) {
            warnOfUnenforced(description, "the file `\(property.name)`")
            warnOfDefault(selection, of: property.name)
            return description.files
        }
        guard let encoding, !isStyled(encoding), isUnread(encoding.mediaTypes, shape(selection)) else {
            return nil
        }
        warn(
            "unenforced-content",
            "the schema of the part `\(property.name)` is not enforced: its bytes pass through as they are",
            hint: "describe it with `type: string, format: binary`, or as `application/json`",
            at: encoding.location
        )
        warnOfDefault(selection, of: property.name)
        let conjunction = conjunction(selection)
        guard conjunction.kinds.contains(.array) else {
            return FilesModel(minLength: conjunction.greatest(\.minLength), maxLength: conjunction.least(\.maxLength))
        }
        return FilesModel(
            isArray: true,
            minItems: conjunction.greatest(\.minItems),
            maxItems: conjunction.least(\.maxItems)
        )
    }

    /// Whether no value of a shape is read from any of some media types: text is read as what it is, and JSON.
    func isUnread(_ mediaTypes: [String], _ shape: ShapeModel) -> Bool {
        let holdsObjects = Self.withJSONObjects(shape) != shape
        return !mediaTypes.isEmpty
            && mediaTypes.allSatisfy { name in
                switch MediaTypeKind(name) {
                case .json, .text: false
                case .bytes: name != "*/*" && name != "application/*"
                case .structured, .urlEncoded, .multipart, .jsonLines, .jsonSequence, .events: holdsObjects
                }
            }
    }

    /// Whether a part is laid out by a style, which OpenAPI 3.0 has for `application/x-www-form-urlencoded` alone (3.0
    /// §4.7.15.1).
    private func isStyled(_ encoding: Encoding) -> Bool {
        encoding.isStyled && !document.openapi.hasPrefix("3.0")
    }

    private mutating func warnOfStyle(_ encoding: Encoding) {
        if !encoding.isStyled || isStyled(encoding) { return }
        warn(
            "ineffective-style",
            "in OpenAPI 3.0, `style`, `explode` and `allowReserved` have no effect on the parts of `multipart/form-data`",
            hint: "remove them, or write `openapi: 3.1.0`",
            at: encoding.location
        )
    }

    private mutating func warnOfDefault(_ selection: SchemaSelection, of name: String) {
        guard let node = conjunction(selection).members.lazy.compactMap(\.defaultValue).first else { return }
        let message = "the default of the file `\(name)` has no effect"
        warn("ignored-default", message, hint: "remove it: a file that is absent is `nil`", at: node.location)
    }

    private mutating func check(_ encoding: Encoding, of name: String, _ files: FilesModel) {
        if isStyled(encoding) {
            unsupported(
                "a style for the file `\(name)`",
                hint: "remove `style`, `explode` and `allowReserved`: a file is one part as it is",
                at: encoding.location
            )
        }
        if isStreamed(encoding), files.uniqueItems {
            unsupported(
                "`uniqueItems` for the files of `\(name)`, which are read while they arrive,",
                hint: "remove `uniqueItems`, or `\(Extension.stream)`: only files that are kept can be compared",
                at: encoding.location
            )
        }
    }

    /// Whether the document asks for a part to be read by the handler while it arrives.
    func isStreamed(_ encoding: Encoding) -> Bool {
        encoding.extensions.first { $0.name == Extension.stream }?.value.bool ?? false
    }

    /// An object's shape whose members are JSON texts where they are objects.
    private static func withJSONMembers(_ shape: ShapeModel) -> ShapeModel {
        var shape = shape
        shape.members = shape.members?.map { .init(name: $0.name, shape: withJSONObjects($0.shape)) }
        shape.patterns = shape.patterns.map { .init(name: $0.name, shape: withJSONObjects($0.shape)) }
        shape.others = shape.others.map(withJSONObjects)
        return shape
    }
}
