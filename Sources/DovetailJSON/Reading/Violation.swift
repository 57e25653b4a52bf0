/// One way in which a value breaks its schema.
public struct Violation: Sendable, Hashable {
    /// Where the value is.
    public enum Place: Sendable, Hashable {
        /// A JSON Pointer (RFC 6901) into the body; the empty one is the body itself.
        case pointer(String)
        /// A parameter's name.
        case parameter(String)
    }

    /// Where the value is.
    public var place: Place
    /// The keyword of JSON Schema that is broken, `maxLength` for instance.
    public var keyword: String
    /// What the value must be and what it is, without naming the value: "must have at most 5 characters, has 6".
    public var detail: String

    /// A violation with its own wording.
    public init(place: Place, keyword: String, detail: String) {
        self.place = place
        self.keyword = keyword
        self.detail = detail
    }

    /// A violation of a known constraint.
    public init(place: Place, _ constraint: BrokenConstraint) {
        self.init(place: place, keyword: constraint.keyword, detail: constraint.detail)
    }
}
