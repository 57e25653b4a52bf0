/// A date and time in UTC (RFC 3339), without a calendar of the system.
struct CivilDate {
    /// Seconds since 1970 began.
    let secondsSince1970: Int

    /// Reads `2027-06-30` or `2027-06-30T12:00:00Z`; `nil` for any other text.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10 || bytes.count == 20 else { return nil }
        let pattern = Array("0000-00-00T00:00:00Z".utf8.prefix(bytes.count))
        for (byte, expected) in zip(bytes, pattern) {
            let isDigit = byte >= 0x30 && byte <= 0x39
            guard expected == 0x30 ? isDigit : byte == expected else { return nil }
        }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
        guard (1...12).contains(month), (1...Self.days(year, month)).contains(day) else { return nil }
        var seconds = Self.daysSince1970(year, month, day) * 86_400
        if bytes.count == 20 {
            let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
            guard hour < 24, minute < 60, second < 60 else { return nil }
            seconds += hour * 3600 + minute * 60 + second
        }
        secondsSince1970 = seconds
    }

    /// The date as HTTP writes it: `Wed, 30 Jun 2027 12:00:00 GMT` (RFC 9110 §5.6.7).
    var httpDate: String {
        let days = Int((Double(secondsSince1970) / 86_400).rounded(.down))
        let time = secondsSince1970 - days * 86_400
        var (year, rest) = (1970, days)
        while rest < 0 || rest >= Self.length(year) {
            if rest < 0 {
                year -= 1
                rest += Self.length(year)
            } else {
                rest -= Self.length(year)
                year += 1
            }
        }
        var month = 1
        while rest >= Self.days(year, month) {
            rest -= Self.days(year, month)
            month += 1
        }
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((days % 7) + 7) % 7]
        let clock = [time / 3600, time / 60 % 60, time % 60].map(Self.twoDigits).joined(separator: ":")
        return "\(weekday), \(Self.twoDigits(rest + 1)) \(Self.months[month - 1]) \(year) \(clock) GMT"
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    private static func length(_ year: Int) -> Int { isLeap(year) ? 366 : 365 }

    private static func days(_ year: Int, _ month: Int) -> Int {
        month == 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let years =
            year < 1970 ? -(year..<1970).reduce(0) { $0 + length($1) } : (1970..<year).reduce(0) { $0 + length($1) }
        return years + (1..<month).reduce(0) { $0 + days(year, $1) } + day - 1
    }
}
