import DovetailJSON

extension Checks {
    /// A schema of which every value holds another of the same schema has none that ends.
    static func checkEndlessValues(_ subject: Subject) {
        let document = subject.document
        let finite = FiniteSchemas(document)
        for schema in document.schemas where !finite[schema.id] {
            guard let (name, location) = finite.step(from: schema), finite.isCircular(schema.id) else { continue }
            subject.sink.error(
                "endless-value",
                "every value of \(Wording.quoted(schema.pointer)) holds another without end, through \(name)",
                hint: "make a property in the circle optional, let it be null, or let an array in it be empty",
                at: location
            )
        }
    }
}

/// The schemas that have values which end: the least fixed point, found with one visit for each use of a schema.
private struct FiniteSchemas {
    private let document: Document
    private var isFinite: [Bool]

    init(_ document: Document) {
        self.document = document
        isFinite = Array(repeating: false, count: document.schemas.count)
        var users: [[Int]] = Array(repeating: [], count: document.schemas.count)
        for schema in document.schemas {
            for part in Self.parts(of: schema) { users[part.index].append(schema.id.index) }
        }
        var pending = Array(document.schemas.indices)
        while let index = pending.popLast() {
            guard !isFinite[index], hasFiniteValue(document.schemas[index]) else { continue }
            isFinite[index] = true
            pending += users[index]
        }
    }

    subscript(id: SchemaID) -> Bool { isFinite[id.index] }

    /// The required part of a schema's values that never ends, if it is the schema's own.
    func step(from schema: Schema) -> (name: String, location: SourceLocation)? {
        if let property = requiredProperties(of: schema).first(where: { !self[$0.schema] }) {
            return ("the required property \(Wording.quoted(property.name))", property.location)
        }
        if let items = schema.items, (schema.minItems ?? 0) > 0, !self[items] {
            return ("its items", schema.location(of: "items"))
        }
        return nil
    }

    /// Whether a schema's endless parts lead back to it.
    func isCircular(_ id: SchemaID) -> Bool {
        var pending = Self.parts(of: document[id])
        var seen: Set<SchemaID> = []
        while let next = pending.popLast() {
            if next == id { return true }
            if !self[next], seen.insert(next).inserted { pending += Self.parts(of: document[next]) }
        }
        return false
    }

    private func hasFiniteValue(_ schema: Schema) -> Bool {
        if let reference = schema.reference, !self[reference.target] { return false }
        if !schema.allOf.allSatisfy({ self[$0] }) { return false }
        for alternatives in [schema.anyOf, schema.oneOf] where !alternatives.isEmpty {
            if !alternatives.contains(where: { self[$0] }) { return false }
        }
        // A value of another type ends at once.
        guard let types = schema.types, Set(types).isSubset(of: [.object, .array]) else { return true }
        let objectEnds = types.contains(.object) && requiredProperties(of: schema).allSatisfy { self[$0.schema] }
        let arrayEnds = types.contains(.array) && ((schema.minItems ?? 0) == 0 || schema.items.map { self[$0] } ?? true)
        return objectEnds || arrayEnds || types.isEmpty
    }

    private func requiredProperties(of schema: Schema) -> [Schema.Property] {
        guard !schema.required.isEmpty else { return [] }
        let names = Set(schema.required.map { ExactText($0.name) })
        return schema.properties.filter { names.contains(ExactText($0.name)) }
    }

    /// Every schema on which it can depend whether a schema has a finite value.
    private static func parts(of schema: Schema) -> [SchemaID] {
        schema.allOf + schema.anyOf + schema.oneOf + (schema.reference.map { [$0.target] } ?? [])
            + (schema.items.map { [$0] } ?? []) + (schema.required.isEmpty ? [] : schema.properties.map(\.schema))
    }
}
