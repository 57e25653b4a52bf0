/// Finds the schemas that operations need.
struct SchemaReach {
    private let document: Document
    private(set) var reached: Set<SchemaID> = []

    init(_ document: Document) {
        self.document = document
        for item in document.paths + document.webhooks { add(item) }
        addHeirs()
    }

    private mutating func add(_ item: PathItem) {
        for operation in item.operations {
            operation.parameters.forEach { add($0.schema, $0.content) }
            if let body = operation.requestBody { add(nil, body.content) }
            for response in operation.responses {
                response.headers.forEach { add($0.schema, $0.content) }
                add(nil, response.content)
            }
            for (_, callback) in operation.callbacks { callback.items.forEach { add($0) } }
        }
    }

    private mutating func add(_ schema: SchemaID?, _ content: [MediaType]) {
        if let schema { add(schema) }
        for media in content {
            if let schema = media.schema { add(schema) }
            if let schema = media.itemSchema { add(schema) }
            for (_, encoding) in media.encoding { encoding.headers.forEach { add($0.schema, $0.content) } }
        }
    }

    private mutating func add(_ schema: SchemaID) {
        var open = [schema]
        while let next = open.popLast() {
            if reached.insert(next).inserted { open += document[next].needs }
        }
    }

    /// Adds what a discriminator without a mapping may select: components that take over its schema by `allOf` (§4.25).
    private mutating func addHeirs() {
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for (_, component) in document.components.schemas where !reached.contains(component) {
                let parents = document[component].allOf.map { document.resolved($0) }
                guard parents.contains(where: { reached.contains($0) && document[$0].discriminator != nil }) else {
                    continue
                }
                add(component)
                isGrowing = true
            }
        }
    }
}
