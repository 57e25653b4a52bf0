extension DovetailServer {
    /// Where a server listens, and what it allows.
    public struct Configuration: Sendable, Hashable {
        /// The name or address to listen on: `127.0.0.1`, `0.0.0.0`, `::`.
        public var host: String
        /// The port to listen on; 0 lets the system choose one.
        public var port: Int
        /// Sizes, counts and deadlines.
        public var limits: ServerLimits
        /// How long requests in flight may take to finish after a graceful shutdown began; then they are cut off.
        ///
        /// The default fits the shortest time a platform leaves between SIGTERM and SIGKILL (Fly.io: 5 s).
        public var grace: Duration

        /// The length from which on a text is sent compressed to clients that take gzip; `nil` to compress nothing.
        ///
        /// Static resources bring their own compressed form.
        public var compressionBytes: Int?

        /// The certificate to serve with over TLS; `nil` to serve without TLS.
        public var certificate: TLSCertificate?

        /// Whether each request is a line in the log; errors always are.
        public var logsRequests: Bool

        /// Creates a configuration.
        public init(
            host: String = "127.0.0.1",
            port: Int = 8080,
            limits: ServerLimits = ServerLimits(),
            grace: Duration = .seconds(4),
            compressionBytes: Int? = 1024,
            certificate: TLSCertificate? = nil,
            logsRequests: Bool = true
        ) {
            self.host = host
            self.port = port
            self.limits = limits
            self.grace = grace
            self.compressionBytes = compressionBytes
            self.certificate = certificate
            self.logsRequests = logsRequests
        }
    }
}
