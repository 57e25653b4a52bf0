import DovetailJSON

/// A `format` that strings are checked for.
public struct CheckedFormat: Sendable {
    /// The name as the document writes it.
    public let name: String
    private let format: Format?

    /// A format by its name; one that is not known takes any string.
    public init(_ name: String) {
        self.name = name
        format = Format(named: name)
    }

    /// Whether a string is of the format.
    func accepts(_ string: String) -> Bool { format?.accepts(string) ?? true }
}

extension JSONReader {
    /// Reads a string and checks its length, its pattern, then its format.
    public mutating func readString(
        minLength: Int = 0,
        maxLength: Int = .max,
        pattern: CheckedPattern? = nil,
        format: CheckedFormat
    ) -> String {
        let violations = violationCount
        let string =
            pattern.map { readString(minLength: minLength, maxLength: maxLength, pattern: $0) }
            ?? readString(minLength: minLength, maxLength: maxLength)
        // What is no string, or far too long, has its violation already and is not looked into.
        if violationCount == violations, syntaxError == nil, !format.accepts(string) { report(.format(format.name)) }
        return string
    }
}
