/// Emits what belongs to one operation: its request and response, and the code between them and HTTP.
struct OperationSourceEmitter {
    let operation: OperationModel
    let group: HandlerGroup

    /// Emits the namespace of the operation.
    func types(_ shapes: inout ShapeEmitter, into printer: inout CodePrinter) {
        // What the document says of it stands at the handler's method.
        let handler = "\(operation.name)(_:\(operation.principal == .none ? "" : "principal:"))"
        printer.line("/// The request and the response of ``\(group.protocolName)/\(handler)``.")
        printer.block("public enum \(operation.typeName) {") { printer in
            request(&printer)
            printer.line()
            response(&printer)
            BodyEmitter.declarations(operation, &printer)
            for response in operation.responses where response.contents.count > 1 {
                printer.line()
                let documentation = "What the response `\(response.name)` may carry."
                BodyEmitter.choice(response.typeName, response.contents, .response, documentation, &printer)
            }
            preference(&printer)
            for type in operation.nested {
                printer.line()
                TypeEmitter.declaration(type, &printer)
            }
        }
        for type in operation.nested { TypeEmitter.conformances(type, &printer) }
        BodyEmitter.conformances(operation, &shapes, &printer)
    }

    /// Emits the function between HTTP and the handler, inside an extension of the service.
    func call(_ shapes: inout ShapeEmitter, into printer: inout CodePrinter) {
        let signature = "func \(ReservedWords.escaped(operation.name))(_ request: ServiceRequest) async throws"
        printer.block("\(signature) -> ServiceResponse {") { printer in
            if let admission = operation.principal.admission {
                printer.line("let principal = try await self.securityGate.\(admission)(request)")
            }
            readInput(&shapes, &printer)
            let handler = "\(ReservedWords.escaped(group.label)).\(ReservedWords.escaped(operation.name))"
            let arguments = operation.principal == .none ? "input" : "input, principal: principal"
            printer.line("return try await self.\(handler)(\(arguments)).serviceResponse(to: request)")
        }
    }

    private func request(_ printer: inout CodePrinter) {
        let isHashable = operation.body?.contents.allSatisfy(\.isHashable) ?? true
        printer.line("/// What the operation takes.")
        printer.block("public struct Request: Sendable\(isHashable ? ", Hashable" : "") {") { printer in
            var members: [MemberwiseInitializer.Member] = []
            for parameter in operation.parameters {
                printer.documentation(parameter.documentation)
                printer.line("public var \(ReservedWords.escaped(parameter.name)): \(parameter.typeName)")
                members.append(.init(name: parameter.name, type: parameter.typeName, defaultValue: parameter.absent))
            }
            if let body = operation.body {
                let type = body.propertyType(in: operation.typeName)
                printer.documentation(body.documentation)
                printer.line("public var body: \(type)")
                members.append(.init(name: "body", type: type, defaultValue: body.isRequired ? nil : "nil"))
            }
            if let first = operation.representations.first {
                let type = "\(operation.typeName).\(operation.preferenceTypeName)"
                printer.line("/// The form of response that the client prefers, by its `Accept`.")
                printer.line("public var \(operation.preferenceName): \(type)")
                let absent = ".\(ReservedWords.escaped(first.name))"
                members.append(.init(name: operation.preferenceName, type: type, defaultValue: absent))
            }
            if !members.isEmpty { printer.line() }
            MemberwiseInitializer.emit(members, into: &printer)
        }
    }

    private func response(_ printer: inout CodePrinter) {
        let isHashable = operation.responses.allSatisfy { $0.contents.allSatisfy(\.isHashable) }
        printer.line("/// What the operation answers.")
        printer.block("public enum Response: Sendable\(isHashable ? ", Hashable" : "") {") { printer in
            for response in operation.responses {
                printer.documentation(response.documentation)
                let values = response.associatedValues(in: operation.typeName)
                let payload = values.isEmpty ? "" : "(\(values.map(\.declaration).joined(separator: ", ")))"
                printer.line("case \(ReservedWords.escaped(response.name))\(payload)")
            }
            printer.line()
            printer.block("func serviceResponse(to request: ServiceRequest) -> ServiceResponse {") { printer in
                printer.line("switch self {")
                for response in operation.responses {
                    ResponseEncoding.emit(response, in: operation.typeName, into: &printer)
                }
                printer.line("}")
            }
        }
    }

    private func preference(_ printer: inout CodePrinter) {
        if operation.representations.isEmpty { return }
        printer.line()
        printer.line("/// The forms that a successful response may have.")
        printer.block("public enum \(operation.preferenceTypeName): Sendable, Hashable, CaseIterable {") { printer in
            for form in operation.representations {
                printer.documentation(form.contentTypes.map { "`\($0)`" }.joined(separator: ", "))
                printer.line("case \(ReservedWords.escaped(form.name))")
            }
        }
    }

    private func readInput(_ shapes: inout ShapeEmitter, _ printer: inout CodePrinter) {
        var arguments: [String] = []
        if !operation.parameters.isEmpty || operation.body != nil {
            // Whoever may not send a request does not get its body read.
            let isCollected = operation.body?.isStream ?? true || operation.principal == .none
            printer.line("var reader = RequestInput(\(isCollected ? "request" : "try await request.collected()"))")
            for (index, parameter) in operation.parameters.enumerated() {
                let variable = "parameter\(index)"
                printer.line("let \(variable) = \(parameter.reading(&shapes))")
                arguments.append("\(ReservedWords.label(parameter.name)): \(variable)")
            }
            BodyEmitter.reading(operation, &shapes, &printer)
            if operation.body != nil { arguments.append("body: body") }
            printer.line("if let problem = reader.problem() { return problem }")
        }
        if !operation.representations.isEmpty {
            let types = operation.representations.map { SwiftLiteral.strings($0.contentTypes) }
            let type = "\(operation.typeName).\(operation.preferenceTypeName)"
            let position = "request.preferred(among: [\(types.joined(separator: ", "))])"
            arguments.append("\(ReservedWords.label(operation.preferenceName)): \(type).allCases[\(position)]")
        }
        printer.line("let input = \(operation.typeName).Request(\(arguments.joined(separator: ", ")))")
    }
}
