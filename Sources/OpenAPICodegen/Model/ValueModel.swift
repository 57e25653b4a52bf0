/// A value at a place that a schema describes: how Swift represents it, and what the representation does not guarantee.
public struct ValueModel: Codable, Sendable, Hashable {
    public var representation: Representation
    public var constraints = Constraints()
    /// The alias that the place spells the type with, if the schema has a name of its own.
    public var alias: String?
}

/// The Swift type of a value.
public indirect enum Representation: Codable, Sendable, Hashable {
    case string
    case boolean
    /// `Int`, `Int32` or `Int64`.
    case integer(IntegerWidth)
    /// `Double`, or `Float` for the format `float`.
    case number(isSingle: Bool)
    case array(ValueModel)
    /// An object whose members are not named in the schema.
    case dictionary(ValueModel)
    /// A type of the service, by its full name.
    case named(String)
    /// A value that may be `null`.
    case nullable(ValueModel)
    /// Any JSON.
    case any
}

/// The width that a schema's `format` gives an integer.
public enum IntegerWidth: String, Codable, Sendable {
    case native = "Int"
    case int32 = "Int32"
    case int64 = "Int64"
}

/// What a value must satisfy beyond its type; a keyword that is absent is `nil`.
///
/// Numbers are decimals as Swift writes them.
public struct Constraints: Codable, Sendable, Hashable {
    public var minLength: Int?
    public var maxLength: Int?
    /// A pattern of ECMA-262 that has been compiled.
    public var pattern: String?
    public var minimum: String?
    public var maximum: String?
    public var exclusiveMinimum: String?
    public var exclusiveMaximum: String?
    public var multipleOf: String?
    public var minItems: Int?
    public var maxItems: Int?
    public var uniqueItems = false
    public var minProperties: Int?
    public var maxProperties: Int?
}
