/// The character references of HTML that people write in descriptions (CommonMark §2.5); others stay as written.
enum MarkdownEntity {
    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "reg": "®",
        "trade": "™", "deg": "°", "times": "×", "middot": "·", "bull": "•", "hellip": "…", "ndash": "–", "mdash": "—",
        "larr": "←", "rarr": "→", "le": "≤", "ge": "≥", "ne": "≠", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
        "rdquo": "”",
    ]

    /// The scalar that a reference stands for.
    ///
    /// - Parameter body: what stands between `&` and `;`.
    static func scalar(_ body: String) -> Unicode.Scalar? {
        guard body.first == "#" else { return named[body] }
        let digits = body.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        guard let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else { return nil }
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
