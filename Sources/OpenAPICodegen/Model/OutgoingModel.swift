/// A request that the service makes of others: a webhook, or a callback of an operation.
public struct OutgoingModel: Codable, Sendable, Hashable {
    /// What is sent.
    public struct Body: Codable, Sendable, Hashable {
        /// What it is; `nil` for bytes as they are.
        public var value: ValueModel?
        /// The media type.
        public var contentType: String
        /// Whether it must be there.
        public var isRequired: Bool
        /// What the document says of it.
        public var documentation: String?
    }

    /// What a receiver may answer.
    public struct Answer: Codable, Sendable, Hashable {
        /// The case's name: `noContent`.
        public var name: String
        /// The key in `responses`.
        public var status: ResponseModel.Status
        /// What the document says of it.
        public var documentation: String?
        /// What it carries.
        public var content: Content
    }

    /// What an answer carries.
    public enum Content: Codable, Sendable, Hashable {
        /// Nothing that is documented.
        case none
        /// JSON.
        case json(ValueModel)
        /// Bytes as they are, with their header fields.
        case raw
    }

    /// The type that holds the request and its response: `NoteCreated`.
    public var typeName: String
    /// The HTTP method in upper case.
    public var method: String
    /// What the document says of it.
    public var documentation: String?
    /// The expression that tells where a callback goes; `nil` for a webhook.
    public var expression: String?
    /// The parameters.
    public var parameters: [ParameterModel]
    /// The body, if it has one.
    public var body: Body?
    /// The documented responses, in document order.
    public var answers: [Answer]
    /// The types of inline schemas in it.
    public var nested: [TypeModel]
}

extension OutgoingModel {
    /// Every value that is sent.
    var sentValues: [ValueModel] {
        parameters.map(\.value) + [body?.value].compactMap(\.self)
    }

    /// Every value that is read from an answer.
    var readValues: [ValueModel] {
        answers.compactMap { answer in
            if case .json(let value) = answer.content { return value }
            return nil
        }
    }
}
