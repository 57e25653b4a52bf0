/// The field `Authorization`: the name of a scheme, and what the client shows (RFC 9110 §11.6.2).
struct AuthorizationField {
    /// The scheme's name as it was sent.
    var scheme: Substring
    /// What follows it, without white space around it.
    var value: Substring

    /// Reads the field of a head; `nil` when there is none.
    ///
    /// - Throws: ``AccessRefusal`` when there are several: which of them counts is not for the server to guess.
    init?(_ head: RequestHead) throws(AccessRefusal) {
        let fields = head.headers.values("Authorization")
        guard let field = fields.first else { return nil }
        if fields.count > 1 { throw .invalidCredential("There is more than one Authorization field.") }
        let end = field.firstIndex(of: " ") ?? field.endIndex
        scheme = field[..<end]
        value = field[end...].drop { $0 == " " }
        while value.last == " " { value.removeLast() }
    }

    /// Whether the field is of a scheme; names are compared without regard to case (RFC 9110 §11.1).
    func isOf(_ name: String) -> Bool {
        String(scheme).equalsIgnoringASCIICase(name)
    }
}
