import AsyncHTTPClient
import DovetailClient

/// Moves parcels, and tells one shop of it.
package struct Depot: ParcelsHandlers {
    private let client: HTTPClient
    private let shop: String
    private let attempts: Int

    /// Creates a depot that tells the shop at an address, which is asked as often as it may be.
    package init(client: HTTPClient = .shared, shop: String, attempts: Int = 3) {
        self.client = client
        self.shop = shop
        self.attempts = attempts
    }

    package func moveParcel(_ request: MoveParcel.Request) async throws -> MoveParcel.Response {
        .ok(MoveParcel.OkBody(told: await tell(Move(parcel: request.id, town: request.body.town))))
    }

    /// The shop's answers are cases as the document has them; any other answer, or none, is an error.
    private func tell(_ move: Move) async -> Bool {
        for attempt in 1...attempts {
            do {
                let event = ParcelMoved.Request(deliveryAttempt: attempt, body: move)
                switch try await client.send(event, to: shop, timeout: .seconds(2)) {
                case .noContent: return true
                case .serviceUnavailable: continue
                }
            } catch {
                return false
            }
        }
        return false
    }
}
