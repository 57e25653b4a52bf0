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
    /// What the document says of it.
    public var documentation: String?
    /// The position of its group in ``ServiceModel/groups``.
    public var group: Int
    /// The parameters, those of the path item included.
    public var parameters: [ParameterModel]
    /// The body of the request, if it takes one.
    public var body: BodyModel?
    /// The documented responses, in document order.
    public var responses: [ResponseModel]
    /// The header fields of every response: `Deprecation`, `Sunset`.
    public var notices: [ResourceModel.Field] = []
    /// What a successful response may be, when clients have a choice; else empty.
    public var representations: [RepresentationModel] = []
    /// The name in the request of the property that tells what the client prefers.
    public var preferenceName: String = ""
    /// The type of that property, by its name in the operation.
    public var preferenceTypeName: String = ""
    /// The types of inline schemas in the operation.
    public var nested: [TypeModel]
    /// What lets a request in: any of these alternatives; empty when the operation asks for nothing.
    public var security: [[RequiredSchemeModel]] = []
    /// Whether the document advises against it.
    public var isDeprecated = false
}

/// One of several forms that a successful response may have.
public struct RepresentationModel: Codable, Sendable, Hashable {
    /// The case's name.
    public var name: String
    /// The media types of it.
    public var contentTypes: [String]
}
