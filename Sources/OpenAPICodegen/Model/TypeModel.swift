/// A Swift type that a schema becomes.
public struct TypeModel: Codable, Sendable, Hashable {
    /// What kind of declaration the type is.
    public enum Kind: Codable, Sendable, Hashable {
        /// A struct.
        case object(ObjectModel)
        /// An enumeration of constants.
        case enumeration(EnumerationModel)
        /// An enumeration with a case for each branch of a union.
        case union(UnionModel)
        /// A struct with an optional for each branch of a union whose branches can match at once.
        case alternatives(AlternativesModel)
        /// A struct for an array whose items differ by position.
        case tuple(TupleModel)
        /// A struct around a value that contains itself and has no declaration of its own otherwise.
        case wrapper(ValueModel)
        /// Another name for what is spelled out at each use.
        case alias(ValueModel)
    }

    /// The name within its parent: `Note`.
    public var name: String
    /// The full name: `Note.Author`.
    public var path: String
    /// What the document says of the schema.
    public var documentation: String?
    /// The JSON Pointer in the document of the schema that describes it.
    public var pointer: String
    /// The JSON Pointers of all schemas that it was made of together, but for those that they refer to; empty for ``pointer``
    /// alone.
    public var schemas: [String] = []
    /// What is declared.
    public var kind: Kind
    /// The types of inline schemas, declared inside this one.
    public var nested: [TypeModel]
    /// The schema that values are checked against besides, as JSON, when reading the type does not enforce all of it.
    public var residual: ResidualModel?
    /// The protocols that it conforms to besides those of Dovetail, each after its module if that is not Swift itself.
    public var conformances: [String] = []
    /// Whether the document says that it should not be used any more.
    public var isDeprecated: Bool = false
    /// Whether values of it arrive in requests, and need reading.
    public var isRead: Bool = false
    /// Whether values of it leave in responses, and need writing.
    public var isWritten: Bool = false
}

/// What a Swift type does not enforce: values are judged by the schema itself before they are read.
public struct ResidualModel: Codable, Sendable, Hashable {
    /// JSON Schema 2020-12 in one document, all references resolved into its `$defs`; or where in the document it is.
    public var schema: String
    /// Whether a string that is not of the `format` it should be is a violation.
    public var assertsFormats: Bool
    /// Whether the schema is given by its place in the document, as a JSON Pointer in a fragment.
    public var isPointer: Bool = false
}

/// A struct with a property for each member.
public struct ObjectModel: Codable, Sendable, Hashable {
    /// What becomes of members that the schema does not name.
    public enum Additional: Codable, Sendable, Hashable {
        /// They are read over: the schema does not speak of them.
        case ignored
        /// They are violations (`additionalProperties: false`).
        case refused
        /// They are kept in a dictionary: its name in Swift, and what their values are.
        case kept(name: String, ValueModel)
    }

    /// The members in document order.
    public var properties: [PropertyModel]
    /// What becomes of other members.
    public var additional: Additional
    /// The fewest members.
    public var minProperties: Int?
    /// The most members.
    public var maxProperties: Int?
}

/// A member of an object.
public struct PropertyModel: Codable, Sendable, Hashable {
    /// The name in JSON.
    public var jsonName: String
    /// The name in Swift, without back-ticks.
    public var name: String
    /// What the document says of it.
    public var documentation: String?
    /// What it is.
    public var value: ValueModel
    /// Whether `required` names it.
    public var isRequired: Bool
    /// What an absent member means (`default`).
    public var defaultValue: LiteralModel?
    /// Whether it is read over: in this direction the schema does not have it (`readOnly`, `writeOnly`).
    public var isHidden: Bool = false
    /// Whether the document says that it should not be used any more.
    public var isDeprecated: Bool = false
    /// Whether it is kept outside the struct: the type contains itself, or is large.
    public var isBoxed: Bool = false
    /// Whether it is an `Optional` although required: no finite value of the type exists, only this one.
    public var isUnsatisfiable: Bool = false
}

/// An enumeration of constants.
public struct EnumerationModel: Codable, Sendable, Hashable {
    /// The type of the values.
    public enum RawType: String, Codable, Sendable {
        /// Strings, integers, or any JSON.
        case string, integer, value
    }

    /// The type of the values.
    public var rawType: RawType
    /// The values in document order.
    public var cases: [EnumerationCase]
}

/// A value of an enumeration.
public struct EnumerationCase: Codable, Sendable, Hashable {
    /// The name in Swift, without back-ticks.
    public var name: String
    /// What the document says of it.
    public var documentation: String?
    /// The value in JSON.
    public var value: LiteralModel
}

/// An array whose items differ by position (`prefixItems`).
public struct TupleModel: Codable, Sendable, Hashable {
    /// An item at a fixed position.
    public struct Item: Codable, Sendable, Hashable {
        /// The name in Swift.
        public var name: String
        /// What the document says of it.
        public var documentation: String?
        /// What it is.
        public var value: ValueModel
        /// Whether every value has it (`minItems`).
        public var isRequired: Bool
        /// Whether it is kept outside the struct.
        public var isBoxed: Bool = false
    }

    /// The items at fixed positions.
    public var items: [Item]
    /// What the items behind them are; `nil` when there must be none.
    public var rest: ValueModel?
    /// The fewest items.
    public var minItems: Int?
    /// The most items.
    public var maxItems: Int?
    /// Whether no two items may be equal.
    public var uniqueItems: Bool
}

/// A constant that generated code writes down.
public enum LiteralModel: Codable, Sendable, Hashable {
    /// A string.
    case string(String)
    /// An integer.
    case integer(Int64)
    /// A number.
    case double(Double)
    /// A truth value.
    case boolean(Bool)
    /// An array without items.
    case emptyArray
    /// A case of an enumeration, by its Swift name.
    case enumerationCase(String)
    /// Any JSON, as text.
    case json(String)
}
