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
