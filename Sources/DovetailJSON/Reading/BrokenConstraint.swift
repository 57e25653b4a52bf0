/// The fact behind a violation: which constraint is broken, by what. Its wording is ``detail``.
///
/// Numbers are texts as they are written in JSON, so that none is rounded.
public enum BrokenConstraint: Sendable, Hashable {
    /// The value is of another type.
    case type(expected: JSONType, actual: JSONKind)
    /// The number has a fractional part.
    case notAnInteger(actual: String)
    /// The number does not fit the type that holds it.
    case range(lowest: String, highest: String, actual: String)
    /// The number is below the minimum.
    case minimum(String, actual: String)
    /// The number is above the maximum.
    case maximum(String, actual: String)
    /// The number is not above the exclusive minimum.
    case exclusiveMinimum(String, actual: String)
    /// The number is not below the exclusive maximum.
    case exclusiveMaximum(String, actual: String)
    /// The number is no multiple.
    case multipleOf(String, actual: String)
    /// The string has too few characters (Unicode scalars).
    case minLength(Int, actual: Int)
    /// The string has too many characters (Unicode scalars).
    case maxLength(Int, actual: Int)
    /// The string does not match the regular expression.
    case pattern(String)
    /// The string is not of the format.
    case format(String)
    /// The value is none of those listed, which are JSON texts.
    case enumeration([String])
    /// The value is not the one given as JSON text.
    case constant(String)
    /// The array has too few items.
    case minItems(Int, actual: Int)
    /// The array has too many items.
    case maxItems(Int, actual: Int)
    /// Two items are equal, counted from 0.
    case uniqueItems(Int, Int)
    /// The object has too few members.
    case minProperties(Int, actual: Int)
    /// The object has too many members.
    case maxProperties(Int, actual: Int)
    /// A member is missing.
    case required(String)
    /// A member is present that the schema does not know and forbids.
    case additionalProperties
    /// A member's name occurs again in its object (RFC 7493 §2.3).
    case duplicateName
}
