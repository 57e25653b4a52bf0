/// Emits the case of a switch that turns a documented response into one that is sent.
enum ResponseEncoding {
    static func emit(_ response: ResponseModel, into printer: inout CodePrinter) {
        let names = response.associatedValues.map(\.name)
        let pattern =
            names.isEmpty ? "" : "(\(names.map { "let \(ReservedWords.escaped($0))" }.joined(separator: ", ")))"
        printer.line("case .\(ReservedWords.escaped(response.name))\(pattern):")
        printer.indented { printer in
            let creation = creation(response)
            if response.headers.isEmpty {
                printer.line("return \(creation)")
                return
            }
            printer.line("var response = \(creation)")
            for header in response.headers {
                let wireName = SwiftLiteral.string(header.wireName)
                let value = ReservedWords.escaped(header.name)
                printer.line("response.appendHeader(\(wireName), \(value))")
            }
            printer.line("return response")
        }
    }

    private static func creation(_ response: ResponseModel) -> String {
        let status =
            switch response.status {
            case .code(let code): String(code)
            case .range, .default: "status"
            }
        guard response.body != nil else { return "ServiceResponse(status: \(status))" }
        let contentType =
            response.contentType == "application/json"
            ? "" : ", contentType: \(SwiftLiteral.string(response.contentType ?? ""))"
        return "ServiceResponse(status: \(status), json: body\(contentType))"
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
    var associatedValues: [AssociatedValue] {
        var values: [AssociatedValue] = []
        if let body { values.append(AssociatedValue(name: "body", declaration: body.typeName)) }
        if case .code = status {} else { values.append(AssociatedValue(name: "status", declaration: "status: Int")) }
        for header in headers {
            let name = ReservedWords.label(header.name)
            let type = header.value.typeName
            let declaration = header.isRequired ? "\(name): \(type)" : "\(name): \(type)? = nil"
            values.append(AssociatedValue(name: header.name, declaration: declaration))
        }
        return values
    }
}
