import OpenAPIDocument

/// What a value must satisfy: some schemas at once, perhaps without some of their unions, and only for some types.
///
/// A place in the document selects one schema. The branches of a union select the schema around the union as well, without
/// that union; a property of merged schemas selects what each of them says of it.
struct SchemaSelection: Hashable {
    /// A union in a schema.
    struct Union: Hashable {
        var schema: SchemaID
        var keyword: String
    }

    /// The schemas, each once, in document order of their places.
    var schemas: [SchemaID]
    /// The unions that are left out, because a branch of each is selected.
    var without: Set<Union> = []
    /// The types of JSON that the value can have here.
    var kinds: SchemaKinds = .all
    /// Whose view of the schemas it is, where that makes a difference.
    var view: SchemaView?

    init(_ schemas: [SchemaID]) {
        var seen: Set<SchemaID> = []
        self.schemas = schemas.filter { seen.insert($0).inserted }
    }

    /// The same for values of some types only.
    func restricted(to kinds: SchemaKinds) -> SchemaSelection {
        var selection = self
        selection.kinds.formIntersection(kinds)
        return selection
    }
}
