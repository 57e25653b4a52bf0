/// Emits the files that the service serves beside the operations: the documentation and the document itself.
enum ResourceEmitter {
    /// Emits the list of resources.
    static func emit(_ resources: [ResourceModel], into printer: inout CodePrinter) {
        printer.block("extension APIRoutes {") { printer in
            printer.line("/// The documentation page with its parts, and the document.")
            printer.block("static let resources: [StaticResource] = [", "]") { printer in
                for index in resources.indices { printer.line("resource\(index),") }
            }
        }
        for (index, resource) in resources.enumerated() {
            printer.line()
            printer.block("private let resource\(index) = StaticResource(", ")") { printer in
                printer.line("path: \(SwiftLiteral.string(resource.path)),")
                printer.line("contentType: \(SwiftLiteral.string(resource.contentType)),")
                printer.line("entityTag: \(SwiftLiteral.string("\"\(StableHash.hexadecimal(resource.gzip))\"")),")
                printer.line("headers: \(headers(resource.headers)),")
                printer.line("gzip: \(SwiftLiteral.base64(resource.gzip))")
            }
        }
    }

    private static func headers(_ headers: [ResourceModel.Field]) -> String {
        if headers.isEmpty { return "[:]" }
        let pairs = headers.map { "\(SwiftLiteral.string($0.name)): \(SwiftLiteral.string($0.value))" }
        return "[\(pairs.joined(separator: ", "))]"
    }
}
