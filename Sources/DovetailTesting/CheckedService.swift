public import DovetailRuntime
import OpenAPIDocument

extension Contract {
    /// The service with every response held to the document: what breaks it is reported, and sent all the same.
    ///
    /// Checking reads each response again, so this is for tests and for staging. A server logs the responses that break
    /// the document, and counts them as `http_server_response_breaches_total`. The items of a stream are looked at while
    /// they are sent: the first that breaks the document is reported and logged. A stream of anything else is not read.
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
        /// The file that promises the response, where that is another one than the document.
        public var file: String?
        /// The line of the document, or of that file, that promises the response.
        public var line: Int
        /// The status of the response.
        public var status: Int
        /// Everything in which it differs.
        public var breaches: [String]

        /// The breach in a line: `line 12: listNotes answers 200: the content at /0 is missing …`.
        public var description: String {
            "\(file.map { "\($0):\(line)" } ?? "line \(line)"): \(operation) answers \(status): \(breaches.joined(separator: "; "))"
        }
    }
}

private struct CheckedService<Service: HTTPService>: HTTPService {
    let service: Service
    let contract: Contract
    let report: @Sendable (Contract.Breach) -> Void

    func route(_ head: RequestHead) -> RoutingDecision { service.route(head) }

    func refusal(_ response: ServiceResponse, of head: RequestHead) -> ServiceResponse {
        service.refusal(response, of: head)
    }

    func respond(to request: ServiceRequest) async -> ServiceResponse {
        var response = await service.respond(to: request)
        let descriptor = request.match.descriptor
        // What the service refuses by itself need not be documented.
        let isRefusal = response.headers.first("Content-Type") == "application/problem+json"
        if isRefusal, !descriptor.documents(response.status) { return response }
        let operation = contract.operation(descriptor.method, descriptor.path)
        let found =
            operation.map { contract.breaches(of: response, to: $0) }
            ?? ["the document has no operation \(descriptor.method) \(descriptor.path)"]
        if !found.isEmpty {
            let breach = self.breach(found, response.status, descriptor)
            response.breach = breach.description
            report(breach)
        }
        guard let operation else { return response }
        response.body = checked(response, operation, request)
        return response
    }

    /// A body whose items are held to the document while they are sent; any other as it is.
    private func checked(
        _ response: ServiceResponse,
        _ operation: Operation,
        _ request: ServiceRequest
    ) -> ResponseBody? {
        guard case .stream(let stream)? = response.body,
            let contentType = response.headers.first("Content-Type"),
            let promised = contract.promised(response.status, by: operation),
            let media = contract.media(contentType, of: promised),
            let check = ItemCheck(media, as: contentType, of: contract)
        else { return response.body }
        return .stream(
            ResponseStream(count: stream.count) { writer in
                let items = CheckedItems(writer, check) { found in
                    let found = found.map { "the content \($0)" }
                    let breach = self.breach(found, response.status, request.match.descriptor)
                    request.origin.log(.error, "response breaks the document: \(breach)")
                    report(breach)
                }
                try await stream.write(to: items)
                items.finish()
            }
        )
    }

    private func breach(_ found: [String], _ status: Int, _ operation: OperationDescriptor) -> Contract.Breach {
        let place = contract.place(of: status, operation.method, operation.path)
        return Contract.Breach(
            operation: operation.id,
            file: place.file == contract.source.root.location.file ? nil : place.file,
            line: place.line,
            status: status,
            breaches: found
        )
    }
}
