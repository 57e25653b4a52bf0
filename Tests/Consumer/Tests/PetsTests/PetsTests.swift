import DovetailRuntime
import DovetailTesting
import Foundation
import Pets
import Testing

/// What a package gets from the plugin, seen through the responses of its service.
@Suite("A package that uses the plugin")
struct PetsTests {
    let service = API(default: PetHandlers())
    let contract: Contract

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let document = folder.appending(path: "../../Sources/Pets/openapi.yaml").standardizedFileURL
        contract = try Contract(documentAt: document.path(percentEncoded: false))
    }

    private func send(
        _ method: String,
        _ target: String,
        headers: HeaderList = [:],
        body: String = ""
    ) async -> (status: Int, headers: HeaderList, body: String) {
        var fields = headers
        if !body.isEmpty {
            fields.append("Content-Type", "application/json")
            fields.append("Content-Length", String(body.utf8.count))
        }
        let head = RequestHead(method: method, target: target, headers: fields)
        let response = await service.respond(to: head, body: Array(body.utf8))
        return (response.status, response.headers, String(decoding: response.body?.bytes ?? [], as: UTF8.self))
    }

    @Test("Parameters of the query, the header and the cookie reach the handler")
    func parameters() async {
        let headers: HeaderList = ["X-Page-Size": "7", "Cookie": "a=b; session=abcd"]
        let response = await send("GET", "/pets?kind=cat,in-between", headers: headers)
        #expect(response.status == 200)
        #expect(response.headers.first("X-Total") == "7")
        #expect(
            response.body
                == #"[{"name":"abcd","kind":"cat","default":false},{"name":"abcd","kind":"in-between","default":false}]"#
        )
    }

    @Test("An absent parameter has its default")
    func defaultValue() async {
        let response = await send("GET", "/pets")
        #expect(response.headers.first("X-Total") == "20")
        #expect(response.body == "[]")
    }

    @Test("All violations of all parameters come in one problem")
    func violations() async {
        let headers: HeaderList = ["X-Page-Size": "0", "Cookie": "session=abc"]
        let response = await send("GET", "/pets?kind=cat,cow", headers: headers)
        #expect(response.status == 422)
        for parameter in ["kind", "X-Page-Size", "session"] {
            #expect(response.body.contains(#"{"parameter":"\#(parameter)","#), "\(response.body)")
        }
    }

    @Test("Every kind of member survives the way through the service")
    func roundTrip() async {
        let pet =
            #"{"name":"rex","kind":"dog","weight":2.5,"default":true,"nickname":null,"tags":["a","b"],"#
            + #""labels":{"x":1},"owner":{"id":9007199254740993,"since":1999},"#
            + #""children":[{"name":"pup","kind":"dog","default":false}],"anything":[1,{"a":null}]}"#
        let response = await send("PUT", "/pets/rex.json", body: pet)
        #expect(response.status == 200)
        #expect(response.body == pet)
    }

    @Test("Constraints on a body are enforced at every depth, in the order of the body")
    func bodyViolations() async {
        let pet =
            #"{"name":"","kind":"cow","weight":0.7,"default":1,"nickname":"Rexylein","tags":["a","a"],"#
            + #""labels":{"x":"y"},"owner":{},"children":[{"name":"pup"}],"unknown":1}"#
        let response = await send("PUT", "/pets/rex.json", body: pet)
        #expect(response.status == 422)
        let pointers = response.body.split(separator: #""pointer":""#).dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(
            pointers == [
                "/name", "/kind", "/weight", "/default", "/nickname", "/tags", "/labels/x", "/owner", "/children/0",
                "/children/0", "/unknown",
            ],
            "\(response.body)"
        )
    }

    @Test("Two parameters in a segment are told apart, and checked")
    func segmentParameters() async {
        let pet = #"{"name":"rex","kind":"dog","default":true}"#
        #expect(await send("PUT", "/pets/rex.txt", body: pet).status == 200)
        #expect(await send("PUT", "/pets/rex.exe", body: pet).status == 422)
        #expect(await send("PUT", "/pets/REX.txt", body: pet).status == 422)
        #expect(await send("PUT", "/pets/max.txt", body: pet).status == 409)
        #expect(await send("PUT", "/pets/rex", body: pet).status == 404)
    }

    @Test("Responses keep to the document")
    func contractHolds() async {
        let head = RequestHead(method: "GET", target: "/pets?kind=dog")
        #expect(contract.breaches(of: await service.respond(to: head), to: "list_pets") == [])
        let failure = RequestHead(method: "GET", target: "/pets?kind=cow")
        #expect(contract.breaches(of: await service.respond(to: failure), to: "list_pets") == [])
    }

    @Test("The document and its page are served", arguments: ["/docs", "/openapi.yaml", "/openapi.json"])
    func resources(path: String) async {
        let response = await send("GET", path)
        #expect(response.status == 200)
        #expect(response.body.contains("list_pets"))
        let headers: HeaderList = ["If-None-Match": response.headers.first("ETag") ?? ""]
        #expect(await send("GET", path, headers: headers).status == 304)
    }
}
