extension Checks {
    /// The address of a callback is a runtime expression, or a text with some in braces (§4.18, §4.20).
    static func checkCallbackAddresses(_ subject: Subject) {
        for (text, location) in subject.inventory.callbackAddresses {
            let template = PathTemplate(text)
            let expressions = text.hasPrefix("$") ? [text] : template.names
            let wrong = expressions.first { !isRuntimeExpression($0) }
            let problem = template.problem ?? wrong.map { "\(Wording.quoted($0)) is no runtime expression" }
            guard let problem else { continue }
            subject.sink.warning(
                "invalid-expression",
                "the address \(Wording.quoted(text)) of the callback leads nowhere: \(problem)",
                hint: "write an expression such as `{$request.body#/callbackUrl}`",
                at: location
            )
        }
    }

    /// Whether a text is in the grammar of runtime expressions.
    private static func isRuntimeExpression(_ text: String) -> Bool {
        if ["$url", "$method", "$statusCode"].contains(text) { return true }
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count > 1, parts[0] == "$request" || parts[0] == "$response" else { return false }
        let source = text.dropFirst(parts[0].count + 1)
        if source == "body" || source.hasPrefix("body#/") || source == "body#" { return true }
        guard parts.count == 3, !parts[2].isEmpty else { return false }
        return parts[1] == "header" ? HTTPSyntax.isToken(parts[2]) : parts[1] == "query" || parts[1] == "path"
    }
}
