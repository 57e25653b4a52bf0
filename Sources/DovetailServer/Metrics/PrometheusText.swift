/// The text format's rules of writing (prometheus.io, "Exposition formats").
enum PrometheusText {
    /// A label as a metric's name: what may not stand in one becomes `_`.
    static func name(_ label: String) -> String {
        let name = String(
            decoding: label.utf8.map { isNameByte($0) ? $0 : UInt8(ascii: "_") },
            as: UTF8.self
        )
        return name.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? true ? "_" + name : name
    }

    /// Names and values without the braces: `operation="getNote",status="200"`.
    static func labels(_ dimensions: [(String, String)]) -> String {
        dimensions.map { "\(name($0.0))=\"\(escaped($0.1))\"" }.joined(separator: ",")
    }

    /// Labels in braces; nothing when there are none.
    static func braced(_ labels: String) -> String {
        labels.isEmpty ? "" : "{\(labels)}"
    }

    /// A number; whole ones without a fraction.
    static func number(_ value: Double) -> String {
        if value == .infinity { return "+Inf" }
        if value == -.infinity { return "-Inf" }
        if value.isNaN { return "NaN" }
        return Int(exactly: value).map(String.init) ?? "\(value)"
    }

    private static func escaped(_ value: String) -> String {
        // Scalars: a line break after a carriage return is no character of its own.
        value.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: ":"): true
        default: false
        }
    }
}
