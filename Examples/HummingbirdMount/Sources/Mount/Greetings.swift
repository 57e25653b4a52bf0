/// The operations of the document.
struct Greetings: GreetingsHandlers {
    func greet(_ request: Greet.Request) async throws -> Greet.Response {
        .ok(Greeting(text: "Hello, \(request.name)."))
    }

    func learnGreeting(_ request: LearnGreeting.Request) async throws -> LearnGreeting.Response {
        .ok(request.body)
    }
}
