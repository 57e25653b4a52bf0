/// The parts of a connection URI, decoded (PostgreSQL manual, 34.1.1.2).
///
/// What is checked here is not left to libpq, whose messages repeat the URI with its password.
struct PostgresURLParts {
    var user: String?
    var password: String?
    /// Each may lack a name or a port.
    var hosts: [(name: String, port: String)] = []
    var database: String?
    /// What follows the question mark, in its order.
    var options: [(name: String, value: String)] = []

    init(_ url: PostgresURL) throws(PostgresURLError) {
        let text = url.secret
        let rest = text.range(of: "://").map { text[$0.upperBound...] } ?? text[...]
        let (main, query) = rest.split(atFirst: "?")
        // The last @: a password with an @ in it is read as it was meant.
        let at = main.lastIndex(of: "@")
        let afterUser = at.map { main[main.index(after: $0)...] } ?? main
        if let at {
            let (user, password) = main[..<at].split(atFirst: ":")
            self.user = try user.percentDecoded().nilIfEmpty
            self.password = try password?.percentDecoded().nilIfEmpty
        }
        let (hosts, database) = afterUser.split(atFirst: "/")
        for host in hosts.split(separator: ",", omittingEmptySubsequences: false) where !hosts.isEmpty {
            self.hosts.append(try Self.host(host))
        }
        self.database = try database?.percentDecoded().nilIfEmpty
        for option in (query ?? "").split(separator: "&") {
            let (name, value) = option.split(atFirst: "=")
            guard let value else { throw .optionWithoutValue }
            options.append((try name.percentDecoded(), try value.percentDecoded()))
        }
    }

    private static func host(_ text: Substring) throws(PostgresURLError) -> (name: String, port: String) {
        if text.first == "[" {
            guard let end = text.firstIndex(of: "]") else { throw .badHost }
            let port = text[text.index(after: end)...]
            guard port.isEmpty || port.first == ":" else { throw .badHost }
            return (try text[text.index(after: text.startIndex)..<end].percentDecoded(), String(port.dropFirst()))
        }
        let (name, port) = text.split(atFirst: ":")
        if port?.contains(":") == true { throw .badHost }
        return (try name.percentDecoded(), String(port ?? ""))
    }
}

extension Substring {
    /// What precedes the first such character, and what follows it, nil if there is none.
    fileprivate func split(atFirst character: Character) -> (Substring, Substring?) {
        guard let index = firstIndex(of: character) else { return (self, nil) }
        return (self[..<index], self[self.index(after: index)...])
    }

    fileprivate func percentDecoded() throws(PostgresURLError) -> String {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst()?.hexadecimal, let low = rest.popFirst()?.hexadecimal, high | low > 0 else {
                throw .badPercentEncoding
            }
            bytes.append(high << 4 | low)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .badPercentEncoding }
        return text
    }
}

extension UInt8 {
    fileprivate var hexadecimal: UInt8? {
        Character(Unicode.Scalar(self)).hexDigitValue.map(UInt8.init)
    }
}

extension String {
    fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }

    fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}
