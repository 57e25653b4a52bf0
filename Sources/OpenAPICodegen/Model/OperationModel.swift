/// An operation: what a handler receives, what it may answer, and how both travel.
public struct OperationModel: Codable, Sendable, Hashable {
    /// The method's name in the handler protocol: `createNote`.
    public var name: String
    /// The name of the type that holds its request and response: `CreateNote`.
    public var typeName: String
    /// The `operationId`, or the name that was derived in its place.
    public var operationID: String
    /// The HTTP method in upper case.
    public var method: String
    /// The path template.
    public var path: String
    public var documentation: String?
    /// The position of its group in ``ServiceModel/groups``.
    public var group: Int
    public var parameters: [ParameterModel]
    public var body: BodyModel?
    public var responses: [ResponseModel]
    /// The types of inline schemas in the operation.
    public var nested: [TypeModel]
}

/// A parameter of an operation.
public struct ParameterModel: Codable, Sendable, Hashable {
    /// Where the parameter travels.
    public enum Source: Codable, Sendable, Hashable {
        /// The position among the template's parameters.
        case path(Int)
        case query(explode: Bool)
        case header
        case cookie
    }

    /// The name in Swift, without back-ticks.
    public var name: String
    /// The name in the document.
    public var wireName: String
    public var documentation: String?
    public var source: Source
    public var value: ValueModel
    public var isRequired: Bool
    public var defaultValue: LiteralModel?
}

/// The JSON body of a request.
public struct BodyModel: Codable, Sendable, Hashable {
    public var documentation: String?
    public var value: ValueModel
    /// Whether a request without a body is refused.
    public var isRequired: Bool
    /// The media types that carry it, all of them JSON.
    public var contentTypes: [String]
}

/// A documented response.
public struct ResponseModel: Codable, Sendable, Hashable {
    /// The status or statuses that a response stands for.
    public enum Status: Codable, Sendable, Hashable {
        case code(Int)
        /// `4XX` is `.range(4)`.
        case range(Int)
        case `default`
    }

    /// The case's name: `created`.
    public var name: String
    public var status: Status
    public var documentation: String?
    public var headers: [HeaderModel]
    public var body: ValueModel?
    /// The media type of the body.
    public var contentType: String?
}

/// A header field of a response.
public struct HeaderModel: Codable, Sendable, Hashable {
    /// The label in Swift.
    public var name: String
    /// The field's name.
    public var wireName: String
    public var value: ValueModel
    public var isRequired: Bool
}
