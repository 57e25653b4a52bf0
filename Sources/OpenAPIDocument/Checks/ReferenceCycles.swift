extension Checks {
    /// A schema that applies itself to the same value has no end (JSON Schema 2020-12 core §9.4.1).
    ///
    /// Recursion through properties or items is fine: there the values get smaller.
    static func checkReferenceCycles(_ subject: Subject) {
        let document = subject.document
        let anchors = DynamicAnchors(document)
        func edges(of index: Int) -> [Edge] { Self.edges(of: document.schemas[index], anchors, document) }
        /// 0 is new, 1 is on the way to where we are, 2 is finished.
        var states = [UInt8](repeating: 0, count: document.schemas.count)
        for root in document.schemas.indices where states[root] == 0 {
            var stack = [(index: root, edges: edges(of: root), next: 0)]
            states[root] = 1
            while let top = stack.last {
                guard top.next < top.edges.count else {
                    states[top.index] = 2
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let edge = top.edges[top.next]
                switch states[edge.target.index] {
                case 0:
                    states[edge.target.index] = 1
                    stack.append((edge.target.index, edges(of: edge.target.index), 0))
                case 1:
                    let target = document[edge.target]
                    let message = "\(Wording.quoted(target.pointer)) applies itself to the same value without end"
                    let hint = "let one of the references in the circle be the thing itself"
                    subject.sink.error("reference-cycle", message, hint: hint, at: edge.location)
                default:
                    break
                }
            }
        }
    }

    private typealias Edge = (target: SchemaID, location: SourceLocation)

    /// The schemas that a schema applies to the very value it is applied to.
    private static func edges(of schema: Schema, _ anchors: DynamicAnchors, _ document: Document) -> [Edge] {
        var edges: [Edge] = []
        if let reference = schema.reference { edges.append((reference.target, reference.location)) }
        // Where an open one leads depends on the way to it.
        if let reference = schema.dynamicReference, !anchors.isOpen(schema, in: document) {
            edges.append((reference.target, reference.location))
        }
        for (keyword, targets) in [("allOf", schema.allOf), ("anyOf", schema.anyOf), ("oneOf", schema.oneOf)] {
            for target in targets { edges.append((target, schema.location(of: keyword))) }
        }
        for (keyword, target) in [("not", schema.not), ("if", schema.if), ("then", schema.then), ("else", schema.else)]
        {
            if let target { edges.append((target, schema.location(of: keyword))) }
        }
        for (_, target) in schema.dependentSchemas {
            edges.append((target, schema.location(of: "dependentSchemas")))
        }
        return edges
    }
}
