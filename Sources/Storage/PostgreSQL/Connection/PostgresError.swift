import CLibPQ

/// What PostgreSQL, or the way to it, had to say against something.
struct PostgresError: Error, Hashable, CustomStringConvertible {
    /// Five characters (PostgreSQL manual, appendix A), or one of the driver's own codes below.
    let code: String
    /// The primary message, without the detail, which may hold contents of notes.
    let message: String

    var description: String { "\(message) (SQLSTATE \(code))" }

    /// The codes of the manual that the driver gives itself.
    static let cannotConnect = "08001"
    static let connectionLost = "08006"
    static let protocolViolation = "08P01"
    static let deadlinePassed = "57014"
    /// read_only_sql_transaction: the server is a standby, or was made read-only.
    static let readOnly = "25006"

    init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    /// The error that a result carries.
    init(result: OpaquePointer) {
        func field(_ code: Character) -> String? {
            code.asciiValue.flatMap { PQresultErrorField(result, Int32($0)) }.map { String(cString: $0) }
        }
        // PG_DIAG_SQLSTATE and PG_DIAG_MESSAGE_PRIMARY; a result that libpq made itself has neither.
        self.init(
            code: field("C") ?? Self.connectionLost,
            message: field("M") ?? "the connection was lost"
        )
    }

    /// Whether a connection that said this is of no use any more: it ends, or its server takes no writes.
    var spoilsConnection: Bool {
        code.hasPrefix("08") || code.hasPrefix("57P") || code == Self.readOnly || code == "53300"
    }

    /// Whether a session that stood was ended; another one may stand longer.
    var endedSession: Bool {
        code == Self.connectionLost || code == "57P01"
    }

    /// Whether trying again can help without a change by a person: not for a wrong password, database or permission.
    var mayPass: Bool {
        !(code.hasPrefix("28") || code.hasPrefix("3D") || code.hasPrefix("42"))
    }
}
