import OpenAPIDocument

extension ServiceLowering {
    /// Lowers a body of `application/x-www-form-urlencoded`.
    mutating func form(_ media: MediaType, _ naming: TypeNaming, _ nest: inout Nest) -> ContentModel? {
        guard let schema = media.schema else { return nil }
        guard let (shape, layouts) = formShape(schema, media) else { return passedThrough(media) }
        guard let value = value(schema, as: naming, in: &nest) else { return nil }
        return ContentModel(name: "", contentTypes: [], form: .urlEncoded(shape, layouts), value: value)
    }

    /// What the texts of a form stand for, and the properties that are laid out in a way of their own; `nil` for a schema
    /// of no object.
    mutating func formShape(_ schema: SchemaID, _ media: MediaType) -> (shape: ShapeModel, layouts: [FormLayoutModel])?
    {
        var shape =
            media.encoding.contains(where: \.encoding.isStyled)
            ? deepShape(SchemaSelection([schema]), of: media.name, at: media.location) : self.shape(schema)
        guard let members = shape.members else { return nil }
        var layouts: [FormLayoutModel] = []
        for (index, member) in members.enumerated() {
            let encoding = media.encoding.first { $0.property == member.name }?.encoding
            if let layout = Self.layout(encoding, member.shape) {
                layouts.append(FormLayoutModel(property: member.name, layout: layout))
            } else {
                shape.members?[index].shape = Self.withJSONObjects(member.shape)
                if let encoding { warnOfUnreadType(encoding, of: member) }
            }
        }
        return (shape, layouts)
    }

    /// Warns of a media type that an object of a form is not read by: it is JSON in any case.
    private mutating func warnOfUnreadType(_ encoding: Encoding, of member: ShapeModel.Member) {
        let holdsObjects = Self.withJSONObjects(member.shape) != member.shape
        guard holdsObjects, !encoding.isStyled, isUnread(encoding.mediaTypes, member.shape) else { return }
        warn(
            "unenforced-content",
            "the media type of `\(member.name)` has no effect: objects in a form are read as JSON",
            hint: "write `contentType: application/json`, or use `multipart/form-data`",
            at: encoding.location
        )
    }

    /// How a property is laid out where it is not one pair for each value; `nil` for the usual layout.
    static func layout(_ encoding: Encoding?, _ shape: ShapeModel) -> String? {
        guard let encoding, encoding.isStyled else { return nil }
        let style = encoding.style ?? .form
        let explode = encoding.explode ?? (style == .form)
        switch style {
        case .deepObject: return "deepObject"
        case .spaceDelimited: return explode ? nil : "spaceDelimited"
        case .pipeDelimited: return explode ? nil : "pipeDelimited"
        default:
            if !explode { return "commaDelimited" }
            return shape.members == nil ? nil : "explodedObject"
        }
    }

    /// A shape whose objects are JSON texts: what a property is encoded as when nothing else is said (OpenAPI 3.1
    /// §4.8.15.1).
    static func withJSONObjects(_ shape: ShapeModel) -> ShapeModel {
        var shape = shape
        if shape.members != nil || shape.enclosing != nil {
            shape.members = nil
            shape.patterns = []
            shape.others = []
            shape.enclosing = nil
            shape.scalars = [.json]
        }
        shape.items = shape.items.map(withJSONObjects)
        return shape
    }
}

extension Encoding {
    /// The media types that a part may have.
    var mediaTypes: [String] {
        contentType?.split(separator: ",").map { String($0.drop { $0 == " " }.prefix { $0 != " " }) } ?? []
    }

    /// Whether values are laid out as parameters are, whatever their media type (OpenAPI 3.1 §4.8.15.1).
    var isStyled: Bool { style != nil || explode != nil || allowReserved }
}
