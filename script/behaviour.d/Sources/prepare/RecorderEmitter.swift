@testable import OpenAPICodegen

/// Emits handlers for all operations of a model: each records its request and answers as it is told.
struct RecorderEmitter {
    let model: ServiceModel

    func text() -> String {
        var printer = CodePrinter()
        printer.line("import DovetailRuntime")
        printer.line("import Exchanges")
        printer.line()
        printer.line("package let exchange = Exchanges.Exchange()")
        printer.line("package let service: any HTTPService = \(creation)")
        printer.line()
        let protocols = model.groups.map(\.protocolName) + (model.security.map { [$0.protocolName] } ?? [])
        let conformances = protocols.isEmpty ? "" : ": " + protocols.joined(separator: ", ")
        printer.block("private struct Recorder\(conformances) {") { printer in
            if model.security != nil { printer.line("typealias Principal = String") }
            for (index, operation) in model.operations.enumerated() { handler(operation, index, &printer) }
            security(&printer)
        }
        return printer.text
    }

    private var creation: String {
        var arguments = model.groups.map { "\(ReservedWords.label($0.label)): Recorder()" }
        if let security = model.security { arguments.append("\(security.label): Recorder()") }
        return "API(\(arguments.joined(separator: ", ")))"
    }

    private func handler(_ operation: OperationModel, _ index: Int, _ printer: inout CodePrinter) {
        let name = ReservedWords.escaped(operation.name)
        let type = operation.typeName
        let principal: String =
            switch operation.principal {
            case .none: ""
            case .required: ", principal: String"
            case .optional: ", principal: String?"
            }
        printer.block("func \(name)(_ request: \(type).Request\(principal)) async throws -> \(type).Response {") {
            $0.line("var record = Exchanges.Record()")
            $0.line("record.operation = \(index)")
            if !principal.isEmpty { $0.line("record.principal = principal") }
            for parameter in operation.parameters {
                let label = SwiftLiteral.string("\(parameter.source.place.word) \(parameter.wireName)")
                $0.line("record.set(\(label), request.\(ReservedWords.escaped(parameter.name)))")
            }
            if let body = operation.body { record(body, &$0) }
            $0.line("let plan = try exchange.answer(to: record)")
            $0.line("switch plan.key {")
            for response in operation.responses { answer(response, in: type, &$0) }
            $0.line("default: throw Exchanges.Unplanned()")
            $0.line("}")
        }
    }

    private func record(_ body: BodyModel, _ printer: inout CodePrinter) {
        let opening = body.isRequired ? "do { let body = request.body" : "if let body = request.body {"
        printer.block(opening) { printer in
            if let only = body.contents.first, body.contents.count == 1 {
                record(only, &printer)
                return
            }
            printer.line("switch body {")
            for content in body.contents {
                printer.line("case .\(ReservedWords.escaped(content.name))(let body):")
                printer.line("record.mediaTypes = \(SwiftLiteral.strings(content.contentTypes))")
                record(content, &printer)
            }
            printer.line("}")
        }
    }

    private func record(_ content: ContentModel, _ printer: inout CodePrinter) {
        switch content.form {
        case .json, .text, .urlEncoded, .multipartForm: printer.line("record.setBody(body)")
        case .bytes, .items: printer.line("try await record.setBody(body)")
        case .multipart(let parts, _):
            if parts.isEmpty { printer.line("_ = body") }
            for part in parts {
                let name = SwiftLiteral.string("part \(part.wireName)")
                let call = part.isStreamed ? "try await record.set" : "record.set"
                printer.line("\(call)(\(name), body.\(ReservedWords.escaped(part.name)))")
            }
        }
    }

    private func answer(_ response: ResponseModel, in operation: String, _ printer: inout CodePrinter) {
        printer.line("case \(SwiftLiteral.string(response.key)):")
        printer.indented { printer in
            if response.contents.count < 2 {
                printer.line("return \(creation(of: response, body: response.contents.first.map(value)))")
                return
            }
            printer.line("switch plan.mediaType {")
            for content in response.contents {
                let name = ReservedWords.escaped(content.name)
                let types = content.contentTypes.map(SwiftLiteral.string).joined(separator: ", ")
                let creation = creation(of: response, body: ".\(name)(\(value(content)))")
                printer.line("case \(types): return \(creation)")
            }
            printer.line("default: throw Exchanges.Unplanned()")
            printer.line("}")
        }
    }

    private func creation(of response: ResponseModel, body: String?) -> String {
        var arguments = body.map { [$0] } ?? []
        if case .code = response.status {} else { arguments.append("status: plan.status") }
        for header in response.headers {
            let method = header.isRequired ? "header" : "optionalHeader"
            let reading = header.value.unchecked.reading("$0")
            let name = SwiftLiteral.string(header.wireName)
            arguments.append("\(ReservedWords.label(header.name)): try plan.\(method)(\(name)) { \(reading) }")
        }
        let payload = arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))"
        return ".\(ReservedWords.escaped(response.name))\(payload)"
    }

    private func value(_ content: ContentModel) -> String {
        let reading = content.value?.unchecked.reading("$0") ?? ""
        switch content.form {
        case .json, .text: return "try plan.body { \(reading) }"
        case .items: return "ResponseItems(try plan.items { \(reading) })"
        case .bytes, .multipart, .multipartForm, .urlEncoded: return "plan.content"
        }
    }

    private func security(_ printer: inout CodePrinter) {
        guard let security = model.security else { return }
        for scheme in security.schemes {
            let (type, expression) = scheme.credential.recording
            let name = ReservedWords.escaped(scheme.name)
            let signature = "_ it: DovetailRuntime.\(type), for access: DovetailRuntime.RequestedAccess"
            printer.block("func \(name)(\(signature)) async throws -> String {") { printer in
                printer.line("\(SwiftLiteral.string(scheme.wireName)) + \" \" + \(expression)")
            }
            guard case .http = scheme.credential else { continue }
            let challenge = ReservedWords.escaped(scheme.name + "Challenge")
            printer.line("func \(challenge)(for access: DovetailRuntime.RequestedAccess) -> String { \"\" }")
        }
        if security.combines {
            printer.block("func combine(_ principals: [String]) async throws -> String {") { printer in
                printer.line("principals.joined(separator: \"+\")")
            }
        }
    }
}

extension ParameterModel.Place {
    /// The place as the document has it.
    fileprivate var word: String {
        switch self {
        case .path: "path"
        case .query: "query"
        case .queryString: "querystring"
        case .header: "header"
        case .cookie: "cookie"
        }
    }
}

extension ResponseModel {
    /// The key in `responses`.
    fileprivate var key: String {
        switch status {
        case .code(let code): "\(code)"
        case .range(let hundreds): "\(hundreds)XX"
        case .default: "default"
        }
    }
}

extension SecuritySchemeModel.Credential {
    /// The type of a credential, and what is recorded of it.
    fileprivate var recording: (type: String, expression: String) {
        switch self {
        case .apiKey: ("APIKey", "it.value")
        case .basic: ("BasicCredentials", "it.username + \":\" + it.password")
        case .bearer: ("BearerToken", "it.value")
        case .http: ("HTTPCredentials", "it.value")
        case .mutualTLS: ("ClientCertificate", "String(decoding: it.der, as: UTF8.self)")
        }
    }
}
