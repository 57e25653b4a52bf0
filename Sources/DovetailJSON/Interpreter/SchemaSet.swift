/// The documents that schemas are taken from and that their references can reach.
///
/// The metaschemas of JSON Schema 2020-12 are always among them. Nothing is fetched: a reference to a document
/// that has not been added is an error.
public struct SchemaSet: Sendable {
    private(set) var index: SchemaIndex

    /// A set with the metaschemas alone.
    public init() { index = Metaschemas.index }

    /// Adds a schema, or a whole OpenAPI document, whose schemas are then reached by JSON Pointer.
    ///
    /// An OpenAPI document of version 3.0 is read as that version has it: `nullable`, boolean `exclusiveMinimum`.
    /// - Parameter uri: What references name the document by: an absolute URI, or a path such as `openapi.yaml`.
    /// - Throws: `SchemaError` if an identifier in it is malformed or taken; the set is then as before.
    public mutating func add(_ document: JSONValue, at uri: String) throws(SchemaError) {
        var extended = index
        try extended.add(document, at: uri)
        index = extended
    }
}
