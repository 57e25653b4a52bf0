/// Emits the handler protocols and the service that calls them.
struct ServiceEmitter {
    let model: ServiceModel

    /// The protocols, one for each tag.
    func handlers(into printer: inout CodePrinter) {
        for (index, group) in model.groups.enumerated() {
            if index > 0 { printer.line() }
            printer.documentation(group.documentation ?? "The operations of `\(group.label)`.")
            let parameter = model.knowsPrincipal(group) ? "<Principal>" : ""
            printer.block("public protocol \(group.protocolName)\(parameter): Sendable {") { printer in
                if model.knowsPrincipal(group) { SecurityEmitter.principal(&printer) }
                for (position, index) in group.operations.enumerated() {
                    let operation = model.operations[index]
                    if position > 0 { printer.line() }
                    let documentation = operation.documentation ?? "Answers `\(operation.method) \(operation.path)`."
                    printer.documentation(documentation)
                    let name = ReservedWords.escaped(operation.name)
                    let type = operation.typeName
                    let parameters = "_ request: \(type).Request\(operation.principal.parameter)"
                    printer.line("func \(name)(\(parameters)) async throws -> \(type).Response")
                }
            }
        }
    }

    /// The service.
    func service(into printer: inout CodePrinter) {
        printer.documentation(
            "The service that the document describes: routes and checks requests, and calls handlers."
        )
        let parameter = model.security == nil ? "" : "<Principal: Sendable>"
        printer.block("public struct API\(parameter): HTTPService {") { printer in
            for group in model.groups {
                printer.line("let \(ReservedWords.escaped(group.label)): any \(model.protocolType(group))")
            }
            if model.security != nil { printer.line("let securityGate: SecurityGate<Principal>") }
            printer.line("private let problemForError: @Sendable (any Error) -> ProblemDetails?")
            printer.line()
            initializer(&printer)
            printer.line()
            printer.line("public func route(_ head: RequestHead) -> RoutingDecision { APIRoutes.router.route(head) }")
            printer.line()
            dispatch(&printer)
        }
        printer.line()
        table(&printer)
    }

    private func initializer(_ printer: inout CodePrinter) {
        printer.documentation(
            """
            Creates the service of its handlers.

            - Parameter problemForError: Turns an error that a handler threw into a problem; it is sent when the
              operation documents its status. Any other error becomes a 500 and goes to the log.
            """
        )
        var handlers = model.groups.map { "\(ReservedWords.label($0.label)): some \(model.protocolType($0))" }
        if let security = model.security {
            handlers.append("\(security.label): some \(security.protocolName)<Principal>")
        }
        let mapping = "problemForError: @escaping @Sendable (any Error) -> ProblemDetails? = { $0 as? ProblemDetails }"
        printer.line("public init(")
        printer.indented { printer in
            for handler in handlers { printer.line(handler + ",") }
            printer.line(mapping)
        }
        printer.block(") {") { printer in
            for group in model.groups {
                printer.line("self.\(group.label) = \(ReservedWords.escaped(group.label))")
            }
            if let security = model.security { SecurityEmitter.gate(security, realm: model.title, &printer) }
            printer.line("self.problemForError = problemForError")
        }
    }

    private func table(_ printer: inout CodePrinter) {
        let rows = parts.map { part in part.map { Self.row($0) + "," } }
        // Apart from the service: a generic type has no static properties.
        printer.line("/// What the document says of every operation, and what is served beside them.")
        printer.block("enum APIRoutes {") { printer in
            printer.block("static let router = OperationRouter(", ")") { printer in
                if rows.count < 2 {
                    printer.block("[", "],") { printer in
                        for row in rows.joined() { printer.line(row) }
                    }
                } else {
                    let names = rows.indices.map { "operations\($0)" }.joined(separator: ", ")
                    printer.line("[\(names)].flatMap { $0 },")
                }
                if !model.basePath.isEmpty { printer.line("basePath: \(SwiftLiteral.string(model.basePath)),") }
                printer.line("resources: resources")
            }
            for (index, rows) in rows.enumerated() where parts.count > 1 {
                printer.line()
                printer.block("private static let operations\(index): [OperationDescriptor] = [", "]") { printer in
                    for row in rows { printer.line(row) }
                }
            }
        }
    }

