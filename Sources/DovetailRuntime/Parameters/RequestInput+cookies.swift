extension RequestInput {
    /// What the cookies say of a parameter.
    mutating func cookieNode(
        _ name: String,
        _ style: ParameterSource.CookieStyle,
        _ explode: Bool,
        _ shape: ParameterShape
    ) -> FormNode? {
        let pairs = request.head.cookies(splittingForms: style == .form && (shape.isArray || shape.isObject))
        let values = pairs.filter { $0.name == name }.map(\.value)
        if explode, shape.isObject, values.isEmpty || !(shape.isScalar || shape.isArray) {
            return explodedCookies(name, pairs, style, shape)
        }
        guard let first = values.first else { return nil }
        if explode, shape.isArray { return texts(name, values, style) }
        guard isGivenOnce(name, values.count) else { return nil }
        let layout = DelimitedText(separators: DelimitedText.comma, hasEquals: false)
        if style == .form { return delimited(name, first.utf8, layout, shape, plusIsSpace: false) }
        let node = layout.node(first.utf8, shape) { String(Substring($0)) }
        if node == nil { reportLayout(name, false) }
        return node
    }

    private mutating func explodedCookies(
        _ name: String,
        _ pairs: [(name: String, value: Substring)],
        _ style: ParameterSource.CookieStyle,
        _ shape: ParameterShape
    ) -> FormNode? {
        var node = FormNode()
        for pair in pairs where shape.members?.named[pair.name] != nil {
            guard let text = texts(name, [pair.value], style)?.texts.first else { return nil }
            node.add(text, at: [pair.name])
        }
        return node.isEmpty ? nil : node
    }

    private mutating func texts(
        _ name: String,
        _ values: [Substring],
        _ style: ParameterSource.CookieStyle
    ) -> FormNode? {
        if style == .cookie { return FormNode(values.map { String($0) }) }
        var node = FormNode()
        for value in values {
            guard let text = PercentDecoding.decode(value.utf8, plusIsSpace: false) else {
                report(name, "encoding", "must be percent-encoded UTF-8")
                return nil
            }
            node.texts.append(text)
        }
        return node
    }
}

extension RequestHead {
    /// The cookies of a request (RFC 6265 §4.2.1); exploded forms stand in them with `&` between their pairs.
    func cookies(splittingForms: Bool = false) -> [(name: String, value: Substring)] {
        headers.values("Cookie").flatMap { field in
            field.split { $0 == ";" || (splittingForms && $0 == "&") }.compactMap { cookie in
                let pair = cookie.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return pair.count == 2 ? (name: HeaderText.trimmed(pair[0]), value: pair[1]) : nil
            }
        }
    }
}
