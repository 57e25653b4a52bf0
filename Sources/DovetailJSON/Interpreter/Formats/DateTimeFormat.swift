/// `date-time`, `date` and `time` (RFC 3339, section 5.6); the local ones have no offset.
enum DateTimeFormat {
    @Sendable static func isDateTime(_ text: String) -> Bool {
        var scanner = FormatScanner(text)
        return date(&scanner) && scanner.take(anyOf: "Tt") && time(&scanner) && scanner.isAtEnd
    }

    @Sendable static func isDate(_ text: String) -> Bool {
        var scanner = FormatScanner(text)
        return date(&scanner) && scanner.isAtEnd
    }

    @Sendable static func isTime(_ text: String) -> Bool {
        var scanner = FormatScanner(text)
        return time(&scanner) && scanner.isAtEnd
    }

    @Sendable static func isLocalDateTime(_ text: String) -> Bool {
        var scanner = FormatScanner(text)
        return date(&scanner) && scanner.take(anyOf: "Tt") && clock(&scanner) != nil && scanner.isAtEnd
    }

    @Sendable static func isLocalTime(_ text: String) -> Bool {
        var scanner = FormatScanner(text)
        return clock(&scanner) != nil && scanner.isAtEnd
    }

    private static func date(_ scanner: inout FormatScanner) -> Bool {
        guard let year = scanner.digits(4), scanner.take("-"), let month = scanner.digits(2), scanner.take("-"),
            let day = scanner.digits(2), (1...12).contains(month)
        else { return false }
        return day >= 1 && day <= days(in: month, of: year)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func time(_ scanner: inout FormatScanner) -> Bool {
        guard let (minute, second) = clock(&scanner), let offset = offset(&scanner) else { return false }
        // A leap second is the last of a day in UTC (section 5.7).
        return second < 60 || (minute - offset + 2 * 1440) % 1440 == 1439
    }

    /// The minute of the day, and the second of the minute.
    private static func clock(_ scanner: inout FormatScanner) -> (minute: Int, second: Int)? {
        guard let hour = scanner.digits(2), scanner.take(":"), let minute = scanner.digits(2), scanner.take(":"),
            let second = scanner.digits(2), hour < 24, minute < 60, second <= 60
        else { return nil }
        if scanner.take("."), scanner.skipDigits() == 0 { return nil }
        return (hour * 60 + minute, second)
    }

    /// The minutes from UTC.
    private static func offset(_ scanner: inout FormatScanner) -> Int? {
        if scanner.take(anyOf: "Zz") { return 0 }
        let isWest = scanner.take("-")
        guard isWest || scanner.take("+"), let hour = scanner.digits(2), scanner.take(":"),
            let minute = scanner.digits(2), hour < 24, minute < 60
        else { return nil }
        return (isWest ? -1 : 1) * (hour * 60 + minute)
    }
}
