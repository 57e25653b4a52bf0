/// How addresses are written.
package enum PeerAddress {
    /// The other end of a connection as in a URL.
    package static func text(address: String, port: Int) -> String {
        // A socket for both families writes IPv4 addresses as IPv6 (RFC 4291 §2.5.5.2).
        let isMapped = address.hasPrefix("::ffff:") && address.utf8.contains(UInt8(ascii: "."))
        let host = isMapped ? String(address.dropFirst(7)) : address
        return host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}
