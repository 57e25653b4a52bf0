/// Leads requests to operations, and refuses by RFC 9110 what the document does not describe.
///
/// Built once from the generated table. It decides from the head alone: 404 for a path that is not there, 405 with
/// `Allow` for a method the path does not have, 406 and 415 for media types that the operation does not speak.
/// `HEAD` goes to `GET`; `OPTIONS` is answered from the table.
public struct OperationRouter: Sendable {
    private let operations: [OperationDescriptor]
    private let tree: RouteTree
    /// The path of the document's server as a ``NormalPath`` has it, without a slash at its end.
    private let basePath: [UInt8]
    private let resources: [String: StaticResource]

    /// Creates a router of operations and of resources that are served beside them.
    ///
    /// An operation wins over a resource with the same path.
    ///
    /// - Parameter basePath: The path of the document's first server. Operations are found below it, where clients of
    ///   the document look for them, and without it, where a proxy leads that has taken it off.
    public init(_ operations: [OperationDescriptor], basePath: String = "", resources: [StaticResource] = []) {
        self.basePath = NormalPath.bytes(of: Array(basePath.utf8))
        self.operations = operations
        self.tree = RouteTree(operations)
        self.resources = Dictionary(resources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Decides from the head alone what becomes of a request.
    public func route(_ head: RequestHead) -> RoutingDecision {
        var target = head.target
        let match = target.withUTF8 { bytes in
            self.match(UnsafeBufferPointer(rebasing: bytes.prefix { $0 != UInt8(ascii: "?") }))
        }
        guard let match else { return .response(resourceResponse(head)) }
        guard let operation = Self.operation(of: match.endpoint, for: head.method) else {
            return .response(Self.methodResponse(head, allowed: match.endpoint.methods.map(\.method)))
        }
        let descriptor = operations[operation]
        if var refusal = MediaNegotiation.refusal(of: head, by: descriptor) {
            refusal.breaksDocument = true
            return .response(refusal)
        }
        return .operation(
            OperationMatch(operation: operation, descriptor: descriptor, arguments: match.arguments)
        )
    }

    private func match(_ path: UnsafeBufferPointer<UInt8>) -> RouteTree.Match? {
        guard let normal = NormalPath(path) else { return matchNormal(path) }
        guard var match = normal.bytes.withUnsafeBufferPointer({ matchNormal($0) }) else { return nil }
        match.arguments = match.arguments.map(normal.original)
        return match
    }

    private func matchNormal(_ path: UnsafeBufferPointer<UInt8>) -> RouteTree.Match? {
        if !basePath.isEmpty, path.starts(with: basePath), let match = tree.match(path, from: basePath.count) {
            return match
        }
        return tree.match(path, from: 0)
    }

    private static func operation(of endpoint: RouteTree.Endpoint, for method: String) -> Int? {
        if let found = endpoint.methods.first(where: { $0.method == method }) { return found.operation }
        guard method == "HEAD" else { return nil }
        return endpoint.methods.first { $0.method == "GET" }?.operation
    }

    private func resourceResponse(_ head: RequestHead) -> ServiceResponse {
        guard let resource = resource(at: String(head.path)) else {
            return ProblemDetails(status: 404, detail: "There is nothing at this path.").response()
        }
        if head.method == "GET" || head.method == "HEAD" { return resource.response(to: head) }
        return Self.methodResponse(head, allowed: ["GET"])
    }

    /// The resource of a path, which may be percent-encoded where it need not be.
    private func resource(at path: String) -> StaticResource? {
        resources[path] ?? resources[String(decoding: NormalPath.bytes(of: Array(path.utf8)), as: UTF8.self)]
    }

    /// The answer to a method that a path does not have: 204 for `OPTIONS`, else 405 (RFC 9110 §9.3.7, §15.5.6).
    private static func methodResponse(_ head: RequestHead, allowed: [String]) -> ServiceResponse {
        var methods = allowed
        if methods.contains("GET"), !methods.contains("HEAD") { methods.append("HEAD") }
        if !methods.contains("OPTIONS") { methods.append("OPTIONS") }
        let allow = methods.joined(separator: ", ")
        var response =
            head.method == "OPTIONS"
            ? ServiceResponse(status: 204)
            : ProblemDetails(status: 405, detail: "This path takes \(allow).").response()
        response.headers.append("Allow", allow)
        return response
    }
}
