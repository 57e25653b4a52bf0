/// What a request asks to be let in for, beside the credential that it shows.
public struct RequestedAccess: Sendable {
    /// The operation.
    public var operation: OperationDescriptor
    /// The scopes or roles that the document asks for here; all of them are needed.
    public var scopes: [String]
    /// Method, target and header fields, for schemes that sign them.
    public var head: RequestHead

    /// Creates the facts.
    public init(operation: OperationDescriptor, scopes: [String], head: RequestHead) {
        self.operation = operation
        self.scopes = scopes
        self.head = head
    }
}
