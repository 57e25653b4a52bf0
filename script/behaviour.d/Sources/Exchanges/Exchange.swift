import Synchronization

/// What passes between a trial and the generated handlers of a service: the answer that the next one gives, and the
/// request that it got.
package final class Exchange: Sendable {
    private let state = Mutex<(plan: Plan?, record: Record?)>((nil, nil))

    package init() {}

    /// Says what the next handler answers, and forgets what the last one got.
    package func prepare(_ plan: Plan) {
        state.withLock { $0 = (plan, nil) }
    }

    /// What a handler calls with the request that reached it; the answer that it gives.
    ///
    /// - Throws: ``Unplanned`` when a request arrives that should have been refused before.
    package func answer(to record: Record) throws -> Plan {
        try state.withLock { state in
            state.record = record
            guard let plan = state.plan else { throw Unplanned() }
            return plan
        }
    }

    /// The request that reached a handler since the last plan, if one did.
    package var record: Record? { state.withLock { $0.record } }
}

/// A handler was called that no trial expects, or for an answer that it does not have.
package struct Unplanned: Error {
    package init() {}
}
