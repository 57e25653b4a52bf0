/// The tags that keep their meaning when a document becomes JSON; the specification allows no others (OpenAPI §4.6).
enum YAMLTag {
    static let prefix = "tag:yaml.org,2002:"
    static let nonSpecific = "!"
    static let string = prefix + "str"
    static let sequence = prefix + "seq"
    static let map = prefix + "map"

    /// The kinds of scalars by tag.
    static let kinds: [String: Node.Scalar.Kind] = [
        string: .string,
        prefix + "int": .integer,
        prefix + "float": .float,
        prefix + "bool": .bool,
        prefix + "null": .null,
    ]
}
