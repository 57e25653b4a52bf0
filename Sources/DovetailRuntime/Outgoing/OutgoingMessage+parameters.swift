import DovetailJSON

extension OutgoingMessage {
    /// Adds a parameter of the query in its style; `nil` adds nothing.
    public mutating func appendQuery(
        _ name: String,
        _ value: (some JSONWritable)?,
        _ style: ParameterSource.QueryStyle = .form,
        explode: Bool = true
    ) {
        guard let json = SimpleText.json(of: value) else { return }
        append(StyledPairs(style: style, explode: explode).pairs(name, json))
    }

    /// Adds a parameter of the query as JSON; `nil` adds nothing.
    public mutating func appendQuery(_ name: String, json value: (some JSONWritable)?) {
        guard let json = SimpleText.json(of: value) else { return }
        append([(PercentEncoding.encode(name), PercentEncoding.encode(json.description))])
    }

    /// Adds the members of an object as a form, those with a layout by it, other objects as JSON; `nil` adds nothing.
    public mutating func appendForm(_ value: (some JSONWritable)?, layouts: [String: FormLayout] = [:]) {
        guard case .object(let object)? = SimpleText.json(of: value) else { return }
        for member in object.members {
            let layout = layouts[member.name]
            if layout == nil, case .object = member.value {
                appendQuery(member.name, json: member.value)
            } else {
                append((layout?.pairs ?? StyledPairs()).pairs(member.name, member.value))
            }
        }
    }

    /// Makes a value the whole query, as JSON or as the text that it is; `nil` adds nothing.
    public mutating func setQuery(_ value: (some JSONWritable)?, isJSON: Bool) {
        guard let json = SimpleText.json(of: value) else { return }
        query = PercentEncoding.encode(isJSON ? json.description : SimpleText.scalar(json))
    }

    /// Adds a header field in the style `simple`; `nil` and an empty list add nothing.
    public mutating func appendHeader(_ name: String, _ value: (some JSONWritable)?, explode: Bool = false) {
        guard let value else { return }
        let parts = SimpleText.parts(of: value, explode: explode)
        if !parts.isEmpty { headers.append(name, parts.joined(separator: ",")) }
    }

    /// Adds a header field as JSON; `nil` adds nothing.
    public mutating func appendHeader(_ name: String, json value: (some JSONWritable)?) {
        guard let json = SimpleText.json(of: value) else { return }
        headers.append(name, json.description)
    }

    /// Adds a cookie in its style; `nil` adds nothing.
    public mutating func appendCookie(
        _ name: String,
        _ value: (some JSONWritable)?,
        _ style: ParameterSource.CookieStyle = .form,
        explode: Bool = true
    ) {
        guard let json = SimpleText.json(of: value) else { return }
        let pairs = StyledPairs(explode: explode, isEncoded: style == .form).pairs(name, json)
        for pair in pairs { append(cookie: pair.name, pair.text) }
    }

    /// Adds a cookie as JSON; `nil` adds nothing.
    public mutating func appendCookie(_ name: String, json value: (some JSONWritable)?) {
        guard let json = SimpleText.json(of: value) else { return }
        append(cookie: name, PercentEncoding.encode(json.description))
    }

    /// All cookies stand in one field (RFC 6265 §5.4).
    private mutating func append(cookie name: String, _ text: String) {
        headers.append("Cookie", "\(name)=\(text)", behind: "; ")
    }

    private mutating func append(_ pairs: [(name: String, text: String)]) {
        for pair in pairs { query += (query.isEmpty ? "" : "&") + pair.name + "=" + pair.text }
    }
}

extension FormLayout {
    /// How the pairs of a property are written.
    fileprivate var pairs: StyledPairs {
        switch self {
        case .commaDelimited: StyledPairs(explode: false)
        case .spaceDelimited: StyledPairs(style: .spaceDelimited, explode: false)
        case .pipeDelimited: StyledPairs(style: .pipeDelimited, explode: false)
        case .deepObject: StyledPairs(style: .deepObject)
        case .explodedObject: StyledPairs()
        }
    }
}
