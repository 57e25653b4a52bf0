import OpenAPIDocument

/// Whether a content is read or written: forms are only read.
enum ContentDirection {
    case request, response
}

extension ServiceLowering {
    /// Lowers what a body may be; `nil` when it has errors, which are reported.
    ///
    /// Media types that mean the same for code, with the same schema, become one content.
    mutating func contents(
        _ media: [MediaType],
        named prefix: String,
        direction: ContentDirection,
        in nest: inout Nest
    ) -> [ContentModel]? {
        let names = NameScope()
        var contents: [ContentModel] = []
        for item in media where kind(of: item, direction) != .multipart {
            for (_, encoding) in item.encoding where isStreamed(encoding) {
                unsupported("reading a part while it arrives, of `\(item.name)` here,", at: encoding.location)
            }
        }
        for item in media { warnOfIgnoredSchema(item, kind(of: item, direction)) }
        for group in groups(media, direction) {
            let subtype = ReservedWords.member(SwiftName.value(Self.subtype(group.media[0].name)))
            let name = names.claim(group.kind.caseName, subtype)
            let isOnly = group.media.count == media.count
            let naming = TypeNaming.inline(prefix + (isOnly ? "" : SwiftName.type(name)) + "Body")
            guard var content = content(group.kind, group.media[0], direction, naming, &nest) else { return nil }
            if group.kind == .bytes { for item in group.media.dropFirst() { passThrough(item) } }
            content.name = name
            content.contentTypes = group.media.map(\.name)
            contents.append(content)
        }
        return contents
    }

    /// Warns of a schema that is not read by, because another one or none of its kind is.
    mutating func warnOfIgnoredSchema(_ media: MediaType, _ kind: MediaTypeKind) {
        switch kind {
        case .bytes, .structured: break
        case .jsonLines, .jsonSequence, .events:
            guard let schema = media.schema, asksBesides(schema, media.itemSchema) else { return }
            warn(
                "unenforced-content",
                "the `schema` of `\(media.name)` is not enforced beside its `itemSchema`: items are read one by one",
                hint: "remove it, or say in `itemSchema` what it asks of each item",
                at: document[schema].location
            )
        case .json, .urlEncoded, .multipart, .text:
            guard let schema = media.itemSchema else { return }
            warn(
                "unenforced-content",
                "the `itemSchema` of `\(media.name)` is not enforced: it is no sequence of items",
                hint: "describe an array with `schema`, or items as `application/jsonl`",
                at: document[schema].location
            )
        }
    }

    /// Whether a schema of a whole sequence asks for more than that it has such items.
    private func asksBesides(_ schema: SchemaID, _ item: SchemaID?) -> Bool {
        let conjunction = conjunction(SchemaSelection([schema]))
        if !conjunction.unions.isEmpty { return true }
        let others = conjunction.assertions.subtracting(["items"])
        return !others.isEmpty
            || conjunction.members.compactMap(\.items).contains {
                document.resolved($0) != item.map(document.resolved)
            }
    }

    /// Whether a body has more than one form.
    func isChoice(_ media: [MediaType], _ direction: ContentDirection) -> Bool {
        groups(media, direction).count > 1
    }

    private func groups(
        _ media: [MediaType],
        _ direction: ContentDirection
    ) -> [(kind: MediaTypeKind, media: [MediaType])] {
        var groups: [(kind: MediaTypeKind, media: [MediaType])] = []
        for item in media {
            let kind = kind(of: item, direction)
            let known = groups.firstIndex { group in
                guard group.kind == kind else { return false }
                return kind == .bytes || (isSame(group.media[0], item) && item.encoding.isEmpty)
            }
            if let known { groups[known].media.append(item) } else { groups.append((kind, [item])) }
        }
        return groups
    }

