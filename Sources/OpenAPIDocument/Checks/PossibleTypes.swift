/// The types that the values of schemas can have, as far as `type` and the schemas applied to the same value say.
///
/// `integer` counts as `number`.
final class PossibleTypes {
    static let all: Set<Schema.JSONType> = [.null, .boolean, .number, .string, .array, .object]

    private let document: Document
    /// What has been found: without this, alternatives of alternatives would take time exponential in their depth.
    private var known: [SchemaID: Set<Schema.JSONType>] = [:]
    private var depth = 0

    init(_ document: Document) {
        self.document = document
    }

    /// The types of a schema's values; empty when it has none.
    func types(of id: SchemaID) -> Set<Schema.JSONType> {
        if let types = known[id] { return types }
        let schema = document[id]
        if let boolean = schema.boolean { return boolean ? Self.all : [] }
        // What is open, in a cycle or very deep, may have any type as far as is known by then.
        known[id] = Self.all
        guard depth < 64 else { return Self.all }
        depth += 1
        defer { depth -= 1 }
        let types = parts(of: schema).reduce(Self.all) { $0.intersection($1.types) }
        known[id] = types
        return types
    }

    /// The types that each of the things said about one value leaves, by keyword.
    func parts(of schema: Schema) -> [(keyword: String, types: Set<Schema.JSONType>)] {
        var parts: [(String, Set<Schema.JSONType>)] = []
        if let types = schema.types { parts.append(("type", Set(types.map { $0 == .integer ? .number : $0 }))) }
        if let reference = schema.reference { parts.append(("$ref", types(of: reference.target))) }
        for id in schema.allOf { parts.append(("allOf", types(of: id))) }
        for (keyword, alternatives) in [("anyOf", schema.anyOf), ("oneOf", schema.oneOf)] where !alternatives.isEmpty {
            // More alternatives than these hardly leave a type out.
            guard alternatives.count <= 64 else { continue }
            parts.append((keyword, alternatives.reduce(into: []) { $0.formUnion(types(of: $1)) }))
        }
        return parts
    }
}
