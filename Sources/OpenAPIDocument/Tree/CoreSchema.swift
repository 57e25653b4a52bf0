/// The YAML 1.2 core schema: what plain scalars mean (YAML 1.2.2 §10.3.2).
enum CoreSchema {
    /// The kind of a plain scalar.
    static func kind(of text: String) -> Node.Scalar.Kind {
        guard let first = text.utf8.first else { return .null }
        switch first {
        case UInt8(ascii: "~"):
            return text == "~" ? .null : .string
        case UInt8(ascii: "n"), UInt8(ascii: "N"):
            return text == "null" || text == "Null" || text == "NULL" ? .null : .string
        case UInt8(ascii: "t"), UInt8(ascii: "T"):
            return text == "true" || text == "True" || text == "TRUE" ? .bool : .string
        case UInt8(ascii: "f"), UInt8(ascii: "F"):
            return text == "false" || text == "False" || text == "FALSE" ? .bool : .string
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return numericKind(of: text)
        default:
            return .string
        }
    }

    /// A number's text in JSON's grammar, the value unchanged: `0x1F` becomes `31`, `+.5` becomes `0.5`.
    ///
    /// - Returns: `nil` for `.inf` and `.nan`, which JSON does not have, and for what is no number.
    static func jsonNumber(_ text: String) -> String? {
        switch numericKind(of: text) {
        case .integer:
            if text.hasPrefix("0o") { return UInt64(text.dropFirst(2), radix: 8).map { String($0) } }
            if text.hasPrefix("0x") { return UInt64(text.dropFirst(2), radix: 16).map { String($0) } }
        case .float where !text.hasSuffix("f") && !text.hasSuffix("F") && !text.hasSuffix("n") && !text.hasSuffix("N"):
            break
        default:
            return nil
        }
        var rest = Substring(text)
        var result = ""
        if rest.first == "-" || rest.first == "+" {
            if rest.removeFirst() == "-" { result = "-" }
        }
        let mantissa = rest.prefix { $0 != "e" && $0 != "E" }
        let parts = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = parts[0].drop { $0 == "0" }
        result += whole.isEmpty ? "0" : whole
        if parts.count == 2, !parts[1].isEmpty { result += "." + parts[1] }
        return result + rest.dropFirst(mantissa.count)
    }

    private static func numericKind(of text: String) -> Node.Scalar.Kind {
        // Nearly all numbers; the standard library is optimised where this file is not.
        if Int(text) != nil { return .integer }
        var scan = Scan(rest: Substring(text).utf8)
        scan.skip("+-")
        let whole = scan.digits()
        if scan.rest.isEmpty { return whole > 0 ? .integer : .string }
        if text.hasPrefix("0o") { return UInt64(text.dropFirst(2), radix: 8) == nil ? .string : .integer }
        if text.hasPrefix("0x") { return UInt64(text.dropFirst(2), radix: 16) == nil ? .string : .integer }
        if whole == 0 {
            switch String(scan.rest) {
            case ".inf", ".Inf", ".INF": return .float
            case ".nan", ".NaN", ".NAN": return text.utf8.first == UInt8(ascii: ".") ? .float : .string
            default: break
            }
        }
        scan.skip(".")
        let fraction = scan.digits()
        guard whole + fraction > 0 else { return .string }
        if scan.skip("eE") {
            scan.skip("+-")
            guard scan.digits() > 0 else { return .string }
        }
        return scan.rest.isEmpty ? .float : .string
    }

    /// Reads a text from its start.
    private struct Scan {
        var rest: Substring.UTF8View

        /// Takes one byte if it is among the given ones.
        @discardableResult
        mutating func skip(_ candidates: StaticString) -> Bool {
            guard let first = rest.first, candidates.description.utf8.contains(first) else { return false }
            rest.removeFirst()
            return true
        }

        /// Takes digits and counts them.
        mutating func digits() -> Int {
            var count = 0
            while let first = rest.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") {
                rest.removeFirst()
                count += 1
            }
            return count
        }
    }
}
