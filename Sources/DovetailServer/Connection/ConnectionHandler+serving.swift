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
            exchange.match = match
            guard load.requestBegan() else { return refuse(.tooManyRequests) }
            exchange.holdsPlace = true
            react(to: machine.operationFound(now: now))
        }
    }

    /// Gives the request to the service, on this event loop.
    func serve() {
        guard let context, let exchange else { return }
        exchange.holdsPlace = false
        let place = NIOLoopBound((handler: self, exchange: exchange), eventLoop: context.eventLoop)
        exchange.task = resources.executor.run {
            let (handler, exchange) = place.value
            if let request = exchange.takeRequest() {
                var response = await handler.service.respond(to: request)
                if case .stream(let stream)? = response.body {
                    response.body = try? await .bytes(ResponseBody.stream(stream).collected())
                }
                handler.served(exchange, response)
            }
            handler.load.requestEnded()
        }
    }

    /// Takes the service's response, unless the request was given up in the meantime.
    private func served(_ served: Exchange, _ response: ServiceResponse) {
        readClock()
        guard machine.output == .serving, exchange === served else { return }
        respond(response)
        drive()
    }

    func refuse(_ refusal: Refusal) {
        if exchange == nil { exchange = makeExchange() }
        exchange?.refusal = refusal
        respond(refusal.response(), endsConnection: refusal.endsConnection)
    }

    /// Ends the present exchange: what it holds is given back, what happened is logged.
    func endExchange(isComplete: Bool) {
        guard let exchange else { return }
        self.exchange = nil
        if !isComplete { exchange.task?.cancel() }
        if exchange.holdsPlace { load.requestEnded() }
        log.write(exchange, isComplete: isComplete, now: now)
    }
}
