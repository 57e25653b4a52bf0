/// Which JSON a parameter's text stands for: what its schema says about types, and nothing else.
///
/// A parameter travels as text. Lifting it to JSON by its shape lets one reader, the one for bodies, read and validate
/// both (OpenAPI 3.1 §4.8.12.3 gives the text of each type).
public indirect enum ParameterShape: Sendable, Hashable {
    /// Any text.
    case string
    /// The text of a JSON number.
    case number
    /// `true` or `false`.
    case boolean
    /// Several values.
    case array(ParameterShape)
}
