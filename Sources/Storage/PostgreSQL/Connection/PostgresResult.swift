import CLibPQ

/// The answer to a statement. It stays on the thread that received it.
final class PostgresResult {
    private let result: OpaquePointer

    /// Takes over a result of libpq's.
    init(_ result: OpaquePointer) {
        self.result = result
    }

    deinit { PQclear(result) }

    /// How many rows were returned.
    var rowCount: Int { Int(PQntuples(result)) }

    /// How many rows were inserted, changed, deleted or selected.
    var affectedCount: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    /// A `bigint` that is not null.
    func int8(row: Int, column: Int) throws(PostgresError) -> Int64 {
        let bytes = try bytes(row: row, column: column, typeID: 20)
        guard bytes.count == 8 else { throw Self.unexpected }
        return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
    }

    /// A `text` that is not null.
    func text(row: Int, column: Int) throws(PostgresError) -> String {
        String(decoding: try bytes(row: row, column: column, typeID: 25), as: UTF8.self)
    }

    /// The bytes in the binary format; they live as long as the result.
    private func bytes(row: Int, column: Int, typeID: UInt32) throws(PostgresError) -> UnsafeRawBufferPointer {
        let (row, column) = (Int32(row), Int32(column))
        guard PQftype(result, column) == typeID, PQgetisnull(result, row, column) == 0,
            let start = PQgetvalue(result, row, column)
        else { throw Self.unexpected }
        return UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
    }

    private static let unexpected = PostgresError(
        code: "42804",
        message: "a column has another type than the program expects"
    )
}
