/// A parameter of an operation.
public struct ParameterModel: Codable, Sendable, Hashable {
    /// Where a parameter travels.
    public enum Place: Codable, Sendable, Hashable {
        /// The position among the template's parameters.
        case path(Int)
        /// The query string.
        case query
        /// The whole query string.
        case queryString
        /// A header field.
        case header
        /// A cookie.
        case cookie
    }

    /// Where a parameter travels, and how it is laid out there.
    public struct Source: Codable, Sendable, Hashable {
        /// Where it travels.
        public var place: Place
        /// The style, as the specification names it.
        public var style: String
        /// Whether the items of an array or object stand apart.
        public var explode: Bool
        /// Whether a query parameter means something without a value.
        public var allowsEmpty: Bool
        /// What else the query holds, if this one takes every member that is none of it: names, and those that start with a
        /// text that ends with `[`.
        public var others: [String]
        /// How the properties of a form are laid out that is the whole query.
        public var layouts: [FormLayoutModel] = []
    }

    /// The name in Swift, without back-ticks.
    public var name: String
    /// The name in the document.
    public var wireName: String
    /// What the document says of it.
    public var documentation: String?
    /// Where it travels.
    public var source: Source
    /// What its text stands for.
    public var shape: ShapeModel
    /// What it is.
    public var value: ValueModel
    /// Whether it must be there.
    public var isRequired: Bool
    /// What stands for an absent one (`default`).
    public var defaultValue: LiteralModel?
}
