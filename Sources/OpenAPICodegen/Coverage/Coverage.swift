import DovetailJSON
import OpenAPIDocument

/// How much of a document is in its model, counted on both sides: what is missing on the second was dropped.
package struct Coverage: Sendable {
    /// Something that is counted.
    package struct Count: Sendable, Hashable {
        /// What it is: `parameters`.
        package var name: String
        /// How many the document has.
        package var document: Int
        /// How many the model has.
        package var model: Int
    }

    /// The counts, in a fixed order.
    package let counts: [Count]

    /// Counts a document and what was made of it.
    package init(_ document: Document, _ model: ServiceModel) {
        let operations = document.paths.flatMap(\.operations)
        let callbacks = operations.flatMap(\.callbacks).flatMap(\.callback.items)
        let outgoing = (document.webhooks + callbacks).flatMap(\.operations)
        let lowered = model.operations
        let (properties, kept) = Self.properties(document, model)
        let constraints = Self.constraints(document, model)
        counts = [
            Count(name: "operations", document: operations.count, model: lowered.count),
            Count(name: "webhooks and callbacks", document: outgoing.count, model: model.outgoing.count),
            Count(
                name: "parameters",
                document: operations.map { Self.parameters($0).count }.reduce(0, +)
                    + outgoing.map { Self.parameters($0).count { $0.in != .path } }.reduce(0, +),
                model: lowered.map(\.parameters.count).reduce(0, +)
                    + model.outgoing.map(\.parameters.count).reduce(0, +)
            ),
            Count(
                name: "bodies",
                document: (operations + outgoing).count { $0.requestBody.map { !$0.content.isEmpty } ?? false },
                model: lowered.count { $0.body != nil } + model.outgoing.count { $0.body != nil }
            ),
            Count(
                name: "responses",
                document: (operations + outgoing).map(\.responses.count).reduce(0, +),
                model: lowered.map(\.responses.count).reduce(0, +) + model.outgoing.map(\.answers.count).reduce(0, +)
            ),
            Count(
                name: "response headers",
                document: operations.flatMap(\.responses).flatMap(\.headers).count {
                    $0.name.lowercased() != "content-type"
                },
                model: lowered.flatMap(\.responses).map(\.headers.count).reduce(0, +)
            ),
            Count(
                name: "security alternatives",
                document: operations.map { Self.alternatives($0, document).count }.reduce(0, +),
                model: lowered.map(\.security.count).reduce(0, +)
            ),
            Count(name: "properties", document: properties, model: kept),
            Count(name: "constraints", document: constraints.inDocument, model: constraints.inModel),
        ]
    }

    /// The parameters that OpenAPI does not tell readers to ignore (3.1 §4.8.12.1), and that have a place to be read from.
    private static func parameters(_ operation: Operation) -> [Parameter] {
        operation.parameters.filter { parameter in
            parameter.in != .header
                || !["accept", "content-type", "authorization"].contains(parameter.name.lowercased())
        }
    }

    private static func alternatives(_ operation: Operation, _ document: Document) -> [SecurityRequirement] {
        let all = operation.security ?? document.security
        return all.allSatisfy(\.schemes.isEmpty) ? [] : all
    }

    /// What the schemas of parameters, bodies, header fields and types ask of values beyond their types.
    private static func constraints(_ document: Document, _ model: ServiceModel) -> ConstraintCount {
        var count = ConstraintCount(document, assertsFormats: model.assertsFormats)
        for (operation, lowered) in zip(document.paths.flatMap(\.operations), model.operations) {
            for (parameter, kept) in zip(parameters(operation), lowered.parameters) {
                if let schema = parameter.schema { count.add([schema], kept.value) }
            }
            add(operation.requestBody?.content ?? [], lowered.body?.contents ?? [], to: &count)
            for (response, kept) in zip(operation.responses, lowered.responses) {
                add(response.content, kept.contents, to: &count)
            }
        }
        let schemas = schemas(document)
        for type in TypeUsage.index(model).values {
            let known = type.sources(schemas)
            if !known.isEmpty { count.add(type, known) }
        }
        return count
    }

    private static func add(_ media: [MediaType], _ contents: [ContentModel], to count: inout ConstraintCount) {
        for content in contents {
            guard let value = content.value, let media = media.first(where: { content.contentTypes.contains($0.name) }),
                let schema = media.schema ?? media.itemSchema
            else { continue }
            count.add([schema], value)
        }
    }

    /// The schemas of the document's own file by their pointers.
    private static func schemas(_ document: Document) -> [String: Schema] {
        let main = document.root.location.file
        return document.schemas.reduce(into: [:]) { known, schema in
            if schema.file == main { known[schema.pointer] = schema }
        }
    }

    /// The properties of the schemas that became structs, and how many of them the structs have.
    ///
    /// Schemas that became something else are judged as a whole, so none of their properties can be dropped alone.
    private static func properties(_ document: Document, _ model: ServiceModel) -> (document: Int, model: Int) {
        let schemas = schemas(document)
        var counted: Set<String> = []
        var counts = (document: 0, model: 0)
        for type in TypeUsage.index(model).values {
            guard case .object(let object) = type.kind, counted.insert(type.path).inserted else { continue }
            let wanted = SchemaMembers(of: type.sources(schemas), in: document).propertyNames
            counts.document += wanted.count
            counts.model += wanted.intersection(object.properties.map { ExactText($0.jsonName) }).count
        }
        return counts
    }
}

extension TypeModel {
    /// The schemas that the type was made of; none where one is in another file.
    fileprivate func sources(_ known: [String: Schema]) -> [SchemaID] {
        let pointers = schemas.isEmpty ? [pointer] : schemas
        let found = pointers.compactMap { known[$0]?.id }
        return found.count == pointers.count ? found : []
    }
}