    /// What a content is for code; whatever is not read or not written with its schema is bytes.
    private func kind(of media: MediaType, _ direction: ContentDirection) -> MediaTypeKind {
        let kind = MediaTypeKind(media.name)
        // A response has a type and no range of them: the handler names it (decision 17).
        if direction == .response, media.name.prefix(while: { $0 != ";" }).contains("*") { return .bytes }
        switch kind {
        case .json, .bytes: return kind
        case .text: return media.schema.map { isScalarText($0) } ?? true ? .text : .bytes
        case .urlEncoded, .multipart: return direction == .request && media.schema != nil ? kind : .bytes
        case .jsonLines, .jsonSequence, .events: return media.itemSchema == nil ? .bytes : kind
        case .structured: return .bytes
        }
    }

    private func isSame(_ left: MediaType, _ right: MediaType) -> Bool {
        left.schema.map(document.resolved) == right.schema.map(document.resolved)
            && left.itemSchema.map(document.resolved) == right.itemSchema.map(document.resolved)
    }

    private func isScalarText(_ schema: SchemaID) -> Bool {
        let shape = self.shape(schema)
        return shape.members == nil && shape.items.isEmpty && !shape.scalars.contains(.json) && !isBinary(schema)
    }

    private mutating func content(
        _ kind: MediaTypeKind,
        _ media: MediaType,
        _ direction: ContentDirection,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> ContentModel? {
        switch kind {
        case .json: return valued(.json, media.schema, naming, &nest)
        case .text:
            guard let schema = media.schema else {
                let string = ValueModel(representation: .string)
                return ContentModel(name: "", contentTypes: [], form: .text(.string), value: string)
            }
            return valued(.text(shape(schema)), schema, naming, &nest)
        case .urlEncoded: return form(media, naming, &nest)
        case .multipart: return multipart(media, naming, &nest)
        case .jsonLines: return valued(.items(.jsonLines), media.itemSchema, naming, &nest)
        case .jsonSequence: return valued(.items(.jsonSequence), media.itemSchema, naming, &nest)
        case .events:
            let shape = media.itemSchema.map { Self.eventShape(self.shape($0)) }
            return valued(.items(.events, direction == .request ? shape : nil), media.itemSchema, naming, &nest)
        case .bytes, .structured: return passedThrough(media)
        }
    }

    /// What the fields of an event stand for: arrays and objects are JSON, as they are written.
    private static func eventShape(_ shape: ShapeModel) -> ShapeModel {
        func field(_ shape: ShapeModel) -> ShapeModel {
            shape.members == nil && shape.items.isEmpty && shape.enclosing == nil ? shape : .json
        }
        guard let members = shape.members else { return field(shape) }
        return ShapeModel(members: members.map { ShapeModel.Member(name: $0.name, shape: field($0.shape)) })
    }

    /// A content whose bytes pass through as they are.
    mutating func passedThrough(_ media: MediaType) -> ContentModel {
        passThrough(media)
        return ContentModel(name: "", contentTypes: [], form: .bytes)
    }

    /// A content that is one value, or a stream of values.
    mutating func valued(
        _ form: ContentModel.Form,
        _ schema: SchemaID?,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> ContentModel? {
        let value = schema.map { self.value($0, as: naming, in: &nest) } ?? ValueModel(representation: .any)
        return value.map { ContentModel(name: "", contentTypes: [], form: form, value: $0) }
    }

    /// What stands behind the slash of a media type.
    private static func subtype(_ name: String) -> String {
        let type = name.split(separator: ";").first ?? ""
        return type.split(separator: "/").dropFirst().first.map(String.init) ?? name
    }
}

extension MediaTypeKind {
    /// The name of a content of this kind among several.
    var caseName: String {
        switch self {
        case .json: "json"
        case .urlEncoded: "form"
        case .multipart: "multipart"
        case .text: "text"
        case .jsonLines: "jsonLines"
        case .jsonSequence: "jsonSequence"
        case .events: "events"
        case .bytes, .structured: "bytes"
        }
    }
}
