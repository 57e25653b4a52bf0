import DovetailRuntime

/// The status lines of responses, each written once for the process.
enum StatusLine {
    /// `HTTP/1.1 200 OK` with its end; status codes have three digits (RFC 9112 §4).
    static func bytes(_ status: Int) -> [UInt8] {
        lines.indices.contains(status - 100) ? lines[status - 100] : line(status)
    }

    private static let lines = (100..<600).map(line)

    private static func line(_ status: Int) -> [UInt8] {
        Array("HTTP/1.1 \(status) \(StatusPhrase.of(status))\r\n".utf8)
    }
}
