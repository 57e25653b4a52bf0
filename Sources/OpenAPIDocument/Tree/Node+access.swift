import DovetailJSON

extension Node {
    /// The members of a mapping, `nil` for other nodes.
    public var members: [Member]? {
        if case .mapping(let members) = content { members } else { nil }
    }

    /// The elements of a sequence, `nil` for other nodes.
    public var elements: [Node]? {
        if case .sequence(let elements) = content { elements } else { nil }
    }

    /// The scalar, `nil` for sequences and mappings.
    public var scalar: Scalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The text of a scalar as written, whatever its kind; `nil` for sequences and mappings.
    public var text: String? {
        scalar?.text
    }

    /// The text of a string, `nil` for every other kind of node.
    public var string: String? {
        guard case .scalar(let scalar) = content, scalar.kind == .string else { return nil }
        return scalar.text
    }

    /// The value of a boolean, `nil` for every other kind of node.
    public var bool: Bool? {
        guard case .scalar(let scalar) = content, scalar.kind == .bool else { return nil }
        return scalar.text.utf8.first == UInt8(ascii: "t") || scalar.text.utf8.first == UInt8(ascii: "T")
    }

    /// The value of a number, `nil` for every other kind of node.
    public var number: Schema.Number? {
        guard case .scalar(let scalar) = content else { return nil }
        return scalar.number
    }

    /// Whether the node is null.
    public var isNull: Bool {
        if case .scalar(let scalar) = content { scalar.kind == .null } else { false }
    }

    /// The member with a key, in time linear in the number of members.
    public func member(_ key: String) -> Member? {
        guard case .mapping(let members) = content else { return nil }
        return members.first { $0.key.isSameText(as: key) }
    }

    /// The value of the member with a key, in time linear in the number of members.
    public subscript(key: String) -> Node? {
        member(key)?.value
    }

    /// Whether the member with a key is not here, but one whose key was meant to be that.
    func hasMisspelt(_ key: String) -> Bool {
        guard let members, member(key) == nil else { return false }
        return members.contains { !$0.key.hasPrefix("x-") && Spelling.closest(to: $0.key, among: [key]) != nil }
    }

    /// Where the value at the end of some tokens of a JSON Pointer stands, or the last one on the way that is there.
    func location(of tokens: some Sequence<String>) -> SourceLocation {
        var node = self
        for token in tokens {
            let next =
                node[token]
                ?? Int(token).flatMap { index in
                    node.elements.flatMap { $0.indices.contains(index) ? $0[index] : nil }
                }
            guard let next else { break }
            node = next
        }
        return node.location
    }

    /// What the node is, as sentences name it: `a string`, `an object`.
    var kindWithArticle: String {
        switch content {
        case .sequence: "an array"
        case .mapping: "an object"
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: "null"
            case .bool: "a boolean"
            case .integer: "an integer"
            case .float: "a number"
            case .string: "a string"
            }
        }
    }
}

extension Node.Scalar {
    /// The value of a number, `nil` for every other kind of scalar.
    public var number: Schema.Number? {
        guard kind == .integer || kind == .float, let text = CoreSchema.jsonNumber(text), let value = Double(text)
        else {
            return nil
        }
        return Schema.Number(text: text, value: value, integer: JSONNumber(text)?.int64)
    }
}
