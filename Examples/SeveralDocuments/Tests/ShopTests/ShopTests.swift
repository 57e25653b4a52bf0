import Catalog
import DovetailRuntime
import Shop
import Testing

@Suite("Two documents in one package")
struct ShopTests {
    private let shop = Shop(selling: ["tea": Article(name: "Tea", price: 4)])

    private func answer(_ method: String, _ target: String, _ body: String = "") async -> (status: Int, text: String) {
        let headers: HeaderList = ["Content-Type": "application/json"]
        let head = RequestHead(method: method, target: target, headers: headers)
        let response = await shop.respond(to: head, body: Array(body.utf8))
        return (response.status, String(decoding: response.body?.bytes ?? [], as: UTF8.self))
    }

    @Test("Each has its types, its handlers and its version of OpenAPI") func both() async {
        #expect(await answer("GET", "/catalog/articles/tea").text == #"{"name":"Tea","price":4}"#)
        #expect(await answer("GET", "/catalog/articles/salt").status == 404)
        #expect(await answer("POST", "/billing/invoices", #"{"prices":[1,2,3]}"#).text == #"{"total":6}"#)
    }

    @Test("Each is enforced") func enforced() async {
        #expect(await answer("GET", "/catalog/articles/\(String(repeating: "x", count: 21))").status == 422)
        #expect(await answer("POST", "/billing/invoices", #"{"prices":[]}"#).status == 422)
        #expect(await answer("PUT", "/billing/invoices").status == 405)
        #expect(await answer("GET", "/nowhere").status == 404)
    }
}
