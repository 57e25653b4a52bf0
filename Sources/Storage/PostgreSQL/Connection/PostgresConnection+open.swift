import CLibPQ

extension PostgresConnection {
    /// Connects to the first host that will do.
    static func open(
        _ settings: PostgresSettings,
        lookup: HostLookup = .system,
        until deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> PostgresConnection {
        let handle = try inTurn(settings.attempts, each: settings.connectTimeout, until: deadline) {
            (parameters, deadline) throws(PostgresError) in
            guard let addresses = try lookup.addresses(of: parameters.nameToLookUp, until: deadline) else {
                return try connect(parameters, settings, until: deadline)
            }
            return try inTurn(addresses, each: nil, until: deadline) { (address, deadline) throws(PostgresError) in
                // With an address libpq looks nothing up; the name stays what certificates are checked against.
                let parameters = parameters.merging(["hostaddr": address]) { $1 }
                return try connect(parameters, settings, until: deadline)
            }
        }
        return PostgresConnection(handle: handle, settings: settings)
    }

    /// Tries one after another until one will do. Those that are left share the time that is left, unless each has
    /// a time of its own.
    private static func inTurn<Candidate>(
        _ candidates: [Candidate],
        each limit: Duration?,
        until deadline: ContinuousClock.Instant,
        connect: (Candidate, ContinuousClock.Instant) throws(PostgresError) -> OpaquePointer
    ) throws(PostgresError) -> OpaquePointer {
        var failure = PostgresError(code: PostgresError.cannotConnect, message: "there was no time left to connect")
        for (index, candidate) in candidates.enumerated() {
            let now = ContinuousClock.now
            let left = deadline - now
            let share = limit ?? left / (candidates.count - index)
            do throws(PostgresError) {
                return try connect(candidate, now.advanced(by: min(left, share)))
            } catch {
                // What a server says tells more than that another one cannot be reached.
                if failure.code == PostgresError.cannotConnect || error.code != PostgresError.cannotConnect {
                    failure = error
                }
            }
        }
        throw failure
    }

    private static func connect(
        _ parameters: [String: String],
        _ settings: PostgresSettings,
        until deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> OpaquePointer {
        guard let handle = start(parameters) else {
            throw PostgresError(code: "53200", message: "there is no memory for a connection")
        }
        do throws(PostgresError) {
            // Puts the SQLSTATE into messages: nothing else tells it before the connection stands.
            PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
            PQsetNoticeReceiver(handle, { _, _ in }, nil)
            try poll(handle, parameters, settings, until: deadline)
            PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
            guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else {
                throw connectError(handle, settings)
            }
            return handle
        } catch {
            PQfinish(handle)
            throw error
        }
    }

    private static func start(_ parameters: [String: String]) -> OpaquePointer? {
        let names = parameters.keys.sorted()
        // Arrays of C strings, ended by a nil each, in one block of memory that outlives the call.
        let texts = names.flatMap { [$0, parameters[$0] ?? ""] }.map { Array($0.utf8CString) }
        let block = texts.flatMap { $0 }
        return block.withUnsafeBufferPointer { block in
            var pointers: [UnsafePointer<CChar>?] = []
            var start = 0
            for text in texts {
                pointers.append(block.baseAddress.map { $0 + start })
                start += text.count
            }
            let keywords = stride(from: 0, to: pointers.count, by: 2).map { pointers[$0] } + [nil]
            let values = stride(from: 1, to: pointers.count, by: 2).map { pointers[$0] } + [nil]
            return PQconnectStartParams(keywords, values, 0)
        }
    }

    private static func poll(
        _ handle: OpaquePointer,
        _ parameters: [String: String],
        _ settings: PostgresSettings,
        until deadline: ContinuousClock.Instant
    ) throws(PostgresError) {
        guard PQstatus(handle) != CONNECTION_BAD else { throw connectError(handle, settings) }
        // As if PQconnectPoll had returned this (PostgreSQL manual, 34.1, PQconnectStartParams).
        var step = PGRES_POLLING_WRITING
        while step != PGRES_POLLING_OK {
            if step == PGRES_POLLING_FAILED { throw connectError(handle, settings) }
            let isWriting = step == PGRES_POLLING_WRITING
            guard awaitSocket(of: handle, reading: !isWriting, writing: isWriting, until: deadline) else {
                throw PostgresError(
                    code: PostgresError.cannotConnect,
                    message: "\(parameters["host"] ?? "the server") did not answer in time"
                )
            }
            step = PQconnectPoll(handle)
        }
    }

    /// Reads libpq's message, whose first line is, in verbose form, `…: FATAL:  28P01: what happened`.
    private static func connectError(_ handle: OpaquePointer, _ settings: PostgresSettings) -> PostgresError {
        let text = String(cString: PQerrorMessage(handle))
        let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("LOCATION: ") }
            .map { $0.drop(while: \.isWhitespace) }
        let message = settings.redact(lines.joined(separator: "; "))
        guard let match = message.firstMatch(of: #/:  ([0-9A-Z]{5}): /#) else {
            return PostgresError(code: PostgresError.cannotConnect, message: message)
        }
        let withoutCode = message[..<match.range.lowerBound] + ": " + message[match.range.upperBound...]
        return PostgresError(code: String(match.output.1), message: String(withoutCode))
    }
}

extension [String: String] {
    /// The host, unless its address is given as well.
    fileprivate var nameToLookUp: String? { self["hostaddr"] == nil ? self["host"] : nil }
}
