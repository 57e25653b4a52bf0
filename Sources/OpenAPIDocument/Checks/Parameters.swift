import DovetailJSON

extension Checks {
    /// Rules on parameters (§4.12): unique in their list, required in the path, and not headers that others define.
    static func checkParameters(_ subject: Subject) {
        for list in subject.inventory.parameterLists {
            reportDuplicates(list, subject.sink)
            reportQueryStrings(list, subject.sink)
        }
        for parameter in subject.inventory.parameters {
            if parameter.in == .path, !parameter.required {
                subject.sink.error(
                    "optional-path-parameter",
                    "the path parameter \(Wording.quoted(parameter.name)) must have `required: true`",
                    hint: "add `required: true`: a path does not match without its parameters",
                    at: parameter.location
                )
            }
            if parameter.in == .header, reservedHeaders.contains(parameter.name.lowercased()) {
                subject.sink.warning(
                    "ignored-header",
                    "the specification ignores a header parameter named \(Wording.quoted(parameter.name))",
                    hint: reservedHeaderHint(parameter.name.lowercased()),
                    at: parameter.location
                )
            } else if parameter.in == .header, !HTTPSyntax.isToken(parameter.name), !parameter.name.isEmpty {
                let message = "\(Wording.quoted(parameter.name)) cannot be the name of a header"
                let hint = "use letters, digits and `-`"
                subject.sink.error("invalid-header-name", message, hint: hint, at: parameter.location)
            }
            if parameter.in == .cookie, !HTTPSyntax.isToken(parameter.name) {
                let message = "\(Wording.quoted(parameter.name)) cannot be the name of a cookie"
                let hint = "use letters, digits and `-`"
                subject.sink.error("invalid-value", message, hint: hint, at: parameter.location)
            }
            checkStyle(of: parameter, subject)
            if parameter.allowEmptyValue, parameter.in != .query {
                let message = "`allowEmptyValue` is for query parameters only"
                subject.sink.error("invalid-value", message, hint: "remove it", at: parameter.location)
            }
        }
    }

    private static func reportDuplicates(_ list: Inventory.ParameterList, _ sink: DiagnosticSink) {
        var first: [ExactText: SourceLocation] = [:]
        for (parameter, site) in list.entries {
            let key = parameter.identity
            guard let earlier = first.updateValue(site, forKey: key) else { continue }
            sink.error(
                "duplicate-parameter",
                "the \(parameter.in.rawValue) parameter \(Wording.quoted(parameter.name)) is listed twice",
                hint: "it is on line \(earlier.line) already; remove one of the two",
                at: site
            )
        }
    }

    private static func reportQueryStrings(_ list: Inventory.ParameterList, _ sink: DiagnosticSink) {
        let whole = list.entries.filter { $0.parameter.in == .querystring }
        if let second = whole.dropFirst().first {
            let message = "an operation has at most one parameter in `querystring`"
            sink.error("exclusive-fields", message, hint: "remove one of the two", at: second.site)
        }
        if let first = whole.first, list.entries.contains(where: { $0.parameter.in == .query }) {
            let message = "a parameter in `querystring` excludes parameters in `query`"
            sink.error(
                "exclusive-fields",
                message,
                hint: "describe the whole query in one of the two ways",
                at: first.site
            )
        }
    }

    private static let reservedHeaders: Set<String> = ["accept", "content-type", "authorization"]

    private static func reservedHeaderHint(_ name: String) -> String {
        switch name {
        case "authorization": "describe it as a security scheme"
        case "accept": "it follows from the media types of the responses"
        default: "it follows from the media types of the request body"
        }
    }
}
