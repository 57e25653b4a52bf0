/// The lines of a text as editors count them, for a text in which libyaml counts others.
///
/// For libyaml a line also ends with a carriage return alone, with U+0085, U+2028 and U+2029 (YAML 1.1 §4.1.4), which
/// come into descriptions from word processors.
struct LineMap {
    /// The position of each line's first scalar, from 0.
    private let starts: [Int]

    /// Maps a text; `nil` when all of its lines end with a line feed.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard Self.hasOtherBreaks(bytes.span) else { return nil }
        starts = Self.starts(bytes.span)
    }

    /// The line and column of a scalar, both from 1.
    func place(of scalar: Int) -> (line: Int, column: Int) {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= scalar { low = middle } else { high = middle }
        }
        return (low + 1, scalar - starts[low] + 1)
    }

    private static func hasOtherBreaks(_ bytes: Span<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\r"):
                if index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") { return true }
            case 0xC2:
                if bytes[index + 1] == 0x85 { return true }
            case 0xE2:
                if bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 { return true }
            default:
                break
            }
            index += 1
        }
        return false
    }

    private static func starts(_ bytes: Span<UInt8>) -> [Int] {
        var starts = [0]
        var scalars = 0
        for index in bytes.indices {
            if bytes[index] & 0xC0 != 0x80 { scalars += 1 }
            if bytes[index] == UInt8(ascii: "\n") { starts.append(scalars) }
        }
        return starts
    }
}
