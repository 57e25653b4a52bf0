extension RequestInput {
    /// What the query says of a parameter.
    mutating func queryNode(
        _ name: String,
        _ style: ParameterSource.QueryStyle,
        _ explode: Bool,
        _ others: [String],
        _ shape: ParameterShape
    ) -> FormNode? {
        if style == .deepObject {
            return deepNode(name, query.pairs.filter { !ParameterSource.isAmong(others, $0.name) }, shape)
        }
        let values = query.values(name)
        if explode, shape.isObject, values.isEmpty || !(shape.isScalar || shape.isArray) {
            return explodedObject(name, others, shape)
        }
        guard let first = values.first else { return nil }
        if explode { return texts(name, values, shape) }
        guard isGivenOnce(name, values.count) else { return nil }
        let layout = DelimitedText(separators: style.separators, hasEquals: false)
        return delimited(name, first, layout, shape, plusIsSpace: true)
    }

    /// The values of a name, one for each item of an array.
    private mutating func texts(_ name: String, _ values: [Substring.UTF8View], _ shape: ParameterShape) -> FormNode? {
        if !shape.isArray, !isGivenOnce(name, values.count) { return nil }
        var node = FormNode()
        for value in values {
            guard let text = decodedValue(name, value) else { return nil }
            node.texts.append(text)
        }
        return node
    }

    /// An object whose members stand in the query as if each were a parameter.
    private mutating func explodedObject(_ name: String, _ others: [String], _ shape: ParameterShape) -> FormNode? {
        guard let members = shape.members else { return nil }
        var node = FormNode()
        for pair in query.pairs where members.takes(pair.name, besides: others) {
            guard let text = decodedValue(name, pair.value) else { return nil }
            node.add(text, at: [pair.name])
        }
        return node.isEmpty ? nil : node
    }

    /// What pairs say of a name with brackets.
    mutating func deepNode(_ name: String, _ pairs: [QueryString.Pair], _ shape: ParameterShape) -> FormNode? {
        var node = FormNode()
        for pair in pairs {
            do {
                guard let path = try DeepName.path(of: pair.name, in: name) else { continue }
                guard let text = decodedValue(name, pair.value) else { return nil }
                node.add(text, at: path)
            } catch {
                report(name, "encoding", DeepName.Malformed.detail)
                return nil
            }
        }
        return node.isEmpty ? nil : node
    }

    /// The whole query as one text, or as the pairs of a form.
    mutating func queryStringNode(
        _ name: String,
        _ text: Substring.UTF8View,
        _ layouts: [String: FormLayout],
        _ others: [String],
        _ shape: ParameterShape
    ) -> FormNode? {
        guard let members = shape.members else { return decodedValue(name, text).map { FormNode([$0]) } }
        var form = FormReading(shape: shape, layouts: layouts)
        let own = query.pairs.filter { pair in
            form.path(of: pair.name).first.map { members.takes($0, besides: others) } ?? false
        }
        guard let node = form.node(own) else {
            report(name, "encoding", "must be a form of percent-encoded UTF-8, laid out as the document says")
            return nil
        }
        for property in form.repeated { report(name, "encoding", "at /\(property) must be given once") }
        return node
    }

    private mutating func decodedValue(_ name: String, _ value: Substring.UTF8View) -> String? {
        let text = PercentDecoding.decode(value, plusIsSpace: true)
        if text == nil { report(name, "encoding", "must be percent-encoded UTF-8") }
        return text
    }

    /// What a name without a value means (`allowEmptyValue`): `true` for a boolean, an array or object without items,
    /// nothing for a number; for a string it is the empty string.
    static func givingEmptyMeaning(_ node: FormNode?, _ shape: ParameterShape) -> FormNode? {
        guard let node, node.texts == [""], node.names.isEmpty, !shape.scalars.contains(.string) else { return node }
        if shape.scalars.contains(.boolean) { return FormNode(["true"]) }
        return shape.isArray || shape.isObject ? FormNode() : nil
    }
}

extension ParameterSource.QueryStyle {
    /// What stands between the items of one value, as it travels: `|` and spaces are percent-encoded by most clients.
    var separators: [[UInt8]] {
        switch self {
        case .form, .deepObject: DelimitedText.comma
        case .spaceDelimited: [Array("%20".utf8), [UInt8(ascii: "+")]]
        case .pipeDelimited: [[UInt8(ascii: "|")], Array("%7C".utf8), Array("%7c".utf8)]
        }
    }
}
