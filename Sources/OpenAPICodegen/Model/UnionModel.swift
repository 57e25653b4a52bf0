/// A choice between types (`oneOf`, `anyOf`, or several names in `type`).
public struct UnionModel: Codable, Sendable, Hashable {
    /// One of the types.
    public struct Case: Codable, Sendable, Hashable {
        /// The name in Swift, without back-ticks.
        public var name: String
        /// What the document says of it.
        public var documentation: String?
        /// What it carries.
        public var value: ValueModel
        /// Whether it is kept outside the enumeration: the type contains itself, or is large.
        public var isBoxed: Bool = false
    }

    /// How the case for a value is found.
    public indirect enum Choice: Codable, Sendable, Hashable {
        /// There is only one, by its position.
        case only(Int)
        /// By the constant in a member. A value without one that is listed has the fallback, or breaks the schema.
        case tag(property: String, values: [Tag], fallback: Int?)
        /// By trying all of these: exactly one must match.
        case trial([Int])
    }

    /// A constant that selects a case.
    public struct Tag: Codable, Sendable, Hashable {
        /// The constant in the member.
        public var value: String
        /// The position of the case.
        public var index: Int
    }

    /// What to do with values of some types.
    public struct Rule: Codable, Sendable, Hashable {
        /// The types of JSON, as `JSONKind` names them.
        public var kinds: [String]
        /// How the case is found.
        public var choice: Choice
    }

    /// The cases in document order.
    public var cases: [Case]
    /// What to do with each type of JSON; a type that is not here breaks the schema.
    public var rules: [Rule]
    /// The keyword that unites the branches: `oneOf`, `anyOf` or `type`.
    public var keyword: String
    /// The position of the case that stands for a value that could not be read.
    public var placeholder: Int = 0
}

/// Types of which at least one matches, and several may (`anyOf`).
public struct AlternativesModel: Codable, Sendable, Hashable {
    /// The types: each becomes an optional property.
    public var members: [UnionModel.Case]
}
