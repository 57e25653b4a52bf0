import Synchronization

/// Where parcels are, as far as the shop has heard; it does not hear at once.
package final class Counter: DeliveriesHandlers {
    private let towns = Mutex<[Int: String]>([:])
    private let hearsAtAttempt: Int

    package init(hearsAtAttempt: Int) {
        self.hearsAtAttempt = hearsAtAttempt
    }

    package func town(of parcel: Int) -> String? {
        towns.withLock { $0[parcel] }
    }

    package func parcelMoved(_ request: ParcelMoved.Request) async throws -> ParcelMoved.Response {
        guard request.deliveryAttempt >= hearsAtAttempt else { return .serviceUnavailable }
        towns.withLock { $0[request.body.parcel] = request.body.town }
        return .noContent
    }
}
