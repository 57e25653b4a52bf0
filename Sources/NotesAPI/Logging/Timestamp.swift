import DovetailServer

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A point in time of the system's clock.
struct Timestamp: Sendable, Hashable {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    let seconds: Int64
    /// The part of the second that has gone by, 0..<1000.
    let milliseconds: Int64

    /// The time it is.
    static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(seconds: Int64(time.tv_sec), milliseconds: Int64(time.tv_nsec) / 1_000_000)
    }
}

extension Int64 {
    /// The quotient rounded towards negative infinity, and the remainder, which is never negative.
    fileprivate func dividedDown(by divisor: Int64) -> (Int64, Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension Timestamp: CustomStringConvertible {
    /// The time as RFC 3339 §5.6 writes it, in UTC: `2026-11-22T21:08:55.123Z`.
    var description: String {
        let (day, second) = seconds.dividedDown(by: 86_400)
        let date = CivilDate(daysSince1970: Int(day))
        var text = Array("0000-00-00T00:00:00.000Z".utf8)
        text.setDigits(0..<4, of: Int64(date.year))
        text.setDigits(5..<7, of: Int64(date.month))
        text.setDigits(8..<10, of: Int64(date.day))
        text.setDigits(11..<13, of: second / 3_600)
        text.setDigits(14..<16, of: second / 60 % 60)
        text.setDigits(17..<19, of: second % 60)
        text.setDigits(20..<23, of: milliseconds)
        return String(decoding: text, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Writes the last decimal digits of a number that is not negative, as many as the range has places.
    fileprivate mutating func setDigits(_ places: Range<Int>, of number: Int64) {
        var rest = number
        for place in places.reversed() {
            self[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }
}
