import Billing
import Catalog
import DovetailRuntime

/// Both APIs behind one address, told apart by how their paths begin.
package struct Shop: HTTPService {
    private let catalog: Catalog.API
    private let billing: Billing.API

    package init(selling articles: [String: Article]) {
        catalog = Catalog.API(articles: Shelf(articles))
        billing = Billing.API(invoices: Clerk())
    }

    package func route(_ head: RequestHead) -> RoutingDecision {
        service(for: head).route(head)
    }

    package func respond(to request: ServiceRequest) async -> ServiceResponse {
        await service(for: request.head).respond(to: request)
    }

    /// Billing has what is below `/billing`; the catalogue has the rest, its `/docs` included.
    private func service(for head: RequestHead) -> any HTTPService {
        head.path.hasPrefix("/billing/") ? billing : catalog
    }
}
