import Synchronization

/// The content of a resource: as it is, or packed when the service was built, and unpacked when somebody first asks.
///
/// Most clients take gzip, so the other form is rarely needed; until it is, it costs no memory and no time at the start.
final class ResourceContent: Sendable {
    private let source: Source
    private let unpacked = Mutex<[UInt8]?>(nil)
    private let decoded = Mutex<[UInt8]?>(nil)

    private enum Source: Sendable {
        case plain([UInt8])
        /// A gzip file in Base64 (RFC 4648 §4): the compiler is slow at long lists of numbers, and fast at strings.
        case packed(String)
    }

    init(_ bytes: [UInt8]) {
        source = .plain(bytes)
    }

    init(gzipInBase64 text: String) {
        source = .packed(text)
    }

    /// Whether there is a packed form.
    var isPacked: Bool {
        if case .packed = source { true } else { false }
    }

    /// The content as a gzip file; `nil` when there is none.
    var gzip: [UInt8]? {
        guard case .packed(let text) = source else { return nil }
        return decoded.withLock { known in
            if known == nil { known = Base64.decode(text.utf8) }
            return known
        }
    }

    /// The content as it is; `nil` when it was packed wrongly.
    var bytes: [UInt8]? {
        if case .plain(let bytes) = source { return bytes }
        return unpacked.withLock { known in
            if known == nil { known = gzip.flatMap { try? GzipReader.unpack($0) } }
            return known
        }
    }
}
