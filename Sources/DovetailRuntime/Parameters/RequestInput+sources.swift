extension RequestInput {
    /// What a request says of a parameter; `nil` when it says nothing, or what is unreadable and has been reported.
    mutating func node(of name: String, in source: ParameterSource, _ shape: ParameterShape) -> FormNode? {
        switch source {
        case .path(let position, let style, let explode):
            return pathNode(name, pathArgument(position), style, explode, shape)
        case .query(let style, let explode, let allowsEmpty, let others):
            let node = queryNode(name, style, explode, others, shape)
            return allowsEmpty ? Self.givingEmptyMeaning(node, shape) : node
        case .queryString(let layouts, let others):
            guard let text = request.head.query, !text.isEmpty else { return nil }
            return queryStringNode(name, text, layouts, others, shape)
        case .header(let explode): return headerNode(name, explode, shape)
        case .cookie(let style, let explode): return cookieNode(name, style, explode, shape)
        }
    }

    /// Reads a text that may hold several values, percent-encoded.
    mutating func delimited(
        _ name: String,
        _ text: Substring.UTF8View,
        _ layout: DelimitedText,
        _ shape: ParameterShape,
        plusIsSpace: Bool
    ) -> FormNode? {
        var isDecoded = true
        let node = layout.node(text, shape) { piece in
            let decoded = PercentDecoding.decode(piece, plusIsSpace: plusIsSpace)
            isDecoded = isDecoded && decoded != nil
            return decoded
        }
        if node != nil { return node }
        if isDecoded {
            reportLayout(name, layout.hasEquals)
        } else {
            report(name, "encoding", "must be percent-encoded UTF-8")
        }
        return nil
    }

    /// Notes that an object is not laid out as one.
    mutating func reportLayout(_ name: String, _ hasEquals: Bool) {
        report(name, "encoding", hasEquals ? "must have its members as name=value" : "must alternate names and values")
    }

    /// Checks that a parameter that is one value is given as one.
    mutating func isGivenOnce(_ name: String, _ count: Int) -> Bool {
        if count == 1 { return true }
        report(name, "encoding", "must be given once, is given \(count) times")
        return false
    }

    // MARK: Path

    private func pathArgument(_ position: Int) -> Substring.UTF8View {
        let target = request.head.target.utf8
        let range = request.match.arguments[position]
        let start = target.index(target.startIndex, offsetBy: range.lowerBound)
        return Substring(target[start..<target.index(start, offsetBy: range.count)]).utf8
    }

    private mutating func pathNode(
        _ name: String,
        _ text: Substring.UTF8View,
        _ style: ParameterSource.PathStyle,
        _ explode: Bool,
        _ shape: ParameterShape
    ) -> FormNode? {
        switch style {
        case .simple:
            let layout = DelimitedText(separators: DelimitedText.comma, hasEquals: explode)
            return delimited(name, text, layout, shape, plusIsSpace: false)
        case .label:
            guard text.first == UInt8(ascii: ".") else {
                report(name, "encoding", "must start with `.`")
                return nil
            }
            let separators = explode ? [[UInt8(ascii: ".")]] : DelimitedText.comma
            let layout = DelimitedText(separators: separators, hasEquals: explode)
            return delimited(name, Substring(text.dropFirst()).utf8, layout, shape, plusIsSpace: false)
        case .matrix: return matrixNode(name, text, explode, shape)
        }
    }

    /// `;name=a`, `;name=a,b`, and exploded `;name=a;name=b` or `;member=a;member=b`.
    private mutating func matrixNode(
        _ name: String,
        _ text: Substring.UTF8View,
        _ explode: Bool,
        _ shape: ParameterShape
    ) -> FormNode? {
        guard text.first == UInt8(ascii: ";") else {
            report(name, "encoding", "must start with `;`")
            return nil
        }
        let pieces = text.dropFirst().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        var node = FormNode()
        for piece in pieces {
            let end = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.endIndex
            let value = end == piece.endIndex ? Substring() : Substring(piece[piece.index(after: end)...])
            guard let key = PercentDecoding.decode(piece[..<end], plusIsSpace: false) else {
                report(name, "encoding", "must be percent-encoded UTF-8")
                return nil
            }
            if key == name, !explode {
                guard isGivenOnce(name, pieces.count) else { return nil }
                let layout = DelimitedText(separators: DelimitedText.comma, hasEquals: false)
                return delimited(name, value.utf8, layout, shape, plusIsSpace: false)
            }
            guard key == name || (explode && shape.isObject) else {
                report(name, "encoding", "must be given as `;name=value` with its own name")
                return nil
            }
            guard let text = PercentDecoding.decode(value.utf8, plusIsSpace: false) else {
                report(name, "encoding", "must be percent-encoded UTF-8")
                return nil
            }
            node.add(text, at: explode && shape.isObject ? [key] : [])
        }
        return node
    }

    // MARK: Header

    private mutating func headerNode(_ name: String, _ explode: Bool, _ shape: ParameterShape) -> FormNode? {
        let lines = request.head.headers.values(name)
        guard let first = lines.first else { return nil }
        guard shape.isArray || shape.isObject else {
            return isGivenOnce(name, lines.count) ? FormNode([first]) : nil
        }
        let layout = DelimitedText(separators: DelimitedText.comma, hasEquals: explode)
        let joined = lines.joined(separator: ",")
        guard var node = layout.node(joined[...].utf8, shape, decode: { HeaderText.trimmed(Substring($0)) }) else {
            reportLayout(name, explode)
            return nil
        }
        // Empty elements of a list do not count (RFC 9110 §5.6.1.2).
        node.texts.removeAll(where: \.isEmpty)
        return node
    }
}
