import DovetailRuntime

/// Tells whether what a handler got is what was sent: members that a schema does not name may be gone, and those that it has
/// a default for may be there.
struct Likeness {
    let document: JSONValue

    func isSame(_ sent: JSONValue, _ got: JSONValue, _ schema: JSONValue?) -> Bool {
        switch (sent, got) {
        case (.object(let sent), .object(let got)):
            var outline = Outline()
            if let schema { collect(schema, into: &outline, depth: 0) }
            let areKept = sent.members.allSatisfy { member in
                guard let value = got[member.name] else { return outline.mayDrop(member.name) }
                return isSame(member.value, value, outline.properties[member.name]?.first)
            }
            return areKept
                && got.members.allSatisfy { member in
                    sent[member.name] != nil || outline.defaults[member.name]?.contains(member.value) == true
                }
        case (.array(let sent), .array(let got)):
            guard sent.count == got.count else { return false }
            let items = schema.flatMap { resolved($0)["items"] }
            return zip(sent, got).allSatisfy { isSame($0, $1, items) }
        case (.number(let sent), .number(let got)):
            // Of the format `float`, a number keeps 24 bits.
            return sent == got || sent.double.map { Float($0) } == got.double.map { Float($0) }
        default: return sent == got
        }
    }

    /// A value without the members that a generated type has no place for.
    func pruned(_ value: JSONValue, _ schema: JSONValue?) -> JSONValue {
        switch value {
        case .object(let object):
            var outline = Outline()
            if let schema { collect(schema, into: &outline, depth: 0) }
            let kept = object.members.filter { !outline.lacks($0.name) }
            return .object(JSONObject(kept.map { ($0.name, pruned($0.value, outline.properties[$0.name]?.first)) }))
        case .array(let items):
            let schema = schema.flatMap { resolved($0)["items"] }
            return .array(items.map { pruned($0, schema) })
        default: return value
        }
    }

    /// Whether two values have the same texts: what a parameter of several types is read as is not settled.
    static func isSameText(_ sent: JSONValue, _ got: JSONValue) -> Bool {
        texts(sent) == texts(got)
    }

    private static func texts(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let items): items.count == 1 ? texts(items[0]) : .array(items.map(texts))
        case .object(let object): .object(JSONObject(object.members.map { ($0.name, texts($0.value)) }))
        default: value.scalarText.map { .string($0) } ?? value
        }
    }

    /// What a schema says of an object's members, those that it is composed of included.
    private struct Outline {
        var properties: [String: [JSONValue]] = [:]
        var defaults: [String: [JSONValue]] = [:]
        var readOnly: Set<String> = []
        var keepsOthers = false
        var isUnion = false

        func mayDrop(_ name: String) -> Bool { readOnly.contains(name) || isUnion || lacks(name) }

        /// Whether it has properties, and this is none of them.
        func lacks(_ name: String) -> Bool { properties[name] == nil && !keepsOthers && !properties.isEmpty }
    }

    private func collect(_ schema: JSONValue, into outline: inout Outline, depth: Int) {
        let keywords = resolved(schema)
        guard depth < 16 else { return }
        if case .object(let properties)? = keywords["properties"] {
            for member in properties.members {
                outline.properties[member.name, default: []].append(member.value)
                let inner = resolved(member.value)
                if let value = inner["default"] { outline.defaults[member.name, default: []].append(value) }
                if inner["readOnly"] == true { outline.readOnly.insert(member.name) }
            }
        }
        if case .object? = keywords["additionalProperties"] { outline.keepsOthers = true }
        for name in ["allOf", "anyOf", "oneOf"] {
            guard case .array(let branches)? = keywords[name] else { continue }
            if name != "allOf" { outline.isUnion = true }
            for branch in branches { collect(branch, into: &outline, depth: depth + 1) }
        }
    }

    private func resolved(_ schema: JSONValue) -> JSONObject {
        var current = schema
        for _ in 0..<32 {
            guard case .object(let keywords) = current else { return JSONObject() }
            guard case .string(let reference)? = keywords["$ref"], let target = at(reference) else { return keywords }
            current = target
        }
        return JSONObject()
    }

    private func at(_ reference: String) -> JSONValue? {
        guard reference.hasPrefix("#") else { return nil }
        return reference.dropFirst().split(separator: "/").reduce(document as JSONValue?) { value, part in
            let name = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
            switch value {
            case .object(let object)?: return object[name]
            case .array(let items)?: return Int(name).flatMap { items.indices.contains($0) ? items[$0] : nil }
            default: return nil
            }
        }
    }
}
