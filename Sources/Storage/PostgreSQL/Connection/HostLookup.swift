import Dispatch
import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Finds the addresses of hosts, and gives up in time.
///
/// Neither libpq nor `getaddrinfo` has a time limit: a name server that is silent holds a thread until the resolver
/// itself gives up (resolv.conf(5): 5 seconds an attempt and server). Here that is a thread of its own, and who waits
/// for it waits no longer than he may.
struct HostLookup: Sendable {
    /// The numeric addresses of a name. It may block.
    let resolve: @Sendable (_ host: String) -> Result<[String], PostgresError>

    /// Asks the system.
    static let system = HostLookup(resolve: systemAddresses)

    /// The numeric addresses under which to try a host of libpq's; nil if it is not a name to look up.
    func addresses(
        of host: String?,
        until deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> [String]? {
        guard let host, Self.isName(host) else { return nil }
        let answer = Answer()
        blockingQueue("notes.lookup").async { [resolve] in answer.give(resolve(host)) }
        guard let result = answer.wait(for: deadline - .now) else {
            throw PostgresError(
                code: PostgresError.cannotConnect,
                message: "the name server did not say in time which address \(host) has"
            )
        }
        return try result.get()
    }

    /// Neither an address nor the folder of a Unix-domain socket (PostgreSQL manual, 34.1.2, `host`).
    private static func isName(_ host: String) -> Bool {
        var address = in_addr()
        return
            !(host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") || host.contains(":")
            || inet_pton(AF_INET, host, &address) == 1)
    }

    /// What one thread finds and another one waits for.
    private final class Answer: Sendable {
        private let result = Mutex<Result<[String], PostgresError>?>(nil)
        private let isThere = DispatchSemaphore(value: 0)

        func give(_ result: Result<[String], PostgresError>) {
            self.result.withLock { $0 = result }
            isThere.signal()
        }

        func wait(for time: Duration) -> Result<[String], PostgresError>? {
            _ = isThere.wait(timeout: .now() + max(0, time / .seconds(1)))
            return result.withLock { $0 }
        }
    }
}

/// What getaddrinfo(3) says.
@Sendable private func systemAddresses(of host: String) -> Result<[String], PostgresError> {
    var hints = addrinfo()
    #if canImport(Glibc)
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
    hints.ai_socktype = SOCK_STREAM
    #endif
    var list: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(host, nil, &hints, &list)
    guard status == 0 else {
        let reason = gai_strerror(status).map { String(cString: $0) } ?? "error \(status)"
        return .failure(
            PostgresError(code: PostgresError.cannotConnect, message: "the host \(host) was not found: \(reason)")
        )
    }
    defer { freeaddrinfo(list) }
    return .success(sequence(first: list, next: { $0?.pointee.ai_next }).compactMap { $0?.pointee.numericHost })
}

extension addrinfo {
    fileprivate var numericHost: String? {
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        guard getnameinfo(ai_addr, ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0 else {
            return nil
        }
        return text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    }
}
