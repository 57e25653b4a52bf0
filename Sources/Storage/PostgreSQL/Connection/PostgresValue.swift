/// A typed parameter of a statement.
enum PostgresValue: Sendable, Hashable {
    case int8(Int64)
    case text(String)

    /// The type's number in `pg_type`, fixed for built-in types.
    var typeID: UInt32 {
        switch self {
        case .int8: 20
        case .text: 25
        }
    }

    /// Appends the binary format: big-endian, or the characters in the client encoding, which is UTF-8.
    func append(to bytes: inout [UInt8]) {
        switch self {
        case .int8(let number): withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
        case .text(let text): bytes.append(contentsOf: text.utf8)
        }
    }
}
