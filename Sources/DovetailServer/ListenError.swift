import NIOCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A server could not listen at its address.
public struct ListenError: Error, Sendable, Hashable {
    /// What stood in the way.
    public enum Reason: Sendable, Hashable {
        /// Another process listens there.
        case addressInUse
        /// No network interface of this machine has the address.
        case addressNotAvailable
        /// The process may not listen on this port.
        case notPermitted
        /// The name leads to no address.
        case unknownHost
        /// Anything else, in the words of the system.
        case other(String)
    }

    /// The host that was asked for.
    public var host: String
    /// The port that was asked for.
    public var port: Int
    /// What stood in the way.
    public var reason: Reason

    /// The error of a failed bind; `nil` for an error that has nothing to do with an address.
    init?(host: String, port: Int, underlying error: any Error) {
        self.host = host
        self.port = port
        switch error {
        case let error as IOError where error.errnoCode == EADDRINUSE: reason = .addressInUse
        case let error as IOError where error.errnoCode == EADDRNOTAVAIL: reason = .addressNotAvailable
        case let error as IOError where error.errnoCode == EACCES: reason = .notPermitted
        case let error as IOError: reason = .other(String(describing: error))
        case is SocketAddressError, is SocketAddressError.UnknownHost: reason = .unknownHost
        default: return nil
        }
    }
}

extension ListenError: CustomStringConvertible {
    /// Where, what, and what to do, in a sentence.
    public var description: String {
        // An IPv6 address stands in brackets before a port (RFC 3986 §3.2.2).
        let host = host.contains(":") ? "[\(host)]" : host
        return "Cannot listen on \(host):\(port): \(reason)."
    }
}

extension ListenError.Reason: CustomStringConvertible {
    /// What stood in the way, and what to do.
    public var description: String {
        switch self {
        case .addressInUse: "another process listens there; stop it or choose another port"
        case .addressNotAvailable: "this machine does not have that address; use 127.0.0.1, 0.0.0.0 or :: as the host"
        case .notPermitted: "ports below 1024 need a privilege; choose one above"
        case .unknownHost: "the name leads to no address; use an address such as 127.0.0.1 or 0.0.0.0 as the host"
        case .other(let text): text
        }
    }
}
