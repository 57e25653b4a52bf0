import DovetailJSON
public import DovetailRuntime
import OpenAPIDocument

/// A document as the promise that responses are held to.
///
/// It reads the document itself and checks with the interpreter of JSON Schema: nothing that was generated takes part,
/// so a mistake of the generator shows as well as one of a handler.
public struct Contract: Sendable {
    /// The document in one piece: what references to other files lead to is among its components.
    let document: Document
    /// The document as it was written, for its lines.
    let source: Document
    let interpreter: SchemaInterpreter
    /// The URI under which the document's schemas are known to the interpreter.
    static let uri = "urn:document"

    /// Reads a document, with the files that it refers to.
    ///
    /// - Throws: ``ContractError`` when the file cannot be read or is not a right OpenAPI document.
    public init(documentAt path: String) throws {
        let file = try SourceFile.load(path: path, printedAs: path)
        let reading = DocumentReader().read(file, packageFolder: nil)
        let hasErrors = reading.diagnostics.contains { $0.severity == .error }
        guard let source = reading.document, !hasErrors else { throw ContractError(reading) }
        self.source = source
        document = try Self.whole(source)
        var schemas = SchemaSet()
        try schemas.add(document.followingDiscriminators(document.json(hiding: \.writeOnly)), at: Self.uri)
        interpreter = SchemaInterpreter(schemas, formatAssertion: true)
    }

    /// A document without references to other files.
    private static func whole(_ source: Document) throws -> Document {
        if source.schemas.allSatisfy({ $0.file == source.root.location.file }) { return source }
        let bundle = source.bundled()
        if let problem = bundle.diagnostics.first { throw ContractError(reason: problem.message) }
        // Its errors are those of the source, which are allowed.
        let file = SourceFile(path: source.root.location.file, bytes: Array(bundle.json.description.utf8))
        let reading = DocumentReader().read(file, packageFolder: nil)
        guard let document = reading.document else { throw ContractError(reading) }
        return document
    }

    /// The operations with the statuses that the document describes for each, in its order.
    public var operations: [ContractOperation] {
        document.paths.flatMap { path in
            path.operations.map { operation in
                ContractOperation(
                    id: operation.operationID ?? "\(operation.method) \(path.path)",
                    method: operation.method,
                    path: path.path,
                    statuses: operation.responses.compactMap(\.status).map(DocumentedStatus.init)
                )
            }
        }
    }

    /// Everything in which a response differs from what the document says of an operation; empty when it keeps to it.
    ///
    /// - Parameters:
    ///   - response: The response.
    ///   - operation: The `operationId`, or method and path template where the document gives none: `GET /notes`.
    public func breaches(of response: ServiceResponse, to operation: String) -> [String] {
        for path in document.paths {
            for candidate in path.operations
            where candidate.operationID == operation || "\(candidate.method) \(path.path)" == operation {
                return breaches(of: response, to: candidate)
            }
        }
        return ["the document has no operation \(operation)"]
    }

    /// The operation with a method and path template.
    func operation(_ method: String, _ path: String) -> Operation? {
        Self.operation(method, path, in: document)
    }

    /// Where the document promises a status of an operation, else where the operation stands, else the document.
    func place(of status: Int, _ method: String, _ path: String) -> SourceLocation {
        guard let operation = Self.operation(method, path, in: source) else { return source.root.location }
        return promised(status, by: operation)?.location ?? operation.location
    }

    private static func operation(_ method: String, _ path: String, in document: Document) -> Operation? {
        document.paths.first { $0.path == path }?.operations.first { $0.method == method }
    }
}

/// An operation of the document.
public struct ContractOperation: Sendable, Hashable {
    /// The `operationId`, or method and path template where there is none.
    public var id: String
    /// The HTTP method in upper case.
    public var method: String
    /// The path template.
    public var path: String
    /// The keys of `responses`.
    public var statuses: [DocumentedStatus]
}

/// A document that promises nothing: it cannot be read.
public struct ContractError: Error, CustomStringConvertible {
    /// The diagnostics.
    public var reason: String

    /// The diagnostics.
    public var description: String { reason }
}

extension ContractError {
    init(_ reading: ReadingResult) {
        let printer = DiagnosticPrinter(files: reading.files)
        let errors = reading.diagnostics.filter { $0.severity == .error }
        reason = errors.map { printer.text($0) }.joined(separator: "\n")
    }
}

extension DocumentedStatus {
    init(_ status: Response.Status) {
        switch status {
        case .code(let code): self = .code(code)
        case .range(let hundreds): self = .range(hundreds)
        case .default: self = .any
        }
    }
}
