import DovetailJSON

extension Checks {
    /// Every name in a path's braces is declared as a parameter in the path, and the other way round (§4.12.1).
    static func checkPathTemplates(_ subject: Subject) {
        for item in subject.document.paths {
            let template = PathTemplate(item.path)
            if let problem = template.problem {
                let message = "the path \(Wording.quoted(item.path)) is malformed: \(problem)"
                subject.sink.error("invalid-path", message, hint: "write `{name}`", at: item.location)
                continue
            }
            if item.path.unicodeScalars.contains(where: { $0 == "?" || $0 == "#" }) {
                let message = "the path \(Wording.quoted(item.path)) holds a query or fragment"
                let hint = "declare query parameters as parameters `in: query`"
                subject.sink.error("invalid-path", message, hint: hint, at: item.location)
                continue
            }
            reportRepeated(template, item, subject.sink)
            reportUndeclared(template, item, subject.sink)
            reportUnused(template, item, subject.sink)
        }
    }

    private static func reportRepeated(_ template: PathTemplate, _ item: PathItem, _ sink: DiagnosticSink) {
        guard Set(template.names.map(ExactText.init)).count < template.names.count else { return }
        let message = "the path \(Wording.quoted(item.path)) has the same parameter twice"
        sink.error("invalid-path", message, hint: "give each parameter a name of its own", at: item.location)
    }

    private static func reportUndeclared(_ template: PathTemplate, _ item: PathItem, _ sink: DiagnosticSink) {
        for name in template.names {
            let methods = item.operations.filter { operation in
                !operation.parameters.contains { $0.in == .path && $0.name.isSameText(as: name) }
            }.map(\.method)
            guard !methods.isEmpty else { continue }
            let declaration =
                "add `- {name: \(name), in: path, required: true, schema: {type: string}}` to `parameters`"
            let unused = unusedParameters(template, item).first
            let hint = unused.map { "give it and the parameter \(Wording.quoted($0.name)) one name, or \(declaration)" }
            sink.error(
                "undeclared-path-parameter",
                "the path parameter \(Wording.quoted(name)) is not declared for \(Wording.list(methods))",
                hint: hint ?? declaration,
                at: item.location
            )
        }
    }

    private static func unusedParameters(_ template: PathTemplate, _ item: PathItem) -> [Parameter] {
        (item.parameters + item.operations.flatMap(\.parameters)).filter { parameter in
            parameter.in == .path && !template.names.contains { $0.isSameText(as: parameter.name) }
        }
    }

    private static func reportUnused(_ template: PathTemplate, _ item: PathItem, _ sink: DiagnosticSink) {
        for parameter in unusedParameters(template, item) {
            let hint =
                Spelling.closest(to: parameter.name, among: template.names).map { "did you mean `\($0)`?" }
                ?? "write `{\(parameter.name)}` in the path, or remove the parameter"
            let message = "the path \(Wording.quoted(item.path)) has no `{\(parameter.name)}`"
            // A component is declared once and can be used by many paths: the path is where it goes wrong.
            let location = parameter.reference == nil ? parameter.location : item.location
            sink.error("unused-path-parameter", message, hint: hint, at: location)
        }
    }
}
