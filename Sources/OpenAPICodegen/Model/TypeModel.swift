/// A Swift type that a schema becomes.
public struct TypeModel: Codable, Sendable, Hashable {
    /// What kind of declaration the type is.
    public enum Kind: Codable, Sendable, Hashable {
        /// A struct.
        case object(ObjectModel)
        /// An enumeration.
        case enumeration(EnumerationModel)
        /// Another name for what is spelled out at each use.
        case alias(ValueModel)
    }

    /// The name within its parent: `Note`.
    public var name: String
    /// The full name: `Note.Author`.
    public var path: String
    /// What the document says of the schema.
    public var documentation: String?
    /// The schema's JSON Pointer in the document.
    public var pointer: String
    /// What is declared.
    public var kind: Kind
    /// The types of inline schemas, declared inside this one.
    public var nested: [TypeModel]
    /// Whether values of it arrive in requests, and need reading.
    public var isRead: Bool = false
    /// Whether values of it leave in responses, and need writing.
    public var isWritten: Bool = false
}

/// A struct with a property for each member.
public struct ObjectModel: Codable, Sendable, Hashable {
    /// The members in document order.
    public var properties: [PropertyModel]
    /// Whether members that the schema does not name are violations (`additionalProperties: false`).
    public var refusesUnknown: Bool
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
}

/// An enumeration of strings or of integers.
public struct EnumerationModel: Codable, Sendable, Hashable {
    /// The type of the values.
    public enum RawType: String, Codable, Sendable {
        /// Strings or integers.
        case string, integer
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
    /// The value in JSON.
    public var value: LiteralModel
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
}
