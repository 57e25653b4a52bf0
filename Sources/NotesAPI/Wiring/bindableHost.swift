#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The address to listen on for a host: `::` takes IPv6 and IPv4, and on a machine without IPv6 it is `0.0.0.0`.
func bindableHost(_ host: String) -> String {
    host == "::" && !hasIPv6() ? "0.0.0.0" : host
}

/// Whether a socket can be bound to every IPv6 address: asked of the system, which may have the family and not the
/// addresses.
private func hasIPv6() -> Bool {
    #if canImport(Glibc)
    let descriptor = socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
    #else
    let descriptor = socket(AF_INET6, SOCK_STREAM, 0)
    #endif
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    let length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    return withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) } == 0
    }
}
