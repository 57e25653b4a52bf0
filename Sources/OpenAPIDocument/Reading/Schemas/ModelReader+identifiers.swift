import DovetailJSON

/// What references call schemas by (JSON Schema 2020-12 §8.2): each name is that of one schema.
extension ModelReader {
    /// The `$id` of a schema: a URL without a fragment.
    func identifier(_ member: Node.Member, of value: Located) -> String? {
        guard let text = url(member) else { return nil }
        if let fragment = URIReference(text).fragment, !fragment.isEmpty {
            let message = "the `$id` \(Wording.quoted(text)) has a fragment"
            sink.error("invalid-value", message, hint: "write `$anchor: \(fragment)`", at: member.value.location)
        } else if let uri = resolver.identifier(of: value) {
            claim(uri, as: "the `$id` \(Wording.quoted(text))", member, in: value)
        }
        return text
    }

    /// The name in `$anchor` or `$dynamicAnchor`, which counts in the resource around the schema.
    func anchor(_ member: Node.Member, of value: Located) -> String? {
        guard let name = string(member) else { return nil }
        if Self.isAnchor(name) {
            let resource = "\(value.file) \(value.resource)#\(name)"
            claim(resource, as: "the anchor \(Wording.quoted(name))", member, in: value)
        } else {
            let message = "\(Wording.quoted(name)) cannot be an anchor"
            let hint = "begin with a letter or `_`, and go on with letters, digits, `-`, `_` and `.`"
            sink.error("invalid-value", message, hint: hint, at: member.value.location)
        }
        return name
    }

    /// Reports a name that another schema has; one that YAML repeats by an alias is the same.
    private func claim(_ name: String, as noun: String, _ member: Node.Member, in value: Located) {
        let location = member.value.location
        let key = ExactText(name)
        guard let earlier = schemaNames[key] else {
            schemaNames[key] = (value.place, location)
            return
        }
        guard earlier.place != value.place, earlier.location != location else { return }
        let place =
            earlier.location.file == location.file
            ? "line \(earlier.location.line)" : "line \(earlier.location.line) of \(earlier.location.file)"
        let message = "\(noun) is that of another schema, so that a reference could mean either"
        let hint = "that schema has it on \(place); rename one of the two"
        sink.error("duplicate-identifier", message, hint: hint, at: location)
    }

    /// Whether a text matches `^[A-Za-z_][-A-Za-z0-9._]*$`, as the metaschema of the core vocabulary wants.
    private static func isAnchor(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) || first == UInt8(ascii: "_") else { return false }
        return text.utf8.allSatisfy { byte in
            isLetter(byte) || "0123456789-_.".utf8.contains(byte)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
