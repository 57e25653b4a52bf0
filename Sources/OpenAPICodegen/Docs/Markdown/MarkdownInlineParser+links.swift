extension MarkdownInlineParser {
    mutating func openBracket(length: Int) {
        flush()
        brackets.append((piece: pieces.count, position: position + length))
        pieces.append(.html(length == 1 ? "[" : "!["))
        position += length
    }

    /// Makes a link of what stands since the last open bracket, if a destination follows (§6.3).
    ///
    /// An unsafe destination makes no link: the source stays as text.
    mutating func closeBracket() {
        guard let open = brackets.popLast() else { return takeBracket() }
        let label = scalars[open.position..<position]
        guard let (destination, end) = destination(label: label), SafeLink.url(destination) != nil else {
            return takeBracket()
        }
        flush()
        let content = Self.resolveEmphasis(pieces[(open.piece + 1)...])
        let isImage = if case .html(let mark) = pieces[open.piece] { mark.source == "![" } else { false }
        pieces.removeSubrange(open.piece...)
        pieces.append(.html(SafeLink.html(destination, isImage && content.isEmpty ? "\(destination)" : content)))
        position = end
        // A link holds no other link: the brackets around it are text.
        brackets.removeAll()
    }

    private mutating func takeBracket() {
        appendText("]")
        position += 1
    }

    /// The destination after a closing bracket, and the position after it.
    private func destination(label: ArraySlice<Unicode.Scalar>) -> (destination: String, end: Int)? {
        if peek(1) == "(", let inline = inlineDestination(from: position + 2) { return inline }
        if peek(1) == "[", let end = scalars[(position + 2)..<max(position + 2, scanEnd)].firstIndex(of: "]") {
            let name = end == position + 2 ? label : scalars[(position + 2)..<end]
            return definition(name).map { ($0, end + 1) }
        }
        return definition(label).map { ($0, position + 1) }
    }

    private func definition(_ label: ArraySlice<Unicode.Scalar>) -> String? {
        guard !definitions.isEmpty, label.count < 1000 else { return nil }
        return definitions[MarkdownLinkDefinition.normalize(String(String.UnicodeScalarView(label)))]
    }

    /// Where looking for the end of a link stops: a text full of beginnings must not be read to its end for each.
    private var scanEnd: Int { min(scalars.count, position + 1024) }

    /// Reads `destination "title")`.
    private func inlineDestination(from start: Int) -> (destination: String, end: Int)? {
        let first = skipSpace(from: start)
        guard first < scanEnd,
            let (destination, index) = scalars[first] == "<"
                ? pointyDestination(from: first + 1) : bareDestination(from: first),
            let end = titleEnd(from: index)
        else { return nil }
        return (Self.decodingEntities(String(destination)), end)
    }

    private func pointyDestination(from start: Int) -> (String.UnicodeScalarView, end: Int)? {
        let end = scalars[start..<max(start, scanEnd)].firstIndex { $0 == ">" || $0 == "<" || $0 == "\n" }
        guard let end, scalars[end] == ">" else { return nil }
        return (String.UnicodeScalarView(scalars[start..<end]), end + 1)
    }

    /// Parentheses in a destination are balanced.
    private func bareDestination(from start: Int) -> (String.UnicodeScalarView, end: Int)? {
        var destination = String.UnicodeScalarView()
        var depth = 0
        var index = start
        while index < scanEnd, scalars[index].value > 0x20 {
            if scalars[index] == "(" { depth += 1 }
            if scalars[index] == ")" {
                guard depth > 0 else { break }
                depth -= 1
            }
            if scalars[index] == "\\", index + 1 < scanEnd, scalars[index + 1].isASCIIPunctuation { index += 1 }
            destination.append(scalars[index])
            index += 1
        }
        return (destination, index)
    }

    /// Skips a title, which the page does not show, and the closing parenthesis.
    private func titleEnd(from start: Int) -> Int? {
        var index = skipSpace(from: start)
        if index > start, index < scanEnd, "\"'(".unicodeScalars.contains(scalars[index]) {
            let close: Unicode.Scalar = scalars[index] == "(" ? ")" : scalars[index]
            guard let end = scalars[(index + 1)..<max(index + 1, scanEnd)].firstIndex(of: close) else { return nil }
            index = skipSpace(from: end + 1)
        }
        return index < scanEnd && scalars[index] == ")" ? index + 1 : nil
    }

    private func skipSpace(from start: Int) -> Int {
        var index = start
        while index < scanEnd, scalars[index].properties.isWhitespace { index += 1 }
        return index
    }

    private static func decodingEntities(_ text: String) -> String {
        guard text.contains("&") else { return text }
        let parts = text.split(separator: "&", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(into: String(parts.first ?? "")) { result, part in
            if let end = part.firstIndex(of: ";"), let scalar = MarkdownEntity.scalar(String(part[..<end])) {
                result.unicodeScalars.append(scalar)
                result += part[end...].dropFirst()
            } else {
                result += "&" + part
            }
        }
    }

    // MARK: Autolinks

    /// Whether a bare link may begin here: not inside a word.
    var isWordStart: Bool {
        guard position > 0 else { return true }
        let before = scalars[position - 1]
        return before.properties.isWhitespace || "*_~(\"'".unicodeScalars.contains(before)
    }

    /// `<https://example.com>`, `<name@example.com>` (§6.5).
    mutating func angleLink() -> Bool {
        guard let end = scalars[position..<scanEnd].firstIndex(where: { $0 == ">" || $0.properties.isWhitespace }),
            scalars[end] == ">"
        else { return false }
        let text = String(String.UnicodeScalarView(scalars[(position + 1)..<end]))
        let lowered = text.lowercased()
        let isURL = lowered.hasPrefix("http://") || lowered.hasPrefix("https://") || lowered.hasPrefix("mailto:")
        let isAddress =
            !isURL && text.contains("@") && text.allSatisfy { $0.isLetter || $0.isNumber || "@.+-_".contains($0) }
        guard isURL || isAddress else { return false }
        append(SafeLink.html(isAddress ? "mailto:" + text : text, "\(text)"))
        position = end + 1
        return true
    }

    /// `https://example.com` in running text, without the punctuation after it (GitHub Flavored Markdown §6.9).
    mutating func bareLink() -> Bool {
        let rest = scalars[position...]
        guard brackets.isEmpty,
            rest.starts(with: "https://".unicodeScalars) || rest.starts(with: "http://".unicodeScalars)
        else { return false }
        var end = rest.firstIndex { $0.properties.isWhitespace || $0 == "<" || $0 == "`" } ?? scalars.count
        while end > position {
            let last = scalars[end - 1]
            if last == ")" {
                let inside = scalars[position..<end]
                guard inside.count(where: { $0 == ")" }) > inside.count(where: { $0 == "(" }) else { break }
            } else if !"?!.,:;*_~'\"]".unicodeScalars.contains(last) {
                break
            }
            end -= 1
        }
        guard end > position + 8 else { return false }
        let text = String(String.UnicodeScalarView(scalars[position..<end]))
        append(SafeLink.html(text, "\(text)"))
        position = end
        return true
    }
}
