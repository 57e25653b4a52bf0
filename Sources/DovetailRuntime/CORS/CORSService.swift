extension HTTPService {
    /// The service, open to pages of other origins.
    ///
    /// Preflights are answered from the document's methods, unless the document describes `OPTIONS` for the path.
    public func allowing(_ policy: CORSPolicy) -> some HTTPService {
        CORSService(service: self, policy: policy)
    }
}

/// A service that tells browsers which pages may call it.
private struct CORSService<Service: HTTPService>: HTTPService {
    let service: Service
    let policy: CORSPolicy

    func route(_ head: RequestHead) -> RoutingDecision {
        let decision = service.route(head)
        guard case .response(var response) = decision else { return decision }
        let origin = head.headers.first("Origin")
        if let origin, head.method == "OPTIONS", head.headers.first("Access-Control-Request-Method") != nil,
            let methods = response.headers.first("Allow")
        {
            return .response(policy.preflight(origin, allowed: methods))
        }
        policy.allow(origin, in: &response)
        return .response(response)
    }

    func respond(to request: ServiceRequest) async -> ServiceResponse {
        var response = await service.respond(to: request)
        policy.allow(request.head.headers.first("Origin"), in: &response)
        return response
    }

    func refusal(_ response: ServiceResponse, of head: RequestHead) -> ServiceResponse {
        var response = service.refusal(response, of: head)
        policy.allow(head.headers.first("Origin"), in: &response)
        return response
    }
}
