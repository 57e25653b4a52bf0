extension Scenario {
    /// A scenario for every operation and every status that the document describes.
    static let all: [Scenario] = service + collection + item

    private static let service: [Scenario] =
        ["health", "ready"].flatMap { path -> [Scenario] in
            let operation = path == "health" ? "getHealth" : "getReadiness"
            return [
                Scenario(operation, 200, Call(method: "GET", target: "/\(path)")),
                Scenario(operation, 406, Call(method: "GET", target: "/\(path)", headers: [("Accept", "text/html")])),
                Scenario(operation, 500, Call(method: "GET", target: "/\(path)"), handlers: .broken),
            ]
        } + [
            Scenario("getHealth", 503, Call(method: "GET", target: "/health"), handlers: .overloaded),
            Scenario("getReadiness", 503, Call(method: "GET", target: "/ready"), handlers: .unreachable),
        ]

    private static let list = Call(method: "GET", target: "/notes")
    private static let create = Call.json("POST", "/notes", #"{"text":"a"}"#)

    private static let collection: [Scenario] =
        [
            Scenario("listNotes", 200, list),
            Scenario("listNotes", 200, Call(method: "GET", target: "/notes?limit=2"), notes: ["a", "b", "c"]),
            Scenario("listNotes", 406, Call(method: "GET", target: "/notes", headers: [("Accept", "image/png")])),
            Scenario("listNotes", 422, Call(method: "GET", target: "/notes?limit=0&after=x")),
            Scenario("listNotes", 500, list, handlers: .broken),
            Scenario("listNotes", 503, list, handlers: .unreachable),
            Scenario("createNote", 201, create),
            Scenario("createNote", 500, create, handlers: .broken),
            Scenario("createNote", 503, create, handlers: .unreachable),
        ] + refusals("createNote", "POST", "/notes")

    private static let get = Call(method: "GET", target: "/notes/1")
    private static let update = Call.json("PUT", "/notes/1", #"{"text":"b"}"#)
    private static let delete = Call(method: "DELETE", target: "/notes/1")

    private static let item: [Scenario] =
        [
            Scenario("getNote", 200, get, notes: ["a"]),
            Scenario("getNote", 404, get),
            Scenario("getNote", 406, Call(method: "GET", target: "/notes/1", headers: [("Accept", "text/*")])),
            Scenario("getNote", 422, Call(method: "GET", target: "/notes/one")),
            Scenario("getNote", 500, get, handlers: .broken),
            Scenario("getNote", 503, get, handlers: .unreachable),
            Scenario("updateNote", 200, update, notes: ["a"]),
            Scenario("updateNote", 404, update),
            Scenario("updateNote", 500, update, handlers: .broken),
            Scenario("updateNote", 503, update, handlers: .unreachable),
            Scenario("deleteNote", 204, delete, notes: ["a"]),
            Scenario("deleteNote", 404, delete),
            Scenario("deleteNote", 422, Call(method: "DELETE", target: "/notes/1.5")),
            Scenario("deleteNote", 500, delete, handlers: .broken),
            Scenario("deleteNote", 503, delete, handlers: .unreachable),
        ] + refusals("updateNote", "PUT", "/notes/1")

    /// What an operation with a body refuses before its handler runs.
    private static func refusals(_ operation: String, _ method: String, _ target: String) -> [Scenario] {
        let tooLarge = "{\"text\":\"" + String(repeating: "a", count: 1_048_576) + "\"}"
        var notAcceptable = Call.json(method, target, #"{"text":"a"}"#)
        notAcceptable.headers.append(("Accept", "application/xml"))
        return [
            Scenario(operation, 400, Call.json(method, target, #"{"text":"#)),
            Scenario(operation, 406, notAcceptable),
            Scenario(operation, 408, Call.json(method, target, #"{"text":"a"}"#), handlers: .starved),
            Scenario(operation, 413, Call.json(method, target, tooLarge)),
            Scenario(operation, 415, Call(method: method, target: target, body: #"{"text":"a"}"#)),
            Scenario(operation, 422, Call.json(method, target, #"{"text":""}"#)),
            Scenario(operation, 422, Call.json(method, target, #"{"text":7}"#)),
        ]
    }
}
