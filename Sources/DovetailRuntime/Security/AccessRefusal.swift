/// Why a credential does not let a request in: what implementations of the generated `SecurityHandlers` throw.
///
/// The next alternative of the document is tried then. Any other error ends the request at once, as one that a handler
/// throws: a directory that does not answer is no reason to call a password wrong.
public enum AccessRefusal: Error, Sendable, Hashable {
    /// The credential is unknown, expired, revoked or malformed: 401. The client gets the sentence.
    case invalidCredential(_ detail: String? = nil)
    /// The credential is good, but not for what the operation needs: 403. The client gets the sentence.
    case insufficientScope(_ detail: String? = nil)

    /// The sentence for the client.
    var detail: String {
        switch self {
        case .invalidCredential(let detail): detail ?? "The credentials were refused."
        case .insufficientScope(let detail): detail ?? "The credentials do not allow this operation."
        }
    }

    /// What it means to the challenge.
    var reason: Challenge.Reason {
        switch self {
        case .invalidCredential: .refused
        case .insufficientScope: .insufficient
        }
    }
}
