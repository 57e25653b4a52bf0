extension Checks {
    /// A server's URL uses the variables that are declared (§4.5).
    static func checkServers(_ subject: Subject) {
        for server in subject.inventory.servers {
            let template = PathTemplate(server.url)
            if !URLSyntax.isReference(template.shape.replacing("{}", with: "")) {
                let message = "\(Wording.quoted(server.url)) is not a URL"
                let hint = "escape what a URL cannot hold: a space is `%20`"
                subject.sink.error("invalid-url", message, hint: hint, at: server.location)
            }
            if subject.version >= .v3_2, template.shape.contains(where: { $0 == "?" || $0 == "#" }) {
                let message = "the server's URL has a query or a fragment, which OpenAPI 3.2 excludes"
                let hint = "remove it: paths are appended to the URL"
                subject.sink.error("invalid-url", message, hint: hint, at: server.location)
            }
            let used = template.names
            let declared = server.variables.map(\.name)
            let isMisspelt = server.extensions.contains { Spelling.closest(to: $0.name, among: ["variables"]) != nil }
            for name in used where !declared.contains(name) && !isMisspelt {
                let hint =
                    Spelling.closest(to: name, among: declared).map { "did you mean `{\($0)}`?" }
                    ?? "add it to `variables`, with a `default`"
                let message = "the variable \(Wording.quoted(name)) of the server's URL is not declared"
                subject.sink.error("undeclared-server-variable", message, hint: hint, at: server.location)
            }
            for name in declared where !used.contains(name) {
                let message = "the server's URL has no `{\(name)}`"
                let hint = "remove the variable, or use it in `url`"
                subject.sink.warning("unused-server-variable", message, hint: hint, at: server.location)
            }
        }
    }
}
