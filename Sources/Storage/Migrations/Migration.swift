/// One numbered change of the schema, in the words of one database.
package struct Migration: Sendable, Hashable {
    /// Counts from 1 without gaps.
    package let number: Int
    package let name: String
    package let sql: String

    package init(number: Int, name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }

    /// `0001_notes`, as its file is called.
    package var label: String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_" + name
    }

    /// FNV-1a, 64 bits, over the SQL's UTF-8, as 16 hexadecimal digits.
    ///
    /// It guards against an edit by mistake, which it misses once in 2^64. It does not guard against intent: who can
    /// change the program's SQL can change the recorded checksum as well, whatever the function.
    /// Source: the FNV parameters in RFC 9923.
    package var checksum: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in sql.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// A migration as a database recorded it.
package struct AppliedMigration: Sendable, Hashable {
    package let number: Int
    package let name: String
    package let checksum: String

    package init(number: Int, name: String, checksum: String) {
        self.number = number
        self.name = name
        self.checksum = checksum
    }
}
