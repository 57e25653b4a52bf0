extension ModelReader {
    /// Deals with a key of a schema that is no keyword of the document's version.
    ///
    /// 3.0 allows no others than `x-`; JSON Schema 2020-12 allows any, so that only likely misspellings are errors.
    func unknownKeyword(_ member: Node.Member, into schema: inout Schema) {
        let name = member.key
        schema.extensions.append(Extension(name: name, value: member.value))
        if name.hasPrefix("x-") { return checkExtension(member, of: "Schema Object") }
        if name == SchemaKeyword.nullable.rawValue {
            // JSON Schema lets any key stand in a schema, so that this breaks no MUST.
            sink.warning(
                "removed-keyword",
                "`nullable` does not exist in OpenAPI \(version.name), and has no effect",
                hint: "name `\"null\"` among the types: `type: [string, \"null\"]`",
                at: member.keyLocation
            )
        } else if let keyword = SchemaKeyword.named(name) {
            let instead = keyword == .examples ? "write `example`" : "remove it"
            let hint = "`\(keyword.rawValue)` came with 3.1; raise the document's `openapi` version, or \(instead)"
            let message = "\(Wording.quoted(name)) does not exist in schemas of OpenAPI \(version.name)"
            sink.error("unknown-keyword", message, hint: hint, at: member.keyLocation)
        } else if let meant = keywordMeant(by: name) {
            let message = "\(Wording.quoted(name)) is not a keyword of schemas"
            sink.error("unknown-keyword", message, hint: "did you mean `\(meant)`?", at: member.keyLocation)
        } else if version == .v3_0 {
            let hint = Self.hint(insteadOf: member) ?? "remove it, or start its name with `x-` if it is an extension"
            let message = "\(Wording.quoted(name)) is not a keyword of schemas"
            sink.error("unknown-keyword", message, hint: hint, at: member.keyLocation)
        } else {
            let hint = Self.hint(insteadOf: member) ?? "start its name with `x-` if it is an extension"
            let message = "\(Wording.quoted(name)) is not a keyword of schemas, and has no effect"
            sink.warning("unknown-keyword", message, hint: hint, at: member.keyLocation)
        }
    }

    /// What to do about a key that is near no keyword.
    private static func hint(insteadOf member: Node.Member) -> String? {
        // `id` is the name of many a property.
        if let replacement = replacements[member.key], member.key != "id" || member.value.members == nil {
            return replacement
        }
        let isProperty = member.value.members?.contains { SchemaKeyword.named($0.key) != nil } ?? false
        return isProperty ? "indent it under `properties:` if it is a property; under a name with `x-` if not" : nil
    }

    /// What older drafts of JSON Schema called something else.
    private static let replacements = [
        "definitions": "it is called `$defs` since JSON Schema 2019-09",
        "dependencies": "it is called `dependentRequired` or `dependentSchemas` since JSON Schema 2019-09",
        "additionalItems": "it is called `items`, beside `prefixItems`, since JSON Schema 2020-12",
        "$recursiveRef": "it is called `$dynamicRef` since JSON Schema 2020-12",
        "$recursiveAnchor": "it is called `$dynamicAnchor` since JSON Schema 2020-12",
        "id": "it is called `$id` since JSON Schema draft 6",
    ]

    /// The keyword that a name is a misspelling of: one edit for each four letters.
    private func keywordMeant(by name: String) -> String? {
        if let known = keywordSuggestions[name] { return known }
        // Too short for a distance to mean something; without the `$` no schema would be there at all.
        if name.lowercased() == "ref" { return SchemaKeyword.ref.rawValue }
        var meant: String?
        let simplified = Spelling.simplified(name)
        let written = Array(name.unicodeScalars.prefix(64))
        if written.count >= 3, Self.replacements[name] == nil {
            meant =
                SchemaKeyword.allCases.first { keyword in
                    let other = Array(keyword.rawValue.unicodeScalars)
                    guard keyword.exists(in: version) else { return false }
                    if Spelling.simplified(keyword.rawValue) == simplified { return true }
                    // Of three letters, only those that lack the fourth: `typ`.
                    if written.count == 3 { return other.count == 4 && other.starts(with: written) }
                    guard other.count >= 4, abs(other.count - written.count) <= 2 else { return false }
                    return Spelling.distance(written, other) <= min(2, written.count / 4)
                }?.rawValue
        }
        keywordSuggestions[name] = .some(meant)
        return meant
    }
}
