/// One text that holds an array or an object: items with separators between them (RFC 6570 §3.2, OpenAPI §4.12.2).
struct DelimitedText {
    /// What stands between two items; the first that fits counts.
    var separators: [[UInt8]]
    /// Whether an object's members are `name=value`; otherwise names and values alternate.
    var hasEquals: Bool

    /// The separator of most styles.
    static let comma: [[UInt8]] = [[UInt8(ascii: ",")]]

    /// Reads a text by a shape; `nil` when it is not laid out as an object is, or a piece cannot be decoded.
    func node(
        _ text: Substring.UTF8View,
        _ shape: ParameterShape,
        decode: (Substring.UTF8View) -> String?
    ) -> FormNode? {
        let isWhole = !shape.isArray && !shape.isObject
        let pieces = isWhole ? [text] : split(text)
        let isSingle =
            pieces.count == 1 && shape.isScalar && !(hasEquals && shape.isObject && text.contains(Self.equals))
        if shape.isObject, !isSingle, !shape.isArray || (hasEquals && text.contains(Self.equals)) {
            return members(pieces, decode)
        }
        var node = FormNode()
        for piece in pieces {
            guard let text = decode(piece) else { return nil }
            node.texts.append(text)
        }
        return node
    }

    private func members(_ pieces: [Substring.UTF8View], _ decode: (Substring.UTF8View) -> String?) -> FormNode? {
        var node = FormNode()
        if hasEquals {
            for piece in pieces {
                guard let end = piece.firstIndex(of: Self.equals), let name = decode(Substring(piece[..<end]).utf8),
                    let value = decode(Substring(piece[piece.index(after: end)...]).utf8)
                else { return nil }
                node.add(value, at: [name])
            }
            return node
        }
        guard pieces.count.isMultiple(of: 2) else { return nil }
        for index in stride(from: 0, to: pieces.count, by: 2) {
            guard let name = decode(pieces[index]), let value = decode(pieces[index + 1]) else { return nil }
            node.add(value, at: [name])
        }
        return node
    }

    private static let equals = UInt8(ascii: "=")

    private func split(_ text: Substring.UTF8View) -> [Substring.UTF8View] {
        var pieces: [Substring.UTF8View] = []
        var start = text.startIndex
        var position = start
        while position < text.endIndex {
            if let separator = separators.first(where: { text[position...].starts(with: $0) }) {
                pieces.append(Substring(text[start..<position]).utf8)
                position = text.index(position, offsetBy: separator.count)
                start = position
            } else {
                position = text.index(after: position)
            }
        }
        pieces.append(Substring(text[start...]).utf8)
        return pieces
    }
}
