import Synchronization

/// Keeps the orders of each customer in memory.
package final class OrderBook: OrdersHandlers {
    private let orders = Mutex<[String: [Order]]>([:])

    package init() {}

    package func listOrders(_ request: ListOrders.Request, principal: Customer) async throws -> ListOrders.Response {
        .ok(orders.withLock { $0[principal.id] ?? [] })
    }

    package func placeOrder(_ request: PlaceOrder.Request, principal: Customer) async throws -> PlaceOrder.Response {
        orders.withLock { $0[principal.id, default: []].append(request.body) }
        return .created(request.body)
    }
}
