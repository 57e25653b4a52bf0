/// Emits what belongs to one operation: its request and response, and the code between them and HTTP.
struct OperationSourceEmitter {
    var printer: CodePrinter
    let operation: OperationModel
    let group: HandlerGroup
    /// The types of the service by their full names.
    let types: [String: TypeModel]

    /// Emits the namespace of the operation, then its glue.
    mutating func emit() {
        printer.documentation(operation.documentation)
        let operation = operation
        printer.block("public enum \(operation.typeName) {") { printer in
            Self.request(operation, &printer)
            printer.line()
            Self.response(operation, &printer)
            for type in operation.nested {
                printer.line()
                TypeEmitter.declaration(type, &printer)
            }
        }
        for type in operation.nested { TypeEmitter.conformances(type, &printer) }
        printer.line()
        call()
        printer.line()
        responseEncoding()
    }

    private static func request(_ operation: OperationModel, _ printer: inout CodePrinter) {
        printer.line("/// What the operation takes.")
        printer.block("public struct Request: Sendable, Hashable {") { printer in
            var members: [MemberwiseInitializer.Member] = []
            for parameter in operation.parameters {
                printer.documentation(parameter.documentation)
                printer.line("public var \(ReservedWords.escaped(parameter.name)): \(parameter.typeName)")
                members.append(.init(name: parameter.name, type: parameter.typeName, defaultValue: parameter.absent))
            }
            if let body = operation.body {
                printer.documentation(body.documentation)
                printer.line("public var body: \(body.typeName)")
                members.append(.init(name: "body", type: body.typeName, defaultValue: body.isRequired ? nil : "nil"))
            }
            if !members.isEmpty { printer.line() }
            MemberwiseInitializer.emit(members, into: &printer)
        }
    }

    private static func response(_ operation: OperationModel, _ printer: inout CodePrinter) {
        printer.line("/// What the operation answers.")
        printer.block("public enum Response: Sendable, Hashable {") { printer in
            for response in operation.responses {
                printer.documentation(response.documentation)
                let values = response.associatedValues
                let payload = values.isEmpty ? "" : "(\(values.map(\.declaration).joined(separator: ", ")))"
                printer.line("case \(ReservedWords.escaped(response.name))\(payload)")
            }
        }
    }

    private mutating func call() {
        let operation = operation
        let types = types
        let label = group.label
        printer.block("extension API {") { printer in
            let signature = "func \(ReservedWords.escaped(operation.name))(_ request: ServiceRequest) async throws"
            printer.block("\(signature) -> ServiceResponse {") { printer in
                if let admission = operation.principal.admission {
                    printer.line("let principal = try await self.securityGate.\(admission)(request)")
                }
                if operation.parameters.isEmpty, operation.body == nil {
                    printer.line("let input = \(operation.typeName).Request()")
                } else {
                    Self.readInput(operation, types, &printer)
                }
                let handler = "\(ReservedWords.escaped(label)).\(ReservedWords.escaped(operation.name))"
                let arguments = operation.principal == .none ? "input" : "input, principal: principal"
                printer.line("return try await self.\(handler)(\(arguments)).serviceResponse()")
            }
        }
    }

    private static func readInput(
        _ operation: OperationModel,
        _ types: [String: TypeModel],
        _ printer: inout CodePrinter
    ) {
        let isCollected = operation.body == nil || operation.principal == .none
        printer.line("var reader = RequestInput(\(isCollected ? "request" : "try await request.collected()"))")
        var arguments: [String] = []
        for (index, parameter) in operation.parameters.enumerated() {
            let variable = "parameter\(index)"
            printer.line("let \(variable) = \(parameter.reading(types))")
            arguments.append("\(ReservedWords.label(parameter.name)): \(variable)")
        }
        if let body = operation.body {
            let method = body.isRequired ? "jsonBody" : "optionalJSONBody"
            printer.line("let body = reader.\(method) { \(body.value.reading("$0")) }")
            arguments.append("body: body")
        }
        printer.line("if let problem = reader.problem() { return problem }")
        printer.line("let input = \(operation.typeName).Request(\(arguments.joined(separator: ", ")))")
    }

    private mutating func responseEncoding() {
        let operation = operation
        printer.block("extension \(operation.typeName).Response {") { printer in
            printer.line("/// The response as it is sent.")
            printer.block("func serviceResponse() -> ServiceResponse {") { printer in
                printer.line("switch self {")
                for response in operation.responses {
                    ResponseEncoding.emit(response, into: &printer)
                }
                printer.line("}")
            }
        }
    }
}
