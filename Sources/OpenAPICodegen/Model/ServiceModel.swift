import OpenAPIDocument

/// Everything that is generated for a document, decided: every name, type, route and constraint is settled here.
///
/// Lowering makes it from a ``Document``; emitters read nothing else. It is `Codable`, so that `dovetail model` can print
/// it and each stage can be looked at alone.
public struct ServiceModel: Codable, Sendable, Hashable {
    /// Who sees the generated declarations.
    public var access = AccessLevel.public
    /// The document's title.
    public var title: String
    /// The path of the document's first server, without a slash at its end.
    public var basePath: String = ""
    /// The types of `components.schemas`, and those nested in them, in document order.
    public var types: [TypeModel] = []
    /// The handler protocols, one for each tag that an operation names first.
    public var groups: [HandlerGroup] = []
    /// The operations in document order; the position of one is its number in the route table.
    public var operations: [OperationModel] = []
    /// The webhooks and callbacks, in document order.
    public var outgoing: [OutgoingModel] = []
    /// What parts of the document are called.
    public var names: [NamedPart] = []
    /// How requests show who they act for, where an operation asks.
    public var security: SecurityModel?
    /// The document as JSON, when values are checked by schemas that mean something only where they stand in it.
    public var document: String?
    /// Whether a string that is not of the `format` it should be is a violation.
    public var assertsFormats: Bool = true
}

/// The operations of one tag: one protocol for handlers to implement.
public struct HandlerGroup: Codable, Sendable, Hashable {
    /// The tag, as the document has it; `default` for operations without tags.
    public var tag: String
    /// The protocol's name: `NotesHandlers`.
    public var protocolName: String
    /// The label under which the service takes an implementation: `notes`.
    public var label: String
    /// What the document says of the tag.
    public var documentation: String?
    /// The positions of its operations in ``ServiceModel/operations``.
    public var operations: [Int]
}
