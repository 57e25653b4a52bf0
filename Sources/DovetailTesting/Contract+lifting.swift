import DovetailJSON
import DovetailRuntime
import OpenAPIDocument

/// Texts as the JSON that a schema asks for.
extension Contract {
    /// A header's text as the JSON that its schema asks for (style `simple`): of all that it can stand for, what the schema takes.
    func lifted(_ text: String, to id: SchemaID, explode: Bool = false) -> JSONValue {
        let readings = readings(of: text, id, explode, depth: 0)
        return readings.first { breaches(of: $0, id).isEmpty } ?? readings[0]
    }

    /// What a text can stand for; never empty.
    private func readings(of text: String, _ id: SchemaID, _ explode: Bool, depth: Int) -> [JSONValue] {
        let parts = document.composition(of: id).map { document[$0] }
        let types = parts.lazy.compactMap(\.types).first
        var readings: [JSONValue] = []
        let items = text.split(separator: ",").map { HeaderText.trimmed($0) }
        if types?.contains(.array) ?? parts.contains(where: { $0.items != nil || $0.prefixItems != nil }) {
            readings.append(array(items, parts))
        }
        if types?.contains(.object) ?? parts.contains(where: { !$0.properties.isEmpty }) {
            readings.append(object(items, parts, explode))
        }
        let isNumber = types.map { $0.contains(.integer) || $0.contains(.number) } ?? true
        if isNumber, let number = JSONNumber(text) { readings.append(.number(number)) }
        if types?.contains(.boolean) ?? true, let value = Bool(text) { readings.append(.bool(value)) }
        if types?.contains(.string) ?? true || readings.isEmpty { readings.append(.string(text)) }
        // References without an end have been refused; unions of themselves have not.
        guard depth < 16 else { return readings }
        let branches = parts.flatMap { $0.anyOf + $0.oneOf }
        return readings + branches.flatMap { self.readings(of: text, $0, explode, depth: depth + 1) }
    }

    private func array(_ texts: [String], _ parts: [Schema]) -> JSONValue {
        let prefix = parts.lazy.compactMap(\.prefixItems).first ?? []
        let others = parts.lazy.compactMap(\.items).first
        return .array(
            texts.enumerated().map { index, text in
                let item = index < prefix.count ? prefix[index] : others
                return item.map { lifted(text, to: $0) } ?? .string(text)
            }
        )
    }

    /// Cookies, each in a field of its own, as the JSON that the schema asks for (OpenAPI 3.2 §4.21.3).
    func lifted(cookies: [String], to id: SchemaID) -> JSONValue {
        let schema = document[document.resolved(id)]
        if schema.types?.contains(.array) == true, let item = schema.items {
            return .array(cookies.map { lifted($0, to: item) })
        }
        if schema.types?.contains(.object) == true { return object(cookies, [schema], true) }
        return lifted(cookies[0], to: id)
    }

    /// An object whose names and values alternate or, exploded, stand as `name=value`.
    private func object(_ items: [String], _ parts: [Schema], _ explode: Bool) -> JSONValue {
        var pairs: [(String, String)] = []
        if explode {
            for item in items {
                let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                pairs.append((String(parts[0]), parts.count == 2 ? String(parts[1]) : ""))
            }
        } else {
            pairs = stride(from: 0, to: items.count - 1, by: 2).map { (items[$0], items[$0 + 1]) }
        }
        return .object(
            JSONObject(
                pairs.map { name, text in
                    (name, member(name, of: parts).map { lifted(text, to: $0) } ?? .string(text))
                }
            )
        )
    }

    /// The schema of a member: of its property, of the first pattern that its name matches, or of all others.
    private func member(_ name: String, of parts: [Schema]) -> SchemaID? {
        let property = parts.flatMap(\.properties).first { $0.name == name }?.schema
        let patterns = parts.lazy.flatMap(\.patternProperties)
        return property
            ?? patterns.first { (try? Pattern($0.pattern))?.matches(name) ?? false }?.schema
            ?? parts.lazy.compactMap { $0.additionalProperties ?? $0.unevaluatedProperties }.first
    }
}
