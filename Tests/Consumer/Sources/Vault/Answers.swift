/// Says in each answer who it is for.
package struct Answers: SecretsHandlers, PeopleHandlers, PublicHandlers {
    package init() {}

    package func listSecrets(_ request: ListSecrets.Request, principal: String) async throws -> ListSecrets.Response {
        .ok("for \(principal)")
    }

    package func addSecret(_ request: AddSecret.Request, principal: String) async throws -> AddSecret.Response {
        .created("\(request.body.text) by \(principal)")
    }

    package func greet(_ request: Greet.Request, principal: String?) async throws -> Greet.Response {
        .ok("Hello, \(principal ?? "stranger")!")
    }

    package func version(_ request: Version.Request) async throws -> Version.Response { .ok("1") }
}
