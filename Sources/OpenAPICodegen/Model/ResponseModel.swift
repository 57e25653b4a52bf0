/// A documented response.
public struct ResponseModel: Codable, Sendable, Hashable {
    /// The status or statuses that a response stands for.
    public enum Status: Codable, Sendable, Hashable {
        /// One status.
        case code(Int)
        /// `4XX` is `.range(4)`.
        case range(Int)
        /// Every status without a key of its own.
        case `default`
    }

    /// The case's name: `created`.
    public var name: String
    /// The key in `responses`.
    public var status: Status
    /// What the document says of it.
    public var documentation: String?
    /// The header fields.
    public var headers: [HeaderModel]
    /// What it may carry, empty for nothing; when there are several, the body is an enumeration with a case for each.
    public var contents: [ContentModel]
    /// The type of that enumeration, by its name in the operation.
    public var typeName: String
}

/// A header field of a response.
public struct HeaderModel: Codable, Sendable, Hashable {
    /// How a value stands in a header field.
    public enum Form: String, Codable, Sendable {
        /// As its own description.
        case scalar
        /// Style `simple`.
        case simple, exploded
        /// JSON.
        case json
    }

    /// The label in Swift.
    public var name: String
    /// The field's name.
    public var wireName: String
    /// What it is.
    public var value: ValueModel
    /// How it is written.
    public var form: Form
    /// Whether it must be there.
    public var isRequired: Bool
}
