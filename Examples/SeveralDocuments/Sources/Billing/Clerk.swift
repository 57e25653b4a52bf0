/// Adds prices up.
package struct Clerk: InvoicesHandlers {
    package init() {}

    package func createInvoice(_ request: CreateInvoice.Request) async throws -> CreateInvoice.Response {
        .created(Total(total: request.body.prices.reduce(0, +)))
    }
}
