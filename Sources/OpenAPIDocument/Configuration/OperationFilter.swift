/// Which operations of a document are generated: those that one of the lists names.
public struct OperationFilter: Sendable, Hashable {
    /// What an operation is named by, and where.
    public struct Entry: Sendable, Hashable {
        /// The tag, path or `operationId`.
        public var text: String
        /// Where the configuration says so.
        public var location: SourceLocation
    }

    /// The tags: an operation with any of them.
    public var tags: [Entry]
    /// The paths as the document has them; one that ends with `*` stands for all that start like it.
    public var paths: [Entry]
    /// The operations by their `operationId`.
    public var operations: [Entry]
}
