import DovetailJSON
import OpenAPIDocument

extension Document {
    /// The document as one direction has it: nothing is required that only the other one has, which is marked
    /// `readOnly` or `writeOnly` (OpenAPI 3.0.4 §4.7.24.2).
    func json(hiding mark: KeyPath<Schema, Bool>) -> JSONValue {
        guard schemas.contains(where: { $0[keyPath: mark] }) else { return root.json }
        return schemas.reduce(root.json) { json, schema in
            let names = composition(of: schema.id).flatMap { part in
                self[part].properties.filter { isMarked($0.schema, mark) }.map { JSONValue.string($0.name) }
            }
            if names.isEmpty { return json }
            // What is referred to can be a part of other schemas as well.
            let own = partsInside(schema).map { self[$0].pointer }
            return own.reduce(json) { json, pointer in
                guard let pointer = JSONPointer(String(pointer.dropFirst())) else { return json }
                return json.changed(at: pointer.tokens[...]) { $0.requiring(nothingOf: names) }
            }
        }
    }

    /// A schema, and those written inside it that ask for something of the same value.
    private func partsInside(_ schema: Schema) -> [SchemaID] {
        var inner = schema.allOf + schema.anyOf + schema.oneOf + schema.dependentSchemas.map(\.schema)
        inner += [schema.then, schema.else].compactMap(\.self)
        return [schema.id] + inner.flatMap { partsInside(self[$0]) }
    }

    /// Whether a member is marked, where it stands or where it is defined.
    func isMarked(_ member: SchemaID, _ mark: KeyPath<Schema, Bool>) -> Bool {
        composition(of: member).contains { self[$0][keyPath: mark] }
    }
}

extension JSONValue {
    /// A schema that requires none of some members by itself.
    fileprivate func requiring(nothingOf names: [JSONValue]) -> JSONValue {
        let others: (JSONValue) -> JSONValue = { .array($0.items.filter { !names.contains($0) }) }
        return changed(at: ["required"], others).changed(at: ["dependentRequired"]) { dependencies in
            guard case .object(let object) = dependencies else { return dependencies }
            return .object(JSONObject(object.members.map { ($0.name, others($0.value)) }))
        }
    }

    /// The value with what a pointer leads to changed, if it is there.
    func changed(at tokens: ArraySlice<String>, _ change: (JSONValue) -> JSONValue) -> JSONValue {
        guard let token = tokens.first else { return change(self) }
        switch self {
        case .object(var object):
            object[token] = object[token]?.changed(at: tokens.dropFirst(), change)
            return .object(object)
        case .array(var items):
            guard let index = Int(token), items.indices.contains(index) else { return self }
            items[index] = items[index].changed(at: tokens.dropFirst(), change)
            return .array(items)
        default: return self
        }
    }
}
