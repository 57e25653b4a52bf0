extension Response.Status {
    /// The status that a key in `responses` stands for (§4.16.1): `200`, `4XX` or `default`.
    init?(_ key: String) {
        if key == "default" {
            self = .default
            return
        }
        let digits = Array(key.utf8)
        guard digits.count == 3, digits[0] >= UInt8(ascii: "1"), digits[0] <= UInt8(ascii: "5") else { return nil }
        if key.hasSuffix("XX") {
            self = .range(Int(digits[0] - UInt8(ascii: "0")))
        } else if let code = Int(key) {
            self = .code(code)
        } else {
            return nil
        }
    }

    /// The key in `responses`.
    var key: String {
        switch self {
        case .code(let code): String(code)
        case .range(let hundreds): "\(hundreds)XX"
        case .default: "default"
        }
    }
}

/// The wording for keys that are no status.
enum StatusCodes {
    static func invalid(_ key: String, at location: SourceLocation) -> Diagnostic {
        let upper = key.uppercased()
        let hint =
            Response.Status(upper) != nil
            ? "write `\(upper)`, in upper case"
            : Response.Status(key.lowercased()) != nil
                ? "write `default`, in lower case" : "write a code such as `200`, a range such as `4XX`, or `default`"
        let message = "\(Wording.quoted(key)) is not an HTTP status"
        return Diagnostic(.error, code: "invalid-status", message, hint: hint, at: location)
    }
}
