import CLibPQ

/// What libpq knows of connection parameters (PostgreSQL manual, 34.1.2).
enum PostgresKeywords {
    /// The keywords of the libpq that this program runs with.
    static let all: Set<String> = {
        var keywords: Set<String> = []
        guard let options = PQconndefaults() else { return keywords }
        defer { PQconninfoFree(options) }
        var next = options
        while let keyword = next.pointee.keyword {
            keywords.insert(String(cString: keyword))
            next += 1
        }
        return keywords
    }()

    /// The parameters whose values are one of a few words.
    static let values = [
        "sslmode": ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"],
        "target_session_attrs": ["any", "read-write", "read-only", "primary", "standby", "prefer-standby"],
        "gssencmode": ["disable", "prefer", "require"],
        "channel_binding": ["disable", "prefer", "require"],
    ]
}
