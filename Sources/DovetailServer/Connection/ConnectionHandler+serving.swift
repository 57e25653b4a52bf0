import DovetailRuntime
import NIOCore

/// What happens between a request and its response.
extension ConnectionHandler {
    /// Asks the service where the request leads; what it refuses by the head alone is answered at once.
    func route() {
        guard let exchange else { return }
        if exchange.head.target == "*" {
            // `OPTIONS *` asks for the server, not for one of its resources (RFC 9110 §9.3.7).
            return respond(ServiceResponse(status: 204))
        }
        switch service.route(exchange.head) {
        case .response(let response): respond(response)
        case .operation(let match):
            self.exchange?.match = match
            guard load.requestBegan() else { return refuse(.tooManyRequests) }
            self.exchange?.holdsPlace = true
            react(to: machine.operationFound(now: now))
        }
    }

    /// Gives the request to the service, on this event loop.
    func serve() {
        guard let context, let exchange, let match = exchange.match else { return }
        let request = ServiceRequest(head: exchange.head, match: match, body: exchange.body)
        self.exchange?.body = []
        self.exchange?.holdsPlace = false
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        let (service, load, requestID) = (service, load, exchange.requestID)
        let task = Task(executorPreference: resources.executor) {
            let response = await service.respond(to: request)
            load.requestEnded()
            handler.value.served(response, requestID: requestID)
        }
        self.exchange?.task = task
    }

    /// Takes the service's response, unless the request was given up in the meantime.
    private func served(_ response: ServiceResponse, requestID: String) {
        guard machine.output == .serving else { return }
        respond(response)
        drive()
    }

    func refuse(_ refusal: Refusal) {
        respond(refusal.response(), endsConnection: refusal.endsConnection)
    }

    /// Ends the present exchange: what it holds is given back, what happened is logged.
    func endExchange(isComplete: Bool) {
        guard let exchange else { return }
        self.exchange = nil
        exchange.task?.cancel()
        if exchange.holdsPlace { load.requestEnded() }
        log.write(exchange.record(isComplete: isComplete, now: now))
    }
}
