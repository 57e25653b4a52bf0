import DovetailJSON

extension ModelReader {
    /// Reports a value of the wrong kind.
    func reportType(
        of name: String,
        mustBe expected: String,
        is node: Node,
        hint: String? = nil,
        code: String = "wrong-type"
    ) {
        let message = "\(Wording.quoted(name)) must be \(expected), is \(node.kindWithArticle)"
        sink.error(
            code,
            message,
            hint: hint ?? Repair.hint(name, mustBe: expected, is: node),
            at: node.location
        )
    }

    /// The string that a member holds.
    func string(_ member: Node.Member) -> String? {
        if let string = member.value.string { return string }
        var hint: String?
        if let text = member.value.text, !member.value.isNull {
            hint = "put it in quotes: `\(member.key): \"\(text)\"`"
        }
        reportType(of: member.key, mustBe: "a string", is: member.value, hint: hint)
        return nil
    }

    /// The URL that a member holds.
    func url(_ member: Node.Member) -> String? {
        guard let text = string(member) else { return nil }
        if !URLSyntax.isReference(text) {
            let message = "\(Wording.quoted(text)) is not a URL"
            let hint = "escape what a URL cannot hold: a space is `%20`"
            sink.error("invalid-url", message, hint: hint, at: member.value.location)
        }
        return text
    }

    /// The boolean that a member holds.
    func bool(_ member: Node.Member) -> Bool? {
        if let bool = member.value.bool { return bool }
        reportType(of: member.key, mustBe: "a boolean", is: member.value)
        return nil
    }

    /// The strings in the list that a member holds.
    func strings(_ member: Node.Member, code: String = "wrong-type") -> [String]? {
        guard let elements = member.value.elements else {
            reportType(of: member.key, mustBe: "an array of strings", is: member.value, code: code)
            return nil
        }
        return elements.compactMap { element in
            if let string = element.string { return string }
            let hint = element.text.map { "put it in quotes: `\"\($0)\"`" }
            let message = "an element of \(Wording.quoted(member.key)) must be a string, is \(element.kindWithArticle)"
            sink.error(code, message, hint: hint, at: element.location)
            return nil
        }
    }

    /// The integer of at least 0 that a member holds; one beyond `Int` is as good as the largest, as nothing has so many parts.
    func count(_ member: Node.Member) -> Int? {
        guard let number = number(member, "an integer of at least 0") else { return nil }
        guard number.exact.isInteger, number.exact >= 0 else {
            let message = "\(Wording.quoted(member.key)) must be an integer of at least 0, is \(number.text)"
            sink.error("wrong-type", message, at: member.value.location)
            return nil
        }
        return number.integer.map(Int.init) ?? .max
    }

    /// The number that a member holds.
    func number(_ member: Node.Member, _ expected: String = "a number") -> Schema.Number? {
        if let number = member.value.number { return number }
        // `.inf` and `.nan` have been refused as what JSON does not have.
        if member.value.scalar?.kind != .float { reportType(of: member.key, mustBe: expected, is: member.value) }
        return nil
    }
}
