/// Where a parameter's text is found, and how it is laid out there (OpenAPI 3.1 §4.8.12.2, styles).
public enum ParameterSource: Sendable, Hashable {
    /// The path parameter at this position in the template.
    case path(Int, PathStyle = .simple, explode: Bool = false)
    /// The query.
    ///
    /// - `allowsEmpty`: whether a name without a value is more than an empty text (`allowEmptyValue`).
    /// - `others`: what else the operation has in its query, which no exploded or deep object takes for members: names, and for
    ///   all names that start with it a text that ends with `[`.
    case query(QueryStyle = .form, explode: Bool = true, allowsEmpty: Bool = false, others: [String] = [])
    /// The whole query string, as one text or as a form (3.2 `querystring`).
    ///
    /// - `layouts`: the properties of the form that are laid out in a way of their own.
    /// - `others`: as for a query.
    case queryString(layouts: [String: FormLayout] = [:], others: [String] = [])
    /// The header field of the parameter's name; style `simple`.
    case header(explode: Bool = false)
    /// The cookie of the parameter's name.
    case cookie(CookieStyle = .form, explode: Bool = true)

    /// How a value stands in a path.
    public enum PathStyle: Sendable, Hashable {
        /// `a,b`, `.a.b` and `;name=a;name=b`.
        case simple, label, matrix
    }

    /// How a value stands in a query.
    public enum QueryStyle: Sendable, Hashable {
        /// `name=a&name=b` or `name=a,b`; `name=a%20b`; `name=a|b`; `name[member]=a`.
        case form, spaceDelimited, pipeDelimited, deepObject
    }

    /// How a value stands in a cookie.
    public enum CookieStyle: Sendable, Hashable {
        /// As in a query, or as it is (3.2).
        case form, cookie
    }

    /// Whether a name is that of another parameter.
    static func isAmong(_ others: [String], _ name: String) -> Bool {
        others.contains { $0 == name || ($0.hasSuffix("[") && name.hasPrefix($0)) }
    }
}
