/// What a JSON text shows with the first byte of a value (RFC 8259 §3).
public enum JSONKind: String, Sendable, Hashable {
    /// The literal `null`.
    case null
    /// The literals `true` and `false`.
    case boolean
    /// A number, with or without fraction and exponent.
    case number
    /// A string.
    case string
    /// An array.
    case array
    /// An object.
    case object
}

/// What the keyword `type` can ask for (JSON Schema 2020-12 Validation §6.1.1).
public enum JSONType: String, Sendable, Hashable, CaseIterable {
    /// The literal `null`.
    case null
    /// The literals `true` and `false`.
    case boolean
    /// An object.
    case object
    /// An array.
    case array
    /// Any number.
    case number
    /// A string.
    case string
    /// A number without a fractional part, however it is written: `1`, `1.0` and `1e2` are integers.
    case integer
}
