import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The `Date` line of responses, written anew once a second (RFC 9110 §6.6.1, §5.6.7).
final class DateField: Sendable {
    private struct Line: Sendable {
        var bytes: [UInt8] = []
        /// The loop's time from which the line is out of date.
        var expiry = Duration.zero
    }

    private let line = Mutex(Line())
    private let wallClock: @Sendable () -> Duration

    /// Creates a field of a clock that counts from 1970-01-01T00:00:00Z.
    init(wallClock: @escaping @Sendable () -> Duration = DateField.systemTime) {
        self.wallClock = wallClock
    }

    /// The length of `Date: `, which precedes the value in the line.
    static let nameLength = 6

    /// The line with its end: `Date: Sun, 06 Nov 1994 08:49:37 GMT`.
    func bytes(now: Duration) -> [UInt8] {
        line.withLock { line in
            if now >= line.expiry {
                let (seconds, attoseconds) = wallClock().components
                line.bytes = Array("Date: \(Self.text(seconds: Int(seconds)))\r\n".utf8)
                line.expiry = now + .nanoseconds(1_000_000_000 - attoseconds / 1_000_000_000)
            }
            return line.bytes
        }
    }

    /// The time of the system's clock.
    static let systemTime: @Sendable () -> Duration = { .seconds(Date.now.timeIntervalSince1970) }

    /// A time in the form of RFC 9110 §5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`; none is before 1970.
    static func text(seconds: Int) -> String {
        let (days, time) = max(0, seconds).quotientAndRemainder(dividingBy: 86_400)
        let date = CivilDate(daysSince1970: days)
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][days % 7]
        let clock = "\(pad(time / 3600)):\(pad(time / 60 % 60)):\(pad(time % 60))"
        return "\(weekday), \(pad(date.day)) \(months[date.month - 1]) \(date.year) \(clock) GMT"
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func pad(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