    /// The row of an operation in the table of routes.
    static func row(_ operation: OperationModel) -> String {
        var arguments = [operation.operationID, operation.method, operation.path].map(SwiftLiteral.string)
        if let body = operation.body {
            arguments.append("consumes: \(SwiftLiteral.strings(body.contentTypes))")
            if !body.isRequired { arguments.append("bodyIsOptional: true") }
            let fields = operation.parameters.filter { $0.source.place == .header }.map { $0.wireName.lowercased() }
            let known = fields.filter { $0 == "content-encoding" || $0 == "content-range" }
            if !known.isEmpty { arguments.append("bodyFields: \(SwiftLiteral.strings(known))") }
            if let length = body.maxLength { arguments.append("bodyLimit: \(length)") }
            if body.isStream { arguments.append("streamsRequestBody: true") }
        }
        let produced = operation.responses.filter(\.isSuccess).flatMap(\.contents).flatMap(\.contentTypes)
        let unique = produced.enumerated().filter { produced.firstIndex(of: $0.element) == $0.offset }.map(\.element)
        if !unique.isEmpty { arguments.append("produces: \(SwiftLiteral.strings(unique))") }
        arguments.append("statuses: [\(operation.responses.map(\.statusArgument).joined(separator: ", "))]")
        if let security = SecurityEmitter.argument(operation.security) { arguments.append("security: \(security)") }
        if operation.isDeprecated { arguments.append("isDeprecated: true") }
        if !operation.notices.isEmpty {
            let pairs = operation.notices.map { "\(SwiftLiteral.string($0.name)): \(SwiftLiteral.string($0.value))" }
            arguments.append("notices: [\(pairs.joined(separator: ", "))]")
        }
        return "OperationDescriptor(\(arguments.joined(separator: ", ")))"
    }

    /// How many operations stand in one function or expression. The compiler makes a copy of an asynchronous function for
    /// each place where it may wait, and solves the types of an expression as a whole: the cost of one for all operations
    /// would grow with the square of their number.
    private static let operationsPerPart = 32

    /// The operations in groups of ``operationsPerPart``.
    private var parts: [ArraySlice<OperationModel>] {
        stride(from: 0, to: model.operations.count, by: Self.operationsPerPart).map { start in
            model.operations[start..<min(start + Self.operationsPerPart, model.operations.count)]
        }
    }

    private func dispatch(_ printer: inout CodePrinter) {
        let calls = parts.map { part in
            part.indices.map { (number: $0, call: "\(ReservedWords.escaped(part[$0].name))(request)") }
        }
        printer.block("public func respond(to request: ServiceRequest) async -> ServiceResponse {") { printer in
            guard let first = calls.first else {
                printer.line("ProblemDetails(status: 404).response()")
                return
            }
            printer.block("await request.answer(problemForError: problemForError) { request in") { printer in
                if calls.count == 1 {
                    Self.choice("request.match.operation", first, &printer)
                } else {
                    let parts = calls.indices.map { (number: $0, call: "respond(part\($0): request)") }
                    Self.choice("request.match.operation / \(Self.operationsPerPart)", parts, &printer)
                }
            }
        }
        for (index, calls) in calls.enumerated() where parts.count > 1 {
            printer.line()
            let signature = "private func respond(part\(index) request: ServiceRequest) async throws -> ServiceResponse"
            printer.block("\(signature) {") { Self.choice("request.match.operation", calls, &$0) }
        }
    }

    /// A switch that calls one of several functions by its number.
    private static func choice(
        _ subject: String,
        _ calls: [(number: Int, call: String)],
        _ printer: inout CodePrinter
    ) {
        printer.line("switch \(subject) {")
        for (index, (number, call)) in calls.enumerated() {
            let label = index == calls.count - 1 ? "default" : "case \(number)"
            printer.line("\(label): return try await self.\(call)")
        }
        printer.line("}")
    }
}

extension ResponseModel {
    /// The case of the runtime's `DocumentedStatus`.
    var statusArgument: String {
        switch status {
        case .code(let code): ".code(\(code))"
        case .range(let hundreds): ".range(\(hundreds))"
        case .default: ".any"
        }
    }
}
