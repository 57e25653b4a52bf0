/// How a property of a form is laid out, where it is not one pair for each value (OpenAPI Encoding Object, §4.15).
public enum FormLayout: Sendable, Hashable {
    /// `name=a,b`.
    case commaDelimited
    /// `name=a%20b`.
    case spaceDelimited
    /// `name=a|b`.
    case pipeDelimited
    /// `name[member]=a`.
    case deepObject
    /// The members of the property stand in the form beside the other properties.
    case explodedObject
}
