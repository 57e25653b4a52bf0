/// `duration` (RFC 3339, appendix A).
enum DurationFormat {
    @Sendable static func isDuration(_ text: String) -> Bool {
        var scanner = FormatScanner(text)
        guard scanner.take("P") else { return false }
        guard let date = units(&scanner), let time = scanner.take("T") ? units(&scanner) : "" else { return false }
        guard scanner.isAtEnd else { return false }
        let hasTime = text.utf8.contains(UInt8(ascii: "T"))
        if date == "W" { return !hasTime }
        guard isRun(date, of: "YMD"), isRun(time, of: "HMS") else { return false }
        return hasTime ? !time.isEmpty : !date.isEmpty
    }

    /// The unit letters of the elements that come next, each after its digits.
    private static func units(_ scanner: inout FormatScanner) -> String? {
        var units = ""
        while scanner.skipDigits() > 0 {
            guard let unit = scanner.rest.first, scanner.take(anyOf: "YMWDHS") else { return nil }
            units.unicodeScalars.append(Unicode.Scalar(unit))
        }
        return units
    }

    /// The grammar lets no unit be left out between two others: years and days need months.
    private static func isRun(_ units: String, of all: String) -> Bool { all.contains(units) || units.isEmpty }
}
