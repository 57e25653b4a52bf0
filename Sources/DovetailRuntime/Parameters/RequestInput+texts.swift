extension RequestInput {
    /// The decoded texts of a parameter, one for each item of an array; `nil` when it is absent or unreadable.
    mutating func texts(of name: String, in source: ParameterSource, _ shape: ParameterShape) -> [String]? {
        switch source {
        case .path(let position):
            return decoded(name, split(pathArgument(position), shape), plusIsSpace: false)
        case .query(let explode):
            let values = query.values(name)
            guard let first = values.first else { return nil }
            if shape.isArray, explode { return decoded(name, values, plusIsSpace: true) }
            guard isGivenOnce(name, values.count) else { return nil }
            return decoded(name, split(first, shape), plusIsSpace: true)
        case .header:
            let lines = request.head.headers.values(name)
            if lines.isEmpty { return nil }
            if shape.isArray { return lines.flatMap { $0.split(separator: ",").map(HeaderText.trimmed) } }
            guard isGivenOnce(name, lines.count) else { return nil }
            return lines
        case .cookie:
            guard let value = cookie(name) else { return nil }
            return decoded(name, split(value, shape), plusIsSpace: false)
        }
    }

    private func pathArgument(_ position: Int) -> Substring.UTF8View {
        let target = request.head.target.utf8
        let range = request.match.arguments[position]
        let start = target.index(target.startIndex, offsetBy: range.lowerBound)
        return Substring(target[start..<target.index(start, offsetBy: range.count)]).utf8
    }

    private func cookie(_ name: String) -> Substring.UTF8View? {
        for field in request.head.headers.values("Cookie") {
            for cookie in field.split(separator: ";") {
                let pair = cookie.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                if pair.count == 2, HeaderText.trimmed(pair[0]) == name { return pair[1].utf8 }
            }
        }
        return nil
    }

    private func split(_ value: Substring.UTF8View, _ shape: ParameterShape) -> [Substring.UTF8View] {
        guard shape.isArray else { return [value] }
        return value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { Substring($0).utf8 }
    }

    private mutating func decoded(_ name: String, _ pieces: [Substring.UTF8View], plusIsSpace: Bool) -> [String]? {
        var texts: [String] = []
        for piece in pieces {
            guard let text = PercentDecoding.decode(piece, plusIsSpace: plusIsSpace) else {
                report(name, "encoding", "must be percent-encoded UTF-8")
                return nil
            }
            texts.append(text)
        }
        return texts
    }

    private mutating func isGivenOnce(_ name: String, _ count: Int) -> Bool {
        if count == 1 { return true }
        report(name, "encoding", "must be given once, is given \(count) times")
        return false
    }
}
