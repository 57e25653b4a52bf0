/// A value of the located tree: what YAML and JSON documents have in common, with a place for every value.
public struct Node: Sendable {
    /// What a node is.
    public enum Content: Sendable {
        /// A scalar under the YAML 1.2 core schema, with its text as written.
        case scalar(Scalar)
        /// The elements in document order.
        case sequence([Node])
        /// The members in document order; keys are unique.
        case mapping([Member])
    }

    /// A scalar value.
    public struct Scalar: Sendable, Hashable {
        /// What the core schema takes the text for (YAML 1.2.2 §10.3).
        public enum Kind: Sendable, Hashable {
            /// The five kinds of scalars.
            case null, bool, integer, float, string
        }

        /// The text as written, escapes and folding applied: `011000138`, `yes`, `0x1F`.
        public var text: String
        /// What the text means when nothing else is known.
        public var kind: Kind
    }

    /// A member of a mapping.
    public struct Member: Sendable {
        /// The key's text.
        public var key: String
        /// Where the key starts.
        public var keyLocation: SourceLocation
        /// The value.
        public var value: Node
    }

    /// The value.
    public var content: Content
    /// Where the value starts.
    public var location: SourceLocation

    /// Creates a node.
    public init(content: Content, location: SourceLocation) {
        self.content = content
        self.location = location
    }
}
