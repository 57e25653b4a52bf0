import Testing

@testable import Storage

@Suite("An error of PostgreSQL's")
struct PostgresErrorTests {
    @Test(
        "is told to callers as what it means to them",
        arguments: [
            ("25006", StoreError.Kind.readOnly), ("53100", .full), ("40001", .busy), ("40P01", .busy),
            ("55P03", .busy), ("22021", .unstorable), ("22P05", .unstorable), ("XX001", .corrupt),
            ("08006", .unavailable), ("57P01", .unavailable), ("53300", .unavailable), ("42P01", .unavailable),
        ]
    )
    func kinds(code: String, kind: StoreError.Kind) {
        let error = StoreError(postgres: PostgresError(code: code, message: "m"))
        #expect(error.kind == kind)
        #expect((error.cause as? PostgresError)?.code == code)
    }

    @Test(
        "ends the use of a connection if the connection is the reason",
        arguments: [
            ("08006", true), ("08P01", true), ("57P01", true), ("57P02", true), ("57P03", true), ("25006", true),
            ("53300", true), ("23505", false), ("40001", false), ("57014", false), ("53100", false),
        ]
    )
    func spoiled(code: String, spoils: Bool) {
        #expect(PostgresError(code: code, message: "m").spoilsConnection == spoils)
    }

    @Test("says that nothing is known of a write that was sent and lost, and that one not sent did not happen")
    func lostWrites() throws {
        let error = PostgresError(code: PostgresError.connectionLost, message: "m")
        for (wasSent, kind) in [(true, StoreError.Kind.outcomeUnknown), (false, .unavailable)] {
            let answer = StatementOutcome.lost(error, wasSent: wasSent).answer { StoreError(postgresWriteLost: $0) }
            let thrown = #expect(throws: StoreError.self) { try answer.get() }
            #expect(thrown?.kind == kind)
        }
    }
}
