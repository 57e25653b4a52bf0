/// The body of a request.
public struct BodyModel: Codable, Sendable, Hashable {
    /// What the document says of it.
    public var documentation: String?
    /// Whether a request without a body is refused.
    public var isRequired: Bool
    /// What it may be; when there are several, the body is an enumeration with a case for each.
    public var contents: [ContentModel]
    /// The type of the enumeration, by its name in the operation.
    public var typeName: String
    /// The most bytes that it may have, where the document bounds them.
    public var maxLength: Int?

    /// Whether a handler reads it while it arrives.
    public var isStream: Bool { contents.allSatisfy(\.isStream) }

    /// The media types that carry it.
    public var contentTypes: [String] { contents.flatMap(\.contentTypes) }
}

/// What a body is under some media types.
public struct ContentModel: Codable, Sendable, Hashable {
    /// How a value becomes bytes.
    public enum Form: Codable, Sendable, Hashable {
        /// JSON.
        case json
        /// `application/x-www-form-urlencoded`, by the shape of its texts.
        case urlEncoded(ShapeModel, [FormLayoutModel])
        /// `multipart/form-data`.
        case multipart([PartModel], refusesUnknown: Bool)
        /// `multipart/form-data` whose parts are not known by name, by the shape of its texts.
        case multipartForm(ShapeModel)
        /// Text that stands for one value.
        case text(ShapeModel)
        /// Bytes as they are, as a stream.
        case bytes
        /// Values of one type, one after another, as a stream; the fields of an event that is read are texts of a shape.
        case items(Framing, ShapeModel? = nil)
    }

    /// How the values of a stream are told apart; the case of the runtime's `ItemFraming`.
    public enum Framing: String, Codable, Sendable {
        /// One JSON text a line.
        case jsonLines
        /// RFC 7464.
        case jsonSequence
        /// Server-sent events.
        case events
    }

    /// The name of the case, when there are several contents.
    public var name: String
    /// The media types, or ranges of them, in document order.
    public var contentTypes: [String]
    /// How the value becomes bytes.
    public var form: Form
    /// What the value, or each item, is; `nil` for bytes and multipart.
    public var value: ValueModel?
    /// The name of the type in the operation that holds the parts of multipart.
    public var partsTypeName: String?
    /// The parts of multipart that are read over: only responses have them (`readOnly`).
    public var hiddenParts: [String] = []
    /// How many bytes a body may have under each media type, where its operation's limit does not say it.
    public var lengths: [LengthsModel] = []

    /// Whether a handler reads it while it arrives.
    var isStream: Bool {
        switch form {
        case .bytes, .items: true
        case .multipart(let parts, _): parts.contains(where: \.isStreamed)
        case .json, .urlEncoded, .multipartForm, .text: false
        }
    }

    /// Every value in the content.
    var values: [ValueModel] {
        if case .multipart(let parts, _) = form { return parts.compactMap(\.value) }
        return value.map { [$0] } ?? []
    }
}

/// How many bytes there may be.
public struct LengthsModel: Codable, Sendable, Hashable {
    /// The fewest.
    public var minLength: Int?
    /// The most.
    public var maxLength: Int?
}

/// How a property of a form is laid out.
public struct FormLayoutModel: Codable, Sendable, Hashable {
    /// The property.
    public var property: String
    /// The case of the runtime's `FormLayout`.
    public var layout: String
}

/// A part of `multipart/form-data`.
public struct PartModel: Codable, Sendable, Hashable {
    /// The name in Swift, without back-ticks.
    public var name: String
    /// The name in the document.
    public var wireName: String
    /// What the document says of it.
    public var documentation: String?
    /// What it is; `nil` for a file.
    public var value: ValueModel?
    /// What its text stands for.
    public var shape: ShapeModel
    /// How it is laid out, if not as one part for each value: the case of the runtime's `FormLayout`.
    public var layout: String?
    /// Whether the part must be there.
    public var isRequired: Bool
    /// What is asked of its files; `nil` for a value.
    public var files: FilesModel?
    /// The media types that a file may have; empty for any.
    public var contentTypes: [String]
    /// Whether the handler reads its files while they arrive.
    public var isStreamed = false
    /// What stands for an absent one (`default`).
    public var defaultValue: LiteralModel?
}

/// What is asked of a part's files.
public struct FilesModel: Codable, Sendable, Hashable {
    /// Whether there may be several.
    public var isArray = false
    /// The fewest files.
    public var minItems: Int?
    /// The most files.
    public var maxItems: Int?
    /// Whether no two files may have the same bytes.
    public var uniqueItems = false
    /// The fewest bytes of each.
    public var minLength: Int?
    /// The most bytes of each.
    public var maxLength: Int?
}

extension OperationModel {
    /// Every value in the body of a request.
    var bodyValues: [ValueModel] { body?.contents.flatMap(\.values) ?? [] }
}
