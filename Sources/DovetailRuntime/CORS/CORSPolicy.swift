/// Which pages of other origins may call a service from a browser (the Fetch standard, "CORS protocol").
///
/// There is no way to allow every origin with credentials.
public struct CORSPolicy: Sendable, Hashable {
    /// The origins that may call; `nil` for all, which then get no credentials.
    let origins: Set<String>?
    let allowsCredentials: Bool
    /// The request's header fields that scripts may set beside the safelisted ones.
    public var requestHeaders: [String]
    /// The response's header fields that scripts may read beside the safelisted ones.
    public var exposedHeaders: [String]
    /// For how many seconds browsers may remember the answer to a preflight.
    public var maxAge: Int

    private init(_ origins: Set<String>?, allowsCredentials: Bool) {
        self.origins = origins
        self.allowsCredentials = allowsCredentials
        requestHeaders = ["Authorization", "Content-Type"]
        exposedHeaders = []
        maxAge = 600
    }

    /// Pages of some origins, each written as browsers do: `https://app.example.com`, without a path.
    ///
    /// - Parameter allowsCredentials: Whether cookies and other credentials of the browser are sent along.
    public static func origins(_ origins: [String], allowsCredentials: Bool = false) -> CORSPolicy {
        // `null` is the origin of any sandboxed page, and `*` is no origin.
        CORSPolicy(Set(origins).subtracting(["null", "*"]), allowsCredentials: allowsCredentials)
    }

    /// Pages of any origin, without credentials: for public data.
    public static let anyOrigin = CORSPolicy(nil, allowsCredentials: false)

    /// Adds to a response what tells the browser whether a page may read it.
    func allow(_ origin: String?, in response: inout ServiceResponse) {
        if origins == nil {
            response.headers.append("Access-Control-Allow-Origin", "*")
        } else {
            // Also for refused origins: caches must not give one origin's answer to another.
            response.headers.append("Vary", "Origin")
            guard let origin, accepts(origin) else { return }
            response.headers.append("Access-Control-Allow-Origin", origin)
            if allowsCredentials { response.headers.append("Access-Control-Allow-Credentials", "true") }
        }
        if !exposedHeaders.isEmpty {
            response.headers.append("Access-Control-Expose-Headers", exposedHeaders.joined(separator: ", "))
        }
    }

    /// Whether an origin may call: only if it is exactly one of the list.
    func accepts(_ origin: String) -> Bool {
        origins?.contains { $0.utf8.elementsEqual(origin.utf8) } ?? true
    }

    /// The answer to a preflight for a path with some methods.
    func preflight(_ origin: String, allowed methods: String) -> ServiceResponse {
        var response = ServiceResponse(status: 204)
        allow(origin, in: &response)
        guard accepts(origin) else { return response }
        response.headers.append("Access-Control-Allow-Methods", methods)
        response.headers.append("Access-Control-Allow-Headers", requestHeaders.joined(separator: ", "))
        response.headers.append("Access-Control-Max-Age", String(maxAge))
        return response
    }
}
