import CAllocationCount

/// Some repetitions of a piece of work.
struct Turn {
    /// The time of one.
    let nanoseconds: Double
    /// How often one more asked for memory.
    let allocations: Double

    init(_ repetitions: Int, of work: () throws -> Int) rethrows {
        var sum = 0
        let time = try ProcessorTime.measure {
            for _ in 0..<repetitions { sum &+= try work() }
        }
        nanoseconds = (time / repetitions) / .nanoseconds(1)
        allocation_count_start()
        sum &+= try work()
        allocations = Double(allocation_count_stop())
        precondition(sum > 0, "the work was done")
    }

    /// How many repetitions fill about 5 milliseconds, counted after a warm-up.
    static func repetitions(of work: () throws -> Int) rethrows -> Int {
        _ = try Turn(1, of: work)
        let one = min(try Turn(1, of: work).nanoseconds, try Turn(3, of: work).nanoseconds)
        return max(1, Int(5_000_000 / one))
    }
}
