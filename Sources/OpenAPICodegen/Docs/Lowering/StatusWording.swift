/// The words for status codes: reason phrases, and what the classes mean (RFC 9110 §15).
enum StatusWording {
    static func phrase(_ status: String) -> String {
        if let phrase = Int(status).flatMap(StatusPhrase.of) { return phrase }
        switch status {
        case "default": return "any other status"
        case "1XX": return "any information"
        case "2XX": return "any success"
        case "3XX": return "any redirection"
        case "4XX": return "any client error"
        case "5XX": return "any server error"
        default: return ""
        }
    }
}
