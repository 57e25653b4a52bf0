/// Emits what belongs to a webhook or callback: its request, its response, and the code between them and HTTP.
enum OutgoingEmitter {
    static func emit(_ outgoing: OutgoingModel, into printer: inout CodePrinter) {
        printer.documentation(outgoing.documentation)
        printer.block("public enum \(outgoing.typeName) {") { printer in
            if let expression = outgoing.expression {
                printer.line("/// Where the callback goes, for the request that asks for it.")
                let text = SwiftLiteral.string(expression)
                printer.line("public static let address = RuntimeExpression(\(text))")
                printer.line()
            }
            request(outgoing, &printer)
            printer.line()
            response(outgoing, &printer)
            for type in outgoing.nested {
                printer.line()
                TypeEmitter.declaration(type, &printer)
            }
        }
        for type in outgoing.nested { TypeEmitter.conformances(type, &printer) }
    }

    private static func request(_ outgoing: OutgoingModel, _ printer: inout CodePrinter) {
        printer.line("/// What is sent.")
        printer.block("public struct Request: OutgoingRequest, Hashable {") { printer in
            var members = outgoing.parameters.map { parameter in
                MemberwiseInitializer.Member(
                    name: parameter.name,
                    type: parameter.typeName,
                    defaultValue: parameter.absent
                )
            }
            for parameter in outgoing.parameters {
                printer.documentation(parameter.documentation)
                printer.line("public var \(ReservedWords.escaped(parameter.name)): \(parameter.typeName)")
            }
            if let body = outgoing.body {
                let type = (body.value?.typeName ?? "[UInt8]") + (body.isRequired ? "" : "?")
                printer.documentation(body.documentation)
                printer.line("public var body: \(type)")
                members.append(.init(name: "body", type: type, defaultValue: body.isRequired ? nil : "nil"))
            }
            if !members.isEmpty { printer.line() }
            MemberwiseInitializer.emit(members, into: &printer)
            printer.line()
            message(outgoing, &printer)
            printer.line()
            reading(outgoing, &printer)
        }
    }

    private static func message(_ outgoing: OutgoingModel, _ printer: inout CodePrinter) {
        printer.line("/// The request as it is sent.")
        printer.block("public func outgoingMessage() -> OutgoingMessage {") { printer in
            let isConstant = outgoing.parameters.isEmpty && outgoing.body == nil
            let creation = "OutgoingMessage(\(SwiftLiteral.string(outgoing.method)))"
            if isConstant {
                printer.line("return \(creation)")
                return
            }
            printer.line("var message = \(creation)")
            for call in outgoing.parameters.compactMap(\.sending) { printer.line("message.\(call)") }
            if let body = outgoing.body {
                let call = body.value == nil ? "setBytes" : "setJSON"
                let arguments = "contentType: \(SwiftLiteral.string(body.contentType))"
                let prefix = body.isRequired ? "" : "if let body = self.body { "
                let value = body.isRequired ? "self.body" : "body"
                printer.line("\(prefix)message.\(call)(\(value), \(arguments))\(body.isRequired ? "" : " }")")
            }
            printer.line("return message")
        }
    }

    private static func reading(_ outgoing: OutgoingModel, _ printer: inout CodePrinter) {
        printer.line("/// What an answer means.")
        printer.block("public static func response(from answer: IncomingAnswer) throws -> Response {") { printer in
            printer.line("switch answer.status {")
            for answer in outgoing.answers.sorted(by: { $0.rank < $1.rank }) {
                printer.line("\(answer.pattern): return .\(ReservedWords.escaped(answer.name))\(answer.arguments)")
            }
            if !outgoing.answers.contains(where: { $0.status == .default }) {
                printer.line("default: throw UnexpectedAnswer(answer: answer)")
            }
            printer.line("}")
        }
    }

    private static func response(_ outgoing: OutgoingModel, _ printer: inout CodePrinter) {
        printer.line("/// What a receiver answers.")
        printer.block("public enum Response: Sendable, Hashable {") { printer in
            for answer in outgoing.answers {
                printer.documentation(answer.documentation)
                printer.line("case \(ReservedWords.escaped(answer.name))\(answer.payload)")
            }
        }
    }
}

extension OutgoingModel.Answer {
    /// Single statuses come before ranges, and both before the rest.
    fileprivate var rank: Int {
        switch status {
        case .code: 0
        case .range: 1
        case .default: 2
        }
    }

    fileprivate var pattern: String {
        switch status {
        case .code(let code): "case \(code)"
        case .range(let hundreds): "case \(hundreds * 100)..<\((hundreds + 1) * 100)"
        case .default: "default"
        }
    }

    /// The types that the case carries.
    fileprivate var payload: String {
        let content: [String] =
            switch content {
            case .none: []
            case .json(let value): [value.typeName]
            case .raw: ["IncomingAnswer"]
            }
        let all = content + (hasStatus ? ["status: Int"] : [])
        return all.isEmpty ? "" : "(\(all.joined(separator: ", ")))"
    }

    /// The values of the case, of an answer.
    fileprivate var arguments: String {
        let content: [String] =
            switch content {
            case .none: []
            case .json(let value): ["try answer.json { \(value.reading("$0")) }"]
            case .raw: ["answer"]
            }
        let all = content + (hasStatus ? ["status: answer.status"] : [])
        return all.isEmpty ? "" : "(\(all.joined(separator: ", ")))"
    }

    private var hasStatus: Bool {
        if case .code = status { return false }
        return true
    }
}
