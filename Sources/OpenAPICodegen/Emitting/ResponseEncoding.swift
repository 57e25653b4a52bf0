/// Emits the case of a switch that turns a documented response into one that is sent.
enum ResponseEncoding {
    static func emit(_ response: ResponseModel, in operation: String, into printer: inout CodePrinter) {
        let headers = headerLocals(response)
        let names = response.valuesBesidesHeaders(in: operation).map(\.name) + headers
        let pattern =
            names.isEmpty ? "" : "(\(names.map { "let \(ReservedWords.escaped($0))" }.joined(separator: ", ")))"
        let label = "case .\(ReservedWords.escaped(response.name))\(pattern):"
        let status = response.statusText
        let creation = response.contents.first?.response(status: status) ?? "ServiceResponse(status: \(status))"
        if response.headers.isEmpty, response.contents.count < 2 {
            printer.line("\(label) return \(creation)\(response.holding)")
            return
        }
        printer.line(label)
        printer.indented { printer in
            if response.contents.count > 1 {
                printer.line("\(response.headers.isEmpty ? "let" : "var") response: ServiceResponse")
                printer.line("switch body {")
                for content in response.contents {
                    let name = ReservedWords.escaped(content.name)
                    printer.line("case .\(name)(let body): response = \(content.response(status: status))")
                }
                printer.line("}")
            } else {
                printer.line("var response = \(creation)")
            }
            for (header, name) in zip(response.headers, headers) {
                printer.line("response.\(header.appending(ReservedWords.escaped(name)))")
            }
            printer.line("return response\(response.holding)")
        }
    }

    /// What the header fields are called inside the function: as in their case, unless that is the name of something else there.
    private static func headerLocals(_ response: ResponseModel) -> [String] {
        let taken = ReservedWords.localsOfResponses
        let names = NameScope(taken: taken.union(response.headers.map(\.name)))
        return response.headers.map { taken.contains($0.name) ? names.claim($0.name) : $0.name }
    }
}

extension HeaderModel {
    /// The call that adds the field.
    fileprivate func appending(_ value: String) -> String {
        let wireName = SwiftLiteral.string(wireName)
        switch form {
        case .scalar: return "appendHeader(\(wireName), \(value))"
        case .simple: return "appendHeader(\(wireName), simple: \(value))"
        case .exploded: return "appendHeader(\(wireName), simple: \(value), explode: true)"
        case .json: return "appendHeader(\(wireName), json: \(value))"
        }
    }
}

extension ResponseModel {
    /// A value that a response's case carries.
    struct AssociatedValue {
        var name: String
        var declaration: String
    }

    /// The values of the case: the body without a label, then the status where the document leaves it open, then the
    /// header fields.
    func associatedValues(in operation: String) -> [AssociatedValue] {
        valuesBesidesHeaders(in: operation)
            + headers.map { header in
                let name = ReservedWords.label(header.name)
                let type = header.value.typeName
                let declaration = header.isRequired ? "\(name): \(type)" : "\(name): \(type)? = nil"
                return AssociatedValue(name: header.name, declaration: declaration)
            }
    }

    fileprivate func valuesBesidesHeaders(in operation: String) -> [AssociatedValue] {
        var values: [AssociatedValue] = []
        if let only = contents.first {
            let type = contents.count == 1 ? only.typeName(.response) : "\(operation).\(typeName)"
            values.append(AssociatedValue(name: "body", declaration: type))
        }
        if case .code = status {} else { values.append(AssociatedValue(name: "status", declaration: "status: Int")) }
        return values
    }

    /// The call that holds a status which the handler gives to the document.
    fileprivate var holding: String {
        if case .code = status { "" } else { ".documented(as: \(statusArgument))" }
    }

    fileprivate var statusText: String {
        switch status {
        case .code(let code): String(code)
        case .range, .default: "status"
        }
    }
}
