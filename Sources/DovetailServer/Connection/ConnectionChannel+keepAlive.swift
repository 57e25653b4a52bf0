import NIOCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension ConnectionChannel {
    /// Has the system ask clients that say nothing whether they are still there: one that has vanished is gone after two
    /// minutes, also while nothing is sent to it (RFC 9293 §3.8.4).
    static func keepAlive(_ channel: any Channel) throws {
        guard let options = channel.syncOptions else { return }
        try options.setOption(.socketOption(.so_keepalive), value: 1)
        #if canImport(Darwin)
        let idle = TCP_KEEPALIVE
        #else
        let idle = TCP_KEEPIDLE
        #endif
        for (option, value) in [(idle, 60), (TCP_KEEPINTVL, 15), (TCP_KEEPCNT, 4)] {
            try options.setOption(.tcpOption(NIOBSDSocket.Option(rawValue: option)), value: SocketOptionValue(value))
        }
    }
}
