/// A statement with its parameters.
struct PostgresStatement: Sendable, Hashable {
    /// SQL with `$1`, `$2` … for parameters.
    let sql: String
    let parameters: [PostgresValue]
    /// What it is called if it was prepared on every connection.
    let name: String?

    init(_ sql: String, _ parameters: [PostgresValue] = [], name: String? = nil) {
        self.sql = sql
        self.parameters = parameters
        self.name = name
    }

    /// Parameters as libpq takes them; the pointers hold during the call.
    struct Arguments {
        let types: [UInt32]
        let values: [UnsafePointer<CChar>?]
        let lengths: [Int32]
        let formats: [Int32]
        var count: Int32 { Int32(types.count) }
    }

    func withArguments<Output>(_ body: (Arguments) -> Output) -> Output {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        var lengths: [Int32] = []
        for parameter in parameters {
            starts.append(bytes.count)
            parameter.append(to: &bytes)
            lengths.append(Int32(clamping: bytes.count - (starts.last ?? 0)))
        }
        // Gives an empty text an address too: none means NULL.
        bytes.append(0)
        return bytes.withUnsafeBytes { bytes in
            let base = bytes.assumingMemoryBound(to: CChar.self).baseAddress
            let arguments = Arguments(
                types: parameters.map(\.typeID),
                values: starts.map { start in base.map { $0 + start } },
                lengths: lengths,
                formats: Array(repeating: 1, count: parameters.count)
            )
            return body(arguments)
        }
    }
}
