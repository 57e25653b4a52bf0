import DovetailJSON
import OpenAPIDocument

/// The integers that the bounds of a schema, and its formats, leave.
struct IntegerBounds {
    /// The least of them; `nil` when nothing bounds them.
    let low: Int128?
    /// The greatest of them; `nil` when nothing bounds them.
    let high: Int128?

    init(_ conjunction: SchemaConjunction, _ formats: [ClosedRange<Int128>]) {
        let lows =
            formats.map(\.lowerBound) + conjunction.values(\.minimum).map(\.roundedUp)
            + conjunction.values(\.exclusiveMinimum).map { $0.roundedDown + 1 }
        let highs =
            formats.map(\.upperBound) + conjunction.values(\.maximum).map(\.roundedDown)
            + conjunction.values(\.exclusiveMaximum).map { $0.roundedUp - 1 }
        low = lows.max()
        high = highs.min()
    }

    /// Whether no integer of a type is among them.
    func leavesNothing(of range: ClosedRange<Int128>) -> Bool {
        max(low ?? range.lowerBound, range.lowerBound) > min(high ?? range.upperBound, range.upperBound)
    }
}

extension IntegerWidth {
    /// The width for formats and bounds; `nil` when no integer of 64 bits holds all that they ask for.
    init?(_ formats: [String], _ bounds: IntegerBounds) {
        if formats.contains("int32") {
            self = .int32
        } else if formats.contains("int64") {
            self = .int64
        } else if formats.contains("uint64") {
            self = .uint64
        } else {
            let native = IntegerWidth.native.range
            let asksAbove = max(bounds.high ?? .min, bounds.low ?? .min) > native.upperBound
            let asksBelow = min(bounds.low ?? .max, bounds.high ?? .max) < native.lowerBound
            if !asksAbove, !asksBelow {
                self = .native
            } else if let low = bounds.low, low >= 0, max(low, bounds.high ?? 0) <= IntegerWidth.uint64.range.upperBound
            {
                self = .uint64
            } else if asksAbove, asksBelow {
                // Bounds around all integers of 64 bits, as they become where numbers are doubles.
                self = .native
            } else {
                return nil
            }
        }
    }

    /// The integers of the width.
    var range: ClosedRange<Int128> {
        switch self {
        case .int32: Int128(Int32.min)...Int128(Int32.max)
        case .native, .int64: Int128(Int64.min)...Int128(Int64.max)
        case .uint64: 0...Int128(UInt64.max)
        }
    }
}
