/// `uri-template` (RFC 6570, section 2).
enum URITemplateFormat {
    @Sendable static func isTemplate(_ text: String) -> Bool {
        var rest = Substring(text).utf8
        while let byte = rest.first {
            if byte == UInt8(ascii: "{") {
                guard let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return false }
                guard isExpression(rest[rest.index(after: rest.startIndex)..<end]) else { return false }
                rest = rest[rest.index(after: end)...]
            } else if byte == UInt8(ascii: "%") {
                guard takeEncoded(&rest) else { return false }
            } else if byte <= 0x20 || byte == 0x7F || "\"<>\\^`|}".utf8.contains(byte) {
                return false
            } else {
                rest.removeFirst()
            }
        }
        return true
    }

    private static func isExpression(_ text: Substring.UTF8View) -> Bool {
        var list = text
        if let first = list.first, "+#./;?&=,!@|".utf8.contains(first) { list.removeFirst() }
        return list.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).allSatisfy(isVariable)
    }

    private static func isVariable(_ text: Substring.UTF8View) -> Bool {
        var name = text
        if name.last == UInt8(ascii: "*") {
            name.removeLast()
        } else if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
            let length = name[name.index(after: colon)...]
            guard (1...4).contains(length.count), length.allSatisfy(\.isDigit), length.first != UInt8(ascii: "0") else {
                return false
            }
            name = name[..<colon]
        }
        return name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy(isNamePart)
    }

    private static func isNamePart(_ text: Substring.UTF8View) -> Bool {
        var rest = text
        while let byte = rest.first {
            if byte == UInt8(ascii: "%") {
                guard takeEncoded(&rest) else { return false }
            } else {
                guard byte.isLetterOrDigit || byte == UInt8(ascii: "_") else { return false }
                rest.removeFirst()
            }
        }
        return !text.isEmpty
    }

    private static func takeEncoded(_ rest: inout Substring.UTF8View) -> Bool {
        let encoded = rest.dropFirst().prefix(2)
        guard encoded.count == 2, encoded.allSatisfy(\.isHexadecimalDigit) else { return false }
        rest.removeFirst(3)
        return true
    }
}
