/// Where a parameter's text is found, and how it is laid out there (OpenAPI 3.1 §4.8.12.2, styles).
public enum ParameterSource: Sendable, Hashable {
    /// The path segment's parameter at this position in the template; style `simple`.
    case path(Int)
    /// The query; style `form`. Not exploded, an array's items stand in one value with commas between them.
    case query(explode: Bool)
    /// The header field of the parameter's name; style `simple`.
    case header
    /// The cookie of the parameter's name; style `form`.
    case cookie
}
