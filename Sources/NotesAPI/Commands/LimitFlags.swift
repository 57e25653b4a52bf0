import ArgumentParser

/// A flag for every limit of the server.
struct LimitFlags: ParsableArguments {
    @Option(
        name: .customLong("head-timeout"),
        help: help("Seconds from the first byte of a head to its end.", of: .headTimeout)
    )
    var headTimeout: String?

    @Option(
        name: .customLong("body-timeout"),
        help: help("Seconds from the end of the head to the end of the body.", of: .bodyTimeout)
    )
    var bodyTimeout: String?

    @Option(
        name: .customLong("body-patience"),
        help: help("Seconds that a body may take on top of what its rate gives it.", of: .bodyPatience)
    )
    var bodyPatience: String?

    @Option(
        name: .customLong("body-min-rate"),
        help: help("How many bytes of a body must come in a second, on average.", of: .bodyMinimumRate)
    )
    var bodyMinimumRate: String?

    @Option(name: .customLong("request-timeout"), help: help("Seconds that a handler may take.", of: .requestTimeout))
    var requestTimeout: String?

    @Option(
        name: .customLong("write-timeout"),
        help: help("Seconds that a client may leave a piece of a response unread.", of: .writeTimeout)
    )
    var writeTimeout: String?

    @Option(
        name: .customLong("idle-timeout"),
        help: help("Seconds that a connection may wait for its next request.", of: .idleTimeout)
    )
    var idleTimeout: String?

    @Option(
        name: .customLong("shutdown-grace"),
        help: help("Seconds that requests in flight may take when the service is stopped.", of: .shutdownGrace)
    )
    var shutdownGrace: String?

    @Option(
        name: .customLong("max-head-bytes"),
        help: help("Bytes of request line and header fields together.", of: .maximumHeadBytes)
    )
    var maximumHeadBytes: String?

    @Option(name: .customLong("max-field-bytes"), help: help("Bytes of one header field.", of: .maximumFieldBytes))
    var maximumFieldBytes: String?

    @Option(name: .customLong("max-fields"), help: help("Header fields of a request.", of: .maximumFields))
    var maximumFields: String?

    @Option(name: .customLong("max-target-bytes"), help: help("Bytes of the request target.", of: .maximumTargetBytes))
    var maximumTargetBytes: String?

    @Option(name: .customLong("max-body-bytes"), help: help("Bytes of a request body.", of: .maximumBodyBytes))
    var maximumBodyBytes: String?

    @Option(name: .customLong("max-connections"), help: help("Connections at a time.", of: .maximumConnections))
    var maximumConnections: String?

    @Option(
        name: .customLong("max-streams"),
        help: help("Streams of an HTTP/2 connection at a time.", of: .maximumStreams)
    )
    var maximumStreams: String?

    @Option(name: .customLong("max-requests"), help: help("Requests in flight at a time.", of: .maximumRequests))
    var maximumRequests: String?

    @Option(
        name: .customLong("max-unread-bytes"),
        help: help("Bytes of responses that clients leave unread, over all connections.", of: .maximumUnreadBytes)
    )
    var maximumUnreadBytes: String?

    /// The flags, nil where none was given.
    var typed: [Setting: String?] {
        [
            .headTimeout: headTimeout,
            .bodyTimeout: bodyTimeout,
            .bodyPatience: bodyPatience,
            .bodyMinimumRate: bodyMinimumRate,
            .requestTimeout: requestTimeout,
            .writeTimeout: writeTimeout,
            .idleTimeout: idleTimeout,
            .shutdownGrace: shutdownGrace,
            .maximumHeadBytes: maximumHeadBytes,
            .maximumFieldBytes: maximumFieldBytes,
            .maximumFields: maximumFields,
            .maximumTargetBytes: maximumTargetBytes,
            .maximumBodyBytes: maximumBodyBytes,
            .maximumConnections: maximumConnections,
            .maximumStreams: maximumStreams,
            .maximumRequests: maximumRequests,
            .maximumUnreadBytes: maximumUnreadBytes,
        ]
    }
}
