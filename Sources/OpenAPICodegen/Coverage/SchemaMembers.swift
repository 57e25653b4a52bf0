import DovetailJSON
import OpenAPIDocument

/// The schemas that all apply to one value: a schema with those that it refers to and those in its `allOf`, each once.
///
/// Found without the code that lowers schemas, so that what it loses is seen.
struct SchemaMembers {
    let all: [Schema]

    init(of ids: [SchemaID], in document: Document) {
        var found: [Schema] = []
        var seen: Set<SchemaID> = []
        var pending = ids
        while let id = pending.popLast() {
            guard seen.insert(id).inserted else { continue }
            let schema = document[id]
            found.append(schema)
            pending += schema.allOf + (schema.reference.map { [$0.target] } ?? [])
        }
        all = found
    }

    /// The names of all properties, each once.
    var propertyNames: Set<ExactText> { Set(all.flatMap(\.properties).map { ExactText($0.name) }) }

    /// The schemas of a property.
    func properties(named name: String) -> [SchemaID] {
        all.flatMap(\.properties).filter { $0.name.isSameText(as: name) }.map(\.schema)
    }

    /// The constants that an `enum`, a `const`, or all branches of a union list, but for those that no value can be:
    /// `nil` where none are listed. Null is no constant of a type: it makes the value optional.
    func constants(in document: Document, depth: Int = 0) -> Set<JSONValue>? {
        let lists = all.compactMap { schema -> Set<JSONValue>? in
            if let values = schema.enumValues { return Set(values.map(\.json)) }
            return schema.const.map { [$0.json] }
        }
        let types = all.compactMap(\.types).map { SchemaKinds($0) }
        let kinds = types.reduce(SchemaKinds.all) { $0.intersection($1) }.subtracting(.null)
        guard let first = lists.first ?? branchConstants(in: document, depth) else { return nil }
        return lists.reduce(first) { $0.intersection($1) }.filter { value in
            kinds.isSuperset(of: SchemaKinds(of: value))
                && all.allSatisfy { $0.admits(value, formats: document.assertsFormats) }
        }
    }

    private func branchConstants(in document: Document, _ depth: Int) -> Set<JSONValue>? {
        guard depth < 8 else { return nil }
        for schema in all {
            for (branches, isExclusive) in [(schema.oneOf, true), (schema.anyOf, false)] where !branches.isEmpty {
                let lists = branches.map { branch -> Set<JSONValue>? in
                    if document[branch].types == [.null] { return [] }
                    return SchemaMembers(of: [branch], in: document).constants(in: document, depth: depth + 1)
                }
                if lists.contains(nil) { continue }
                let all = lists.reduce(into: Set()) { $0.formUnion($1 ?? []) }
                // What two branches of `oneOf` list is no value at all.
                return isExclusive ? all.filter { value in lists.count { $0?.contains(value) ?? false } == 1 } : all
            }
        }
        return nil
    }
}

extension Schema {
    /// Whether a constant is within the limits that stand beside it.
    fileprivate func admits(_ value: JSONValue, formats: Bool) -> Bool {
        switch value {
        case .string(let text):
            let length = text.unicodeScalars.count
            let isMatch = pattern.flatMap { try? Pattern($0) }.map { $0.matches(text) } ?? true
            let isOfFormat = !formats || format.flatMap { Format(named: $0) }?.accepts(text) ?? true
            return isMatch && isOfFormat && length >= minLength ?? 0 && length <= maxLength ?? .max
        case .number(let number):
            let isAbove =
                minimum.map { number >= $0.exact } ?? true && exclusiveMinimum.map { number > $0.exact } ?? true
            let isBelow =
                maximum.map { number <= $0.exact } ?? true && exclusiveMaximum.map { number < $0.exact } ?? true
            return isAbove && isBelow
        case .null, .bool, .array, .object: return true
        }
    }
}
