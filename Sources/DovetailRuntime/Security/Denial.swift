/// What a request fails at, alternative by alternative, until one lets it in.
struct Denial: Error {
    private var challenges: [String] = []
    private var missing: [String] = []
    private var refusal: AccessRefusal?

    /// Adds an alternative some of whose credentials were not sent.
    mutating func addAbsent(_ credentials: [String], challenges: [String]) {
        missing.append(credentials.joined(separator: " with "))
        challenges.forEach { add($0) }
    }

    /// Adds an alternative with a credential that was refused.
    ///
    /// A good one that does not reach far weighs more than a bad one: the client is known, and gets 403.
    mutating func add(_ refusal: AccessRefusal, challenge: String) {
        if self.refusal?.reason != .insufficient { self.refusal = refusal }
        add(challenge)
    }

    /// One challenge an alternative; of two that are the same, one (RFC 9110 §11.6.1).
    private mutating func add(_ challenge: String) {
        if !challenges.contains(challenge) { challenges.append(challenge) }
    }

    /// 403 for who is known but may not, else 401 (RFC 9110 §15.5.2, §15.5.4), with a challenge a line.
    func response() -> ServiceResponse {
        let status = refusal?.reason == .insufficient ? 403 : 401
        let detail = refusal?.detail ?? "This operation needs credentials: \(missing.joined(separator: ", or "))."
        var response = ProblemDetails(status: status, detail: detail).response()
        for challenge in challenges { response.headers.append("WWW-Authenticate", challenge) }
        return response
    }
}
