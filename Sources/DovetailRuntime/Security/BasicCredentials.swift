/// The credential of the scheme `http` with `basic` (RFC 7617).
public struct BasicCredentials: Sendable, Hashable {
    /// The user-id; it has no colon.
    public var username: String
    /// The password.
    public var password: String

    /// Creates credentials.
    public init(username: String, password: String) {
        self.username = username
        self.password = password
    }

    /// Whether these are the user and the password, in a time that does not tell how much of them is right.
    public func match(username: String, password: String) -> Bool {
        let isUser = ConstantTime.areEqual(self.username, username)
        let isPassword = ConstantTime.areEqual(self.password, password)
        return isUser && isPassword
    }

    /// Reads what stands after `Basic`; `nil` when it is not Base64 of UTF-8 with a colon.
    init?(encoded text: some StringProtocol) {
        guard let bytes = Base64.decode(text.utf8), let pair = String(validating: bytes, as: UTF8.self),
            let colon = pair.utf8.firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        username = String(pair[..<colon])
        password = String(pair[pair.utf8.index(after: colon)...])
    }
}

extension BasicCredentials: CustomStringConvertible {
    /// The user without the password: descriptions end up in logs.
    public var description: String { "BasicCredentials(\(username))" }
}
