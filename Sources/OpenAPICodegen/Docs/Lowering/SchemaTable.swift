import OpenAPIDocument

/// What is often asked of schemas, worked out once for each.
///
/// A class, so that asking does not make everything that asks `mutating`; it lives as long as one lowering.
final class SchemaTable {
    let document: Document
    private var layers: [SchemaID: SchemaLayers] = [:]
    private var targets: [SchemaID: SchemaID] = [:]

    init(_ document: Document) {
        self.document = document
    }

    /// A schema with all that it takes over.
    func layers(of id: SchemaID) -> SchemaLayers {
        if let known = layers[id] { return known }
        let made = SchemaLayers(id, in: document)
        layers[id] = made
        return made
    }

    /// Where the references of a schema that is nothing else lead.
    func resolved(_ id: SchemaID) -> SchemaID {
        if let known = targets[id] { return known }
        let target = document.resolved(id)
        targets[id] = target
        return target
    }
}
