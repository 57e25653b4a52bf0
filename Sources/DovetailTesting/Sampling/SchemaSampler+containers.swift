import DovetailJSON

extension SchemaSampler {
    mutating func array(_ keywords: JSONObject) -> JSONValue {
        let prefix = keywords["prefixItems"]?.items ?? []
        let least = keywords["minItems"]?.integer ?? (keywords["contains"] == nil ? 0 : 1)
        let usual = depth >= Self.greatestDepth ? least : least + 3
        let most = max(least, min(keywords["maxItems"]?.integer ?? .max, max(usual, prefix.count)))
        var items: [JSONValue] = []
        for index in 0..<Int.random(in: least...most, using: &random) {
            let rest = keywords["items"] ?? true
            let schema = index < prefix.count ? prefix[index] : index == prefix.count ? keywords["contains"] : nil
            if rest == false, index >= prefix.count { break }
            let item = value(of: schema ?? rest)
            // A few more tries where items must differ.
            let isRepeated = keywords["uniqueItems"] == true && items.contains(item)
            items.append(isRepeated ? value(of: schema ?? rest) : item)
        }
        return .array(items)
    }

    mutating func object(_ keywords: JSONObject) -> JSONValue {
        let required = Set(keywords["required"]?.items.compactMap(\.text) ?? [])
        var object = JSONObject()
        if case .object(let properties)? = keywords["properties"] {
            for property in properties.members where property.value != .bool(false) {
                let isWanted = depth < Self.greatestDepth && chance(60)
                if required.contains(property.name) || isWanted {
                    object.append(property.name, value(of: property.value))
                }
            }
        }
        for name in required.sorted() where object[name] == nil {
            object.append(name, value(of: keywords["additionalProperties"] ?? true))
        }
        addMembers(to: &object, keywords)
        if chance(20) { object = JSONObject(object.members.shuffled(using: &random).map { ($0.name, $0.value) }) }
        return .object(object)
    }

    /// Adds members that the schema does not name: some where it says what they are like, few where anything goes.
    private mutating func addMembers(to object: inout JSONObject, _ keywords: JSONObject) {
        if case .object(let patterns)? = keywords["patternProperties"] {
            for pattern in patterns.members where chance(60) {
                guard let sampler = try? PatternSampler(pattern.name) else { continue }
                object.append(sampler.text(using: &random), value(of: pattern.value))
            }
        }
        let others = keywords["additionalProperties"] ?? keywords["unevaluatedProperties"]
        if others == false { return }
        let least = keywords["minProperties"]?.integer ?? 0
        let most = keywords["maxProperties"]?.integer ?? .max
        var wanted = max(0, least - object.count)
        if case .object? = others, depth < Self.greatestDepth { wanted += Int.random(in: 0...3, using: &random) }
        if others == nil || others == true, chance(15) { wanted += 1 }
        for _ in 0..<wanted where object.count < most {
            let name = keywords["propertyNames"].flatMap { value(of: $0).text }
            object.append(name ?? "x-\(UInt16.random(in: 0...999, using: &random))", value(of: others ?? true))
        }
    }
}

extension JSONValue {
    /// The text, if this is a string.
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}
