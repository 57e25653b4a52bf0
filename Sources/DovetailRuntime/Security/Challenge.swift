/// The texts of the field `WWW-Authenticate` (RFC 9110 §11.6.1).
enum Challenge {
    /// What became of a scheme's credential.
    enum Reason: Sendable {
        /// There was none.
        case absent
        /// It was refused.
        case refused
        /// It was taken, but does not allow what the operation needs.
        case insufficient
    }

    /// The challenge of a scheme: its name, the realm and further parameters.
    static func text(_ scheme: String, _ realm: String, _ parameters: [(String, String)]) -> String {
        let pairs = [("realm", realm)] + parameters
        return scheme + " " + pairs.map { "\($0)=\(quoted($1))" }.joined(separator: ", ")
    }

    /// The challenge of a bearer token with the error codes of RFC 6750 §3.1, none where nothing was sent.
    static func bearer(_ reason: Reason, _ scopes: [String], _ realm: String) -> String {
        var parameters: [(String, String)] = []
        if !scopes.isEmpty { parameters.append(("scope", scopes.joined(separator: " "))) }
        switch reason {
        case .absent: break
        case .refused: parameters.append(("error", "invalid_token"))
        case .insufficient: parameters.append(("error", "insufficient_scope"))
        }
        return text("Bearer", realm, parameters)
    }

    /// A quoted-string (RFC 9110 §5.6.4); what is not ASCII is left out, as no client agrees on what it means.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case " "..."~": result.unicodeScalars.append(scalar)
            default: break
            }
        }
        return result + "\""
    }
}
