/// How a property of a form is laid out, where it is not one pair, or one part, for each value (OpenAPI Encoding Object,
/// §4.15).
public enum FormLayout: Sendable, Hashable {
    /// `name=a,b`.
    case commaDelimited
    /// `name=a%20b`; in a part `a b`.
    case spaceDelimited
    /// `name=a|b`.
    case pipeDelimited
    /// `name[member]=a`.
    case deepObject
    /// The members of the property stand in the form beside the other properties.
    case explodedObject

    /// What stands between the items of one text, as it travels in a query or a form; `nil` where each item has its own.
    var separators: [[UInt8]]? {
        switch self {
        case .commaDelimited: DelimitedText.comma
        case .spaceDelimited: ParameterSource.QueryStyle.spaceDelimited.separators
        case .pipeDelimited: ParameterSource.QueryStyle.pipeDelimited.separators
        case .deepObject, .explodedObject: nil
        }
    }

    /// The same in a part, where nothing is percent-encoded (RFC 7578 §4.2).
    var plainSeparators: [[UInt8]]? {
        switch self {
        case .commaDelimited: DelimitedText.comma
        case .spaceDelimited: [[UInt8(ascii: " ")]]
        case .pipeDelimited: [[UInt8(ascii: "|")]]
        case .deepObject, .explodedObject: nil
        }
    }
}
