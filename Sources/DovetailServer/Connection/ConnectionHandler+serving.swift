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
        case .response(let response): serve(response)
        case .operation(let match):
            exchange.match = match
            guard load.requestBegan() else { return refuse(.tooManyRequests) }
            exchange.holdsPlace = true
            react(to: operationFound(match.descriptor))
        }
    }

    private func operationFound(_ operation: OperationDescriptor) -> ConnectionMachine.Action {
        let limits = machine.limits
        return machine.operationFound(
            bodyLimit: operation.bodyLimit(collecting: limits.bodyBytes, streaming: limits.streamedBodyBytes),
            streams: operation.streamsRequestBody,
            now: now
        )
    }

    /// Sends an answer that needs no operation.
    private func serve(_ response: ServiceResponse) {
        respond(response)
        guard machine.output == .streaming, case .stream(let stream)? = response.body, let context, let exchange
        else { return }
        let writer = StreamWriter(self, exchange, on: context.eventLoop)
        exchange.task = resources.executor.run { await writer.write(stream) }
    }

    /// Gives the request to the service, on this event loop.
    func serve() {
        guard let context, let exchange else { return }
        exchange.holdsPlace = false
        if machine.input != .whole { exchange.pipe = makePipe(for: exchange, on: context.eventLoop) }
        let channel = context.channel
        let place = NIOLoopBound((handler: self, exchange: exchange), eventLoop: channel.eventLoop)
        exchange.task = resources.executor.run {
            let (handler, exchange) = place.value
            if let request = handler.takeRequest(of: exchange, on: channel) {
                let response = await handler.respond(to: request)
                if let stream = handler.served(exchange, response) {
                    await StreamWriter(handler, exchange, on: channel.eventLoop).write(stream)
                }
            }
            handler.load.requestEnded()
        }
    }

    /// The request as the service gets it, once; `nil` when it leads to no operation.
    private func takeRequest(of exchange: Exchange, on channel: any Channel) -> ServiceRequest? {
        guard let match = exchange.match else { return nil }
        let origin = ExchangeOrigin(
            requestID: exchange.requestID,
            operation: match.descriptor,
            channel: channel,
            logger: log.logger,
            due: exchange.pipe == nil ? machine.outputDeadline : nil
        )
        return exchange.takeRequest(match, from: origin)
    }

    private func respond(to request: ServiceRequest) async -> ServiceResponse {
        var response: ServiceResponse
        if let tracer {
            response = await tracer.respond(to: request, with: service)
        } else {
            response = await service.respond(to: request)
        }
        guard let compression, compression.applies(to: &response, for: request.head) else { return response }
        return await compression.compressed(response)
    }

    /// Takes the service's response, unless the request was given up in the meantime.
    ///
    /// - Returns: The rest of the response, when it is to be streamed.
    private func served(_ served: Exchange, _ response: ServiceResponse) -> ResponseStream? {
        readClock()
        guard machine.output == .serving, exchange === served else { return nil }
        respond(response)
        drive()
        guard exchange === served, machine.output == .streaming, case .stream(let stream)? = response.body
        else { return nil }
        return stream
    }

    func refuse(_ refusal: Refusal) {
        let exchange = self.exchange ?? makeExchange()
        self.exchange = exchange
        exchange.refusal = refusal
        respond(service.refusal(refusal.response(), of: exchange.head), endsConnection: refusal.endsConnection)
    }

    /// Ends the present exchange: what it holds is given back, what happened is logged.
    func endExchange(isComplete: Bool) {
        guard let exchange else { return }
        self.exchange = nil
        if !isComplete { exchange.cutOff(.incomplete) }
        if exchange.holdsPlace { load.requestEnded() }
        log.write(exchange, isComplete: isComplete, now: now)
        load.metrics?.count(exchange, now: now)
    }
}
