public import DovetailRuntime
import OpenAPIDocument

extension Contract {
    /// The service with every response held to the document: what breaks it is reported, and sent all the same.
    ///
    /// Checking reads each response again, so this is for tests and for staging. Streams are not read. A server logs the
    /// responses that break the document, and counts them as `http_server_response_breaches_total`.
    ///
    /// - Parameter report: Takes the responses that break the document as well: a test records an issue.
    public func checking(
        _ service: some HTTPService,
        report: @escaping @Sendable (Breach) -> Void = { _ in }
    ) -> some HTTPService {
        CheckedService(service: service, contract: self, report: report)
    }

    /// A response that breaks the document.
    public struct Breach: Sendable, CustomStringConvertible {
        /// The operation, as ``ContractOperation/id`` has it.
        public var operation: String
        /// The line of the document that promises the response.
        public var line: Int
        /// The status of the response.
        public var status: Int
        /// Everything in which it differs.
        public var breaches: [String]

        /// The breach in a line: `line 12: listNotes answers 200: the content at /0 is missing …`.
        public var description: String {
            "line \(line): \(operation) answers \(status): \(breaches.joined(separator: "; "))"
        }
    }
}

private struct CheckedService<Service: HTTPService>: HTTPService {
    let service: Service
    let contract: Contract
    let report: @Sendable (Contract.Breach) -> Void

    func route(_ head: RequestHead) -> RoutingDecision { service.route(head) }

    func respond(to request: ServiceRequest) async -> ServiceResponse {
        var response = await service.respond(to: request)
        let descriptor = request.match.descriptor
        // What the service refuses by itself need not be documented, and a stream is read once.
        let isRefusal = response.headers.first("Content-Type") == "application/problem+json"
        if isRefusal, !descriptor.documents(response.status) { return response }
        if response.body?.isStream == true { return response }
        guard let operation = contract.operation(descriptor.method, descriptor.path) else { return response }
        let found = contract.breaches(of: response, to: operation)
        if !found.isEmpty {
            let line = contract.promised(response.status, by: operation)?.location.line ?? operation.location.line
            let breach = Contract.Breach(
                operation: descriptor.id,
                line: line,
                status: response.status,
                breaches: found
            )
            response.breach = breach.description
            report(breach)
        }
        return response
    }
}
