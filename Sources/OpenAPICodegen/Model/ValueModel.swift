/// A value at a place that a schema describes: how Swift represents it, and what the representation does not guarantee.
public struct ValueModel: Codable, Sendable, Hashable {
    /// The Swift type.
    public var representation: Representation
    /// What the type leaves open.
    public var constraints = Constraints()
    /// The alias that the place spells the type with, if the schema has a name of its own.
    public var alias: String?
    /// The schema that the value is checked against besides, when type and constraints do not enforce all of it.
    public var residual: ResidualModel?
}

/// The Swift type of a value.
public indirect enum Representation: Codable, Sendable, Hashable {
    /// `String`.
    case string
    /// `Bool`.
    case boolean
    /// `Int`, `Int32`, `Int64` or `UInt64`.
    case integer(IntegerWidth)
    /// `Double`, or `Float` for the format `float`.
    case number(isSingle: Bool)
    /// An array of values.
    case array(ValueModel)
    /// An object whose members are not named in the schema.
    case dictionary(ValueModel)
    /// A type of the service, by its full name.
    case named(String)
    /// A value that may be `null`.
    case nullable(ValueModel)
    /// A value that the schema describes without asking for its type: `object` or `array`, or any other JSON.
    case untyped(ValueModel, kind: String)
    /// `null` and nothing else.
    case null
    /// Any JSON.
    case any
    /// What no value can be (`false`).
    case never
    /// While lowering: what a schema becomes that is being lowered, by its number.
    case deferred(Int)
}

/// The width that a schema's `format`, or its bounds, give an integer.
public enum IntegerWidth: String, Codable, Sendable {
    /// The platform's.
    case native = "Int"
    /// 32 bits.
    case int32 = "Int32"
    /// 64 bits.
    case int64 = "Int64"
    /// 64 bits without a sign.
    case uint64 = "UInt64"
}

/// What a value must satisfy beyond its type; a keyword that is absent is `nil`.
///
/// Numbers are decimals as Swift writes them.
public struct Constraints: Codable, Sendable, Hashable {
    /// The fewest characters.
    public var minLength: Int?
    /// The most characters.
    public var maxLength: Int?
    /// A pattern of ECMA-262 that has been compiled.
    public var pattern: String?
    /// A format that is checked.
    public var format: String?
    /// The least number.
    public var minimum: String?
    /// The greatest number.
    public var maximum: String?
    /// The number that a value must exceed.
    public var exclusiveMinimum: String?
    /// The number that a value must stay below.
    public var exclusiveMaximum: String?
    /// What a value must be a multiple of.
    public var multipleOf: String?
    /// The fewest items.
    public var minItems: Int?
    /// The most items.
    public var maxItems: Int?
    /// Whether no two items may be equal.
    public var uniqueItems = false
    /// The fewest members.
    public var minProperties: Int?
    /// The most members.
    public var maxProperties: Int?
}
