import Synchronization
import Testing

@testable import OpenAPICodegen

@Suite("Computing two values")
struct ConcurrentlyTests {
    private final class Meeting: Sendable {
        private let arrived = Atomic(0)

        /// Waits for the other one; `false` when nobody comes.
        func meet() -> Bool {
            arrived.add(1, ordering: .relaxed)
            let patience = ContinuousClock.now + .seconds(60)
            while arrived.load(ordering: .relaxed) < 2 { if ContinuousClock.now > patience { return false } }
            return true
        }
    }

    @Test("Each is computed while the other one is")
    func meets() {
        let meeting = Meeting()
        #expect(Concurrently.both({ meeting.meet() }, { meeting.meet() }) == (true, true))
    }
}
