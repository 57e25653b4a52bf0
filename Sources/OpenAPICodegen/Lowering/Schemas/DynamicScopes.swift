import DovetailJSON
import OpenAPIDocument

/// Which schemas can be judged only where they stand in the document: those whose `$dynamicRef` may lead elsewhere than its
/// text says, and those in a dialect of their own (JSON Schema 2020-12 Core §8.1 and §8.2.3.2).
struct DynamicScopes {
    private let anchors: DynamicAnchors
    private let document: Document
    private let dynamic: Set<SchemaID>
    /// The schemas that lead to one that is dynamic.
    private let leading: Set<SchemaID>

    init(_ document: Document) {
        self.document = document
        let anchors = DynamicAnchors(document)
        self.anchors = anchors
        let open = Set(document.schemas.filter { anchors.isOpen($0, in: document) }.map(\.id))
        let foreign = document.schemas.filter(Self.hasForeignDialect)
        dynamic = open.isEmpty && foreign.isEmpty ? [] : Self.dynamic(open, foreign, in: document)
        leading = dynamic.isEmpty ? [] : document.schemas(leadingTo: dynamic)
    }

    /// Whether a schema, if all of it is to be judged, can be judged only where it stands.
    func leadsToDynamic(_ schema: SchemaID) -> Bool { leading.contains(schema) }

    /// Whether a schema can be judged only where it stands.
    func isDynamic(_ schema: Schema) -> Bool { dynamic.contains(schema.id) }

    /// Where a `$dynamicRef` leads that is as good as a `$ref`.
    func target(of schema: Schema) -> SchemaID? {
        guard let reference = schema.dynamicReference, !anchors.isOpen(schema, in: document) else { return nil }
        return reference.target
    }

    private static func hasForeignDialect(_ schema: Schema) -> Bool {
        schema.dialect.map { !Dialect.isBuiltIn($0) } ?? false
    }

    /// The schemas that lead to an open reference from a resource with anchors, which decides where it goes; and those in
    /// resources with a dialect of their own.
    ///
    /// A resource without anchors has no say: its schemas are lowered, down to those that are dynamic.
    private static func dynamic(_ open: Set<SchemaID>, _ foreign: [Schema], in document: Document) -> Set<SchemaID> {
        let resources = Resources(document)
        let anchored = Set(document.schemas.filter { $0.dynamicAnchor != nil }.map(resources.resource))
        let dialects = Set(foreign.map(resources.resource))
        let leading = document.schemas(leadingTo: open).filter { id in
            open.contains(id) || anchored.contains(resources.resource(document[id]))
        }
        let others = dialects.isEmpty ? [] : document.schemas.filter { dialects.contains(resources.resource($0)) }
        return leading.union(others.map(\.id))
    }

    /// The schema resources of a document, each by its file and pointer.
    private struct Resources {
        private let roots: [String: [String]]

        init(_ document: Document) {
            let identified = document.schemas.filter { $0.identifier != nil }
            roots = Dictionary(grouping: identified, by: \.file).mapValues { schemas in
                schemas.map(\.pointer).sorted { $0.utf8.count > $1.utf8.count }
            }
        }

        /// The resource that a schema lies in: that of the nearest schema around it with an `$id`, else the file.
        func resource(_ schema: Schema) -> String {
            let root = roots[schema.file]?.first { schema.pointer == $0 || schema.pointer.hasPrefix($0 + "/") }
            return schema.file + (root ?? "")
        }
    }
}
