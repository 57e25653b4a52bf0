import Dispatch
import Foundation
import Synchronization

/// Stands between a client and a server on loopback: records what the client says, and cuts connections.
final class TCPProxy: Sendable {
    private struct State {
        var pairs: [(client: Int32, server: Int32)] = []
        var sent: [[UInt8]] = []
        var isStopped = false
        var cuts = 0
        /// Nothing passes on the first so many connections.
        var silenced = 0
    }

    let port: UInt16
    private let listener: Int32
    private let state = Mutex(State())
    private let upstream: UInt16
    private let lifetime: Duration?

    /// Forwards to a port. After `lifetime` a connection is cut, whatever it is doing.
    init(to upstream: UInt16, lifetime: Duration? = nil) throws {
        self.upstream = upstream
        self.lifetime = lifetime
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        port = try listener.bindToLoopback()
        listen(listener, 64)
        DispatchQueue(label: "proxy.accept").async { self.accept() }
    }

    /// How many connections grew so old that they were cut.
    var cuts: Int { state.withLock { $0.cuts } }

    /// How many connections there were.
    var count: Int { state.withLock { $0.pairs.count } }

    /// Lets nothing through any more on the connections that there are, and leaves them open.
    func silenceAll() {
        state.withLock { $0.silenced = $0.pairs.count }
    }

    /// Ends everything.
    func stop() {
        let pairs = state.withLock { state in
            state.isStopped = true
            return state.pairs
        }
        shutdown(listener, Int32(SHUT_RDWR))
        for pair in pairs { end(pair) }
    }

    /// The names in all Parse messages, "" for unnamed ones (PostgreSQL manual, 55.7).
    var parsedStatementNames: [String] {
        state.withLock { $0.sent }.flatMap { bytes in
            var names: [String] = []
            // The first message has no type; the others are a type and a length that counts itself.
            var position = bytes.count >= 4 ? bytes.length(at: 0) : bytes.count
            while position + 5 <= bytes.count {
                if bytes[position] == UInt8(ascii: "P") {
                    names.append(String(decoding: bytes[(position + 5)...].prefix { $0 != 0 }, as: UTF8.self))
                }
                position += 1 + bytes.length(at: position + 1)
            }
            return names
        }
    }

    private func accept() {
        while true {
            let client = Foundation.accept(listener, nil, nil)
            if client < 0 { break }
            let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = loopback(upstream)
            let connected = withUnsafePointer(to: &address) { address in
                address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            guard connected == 0 else {
                close(client)
                close(server)
                continue
            }
            let index = state.withLock { state in
                state.pairs.append((client, server))
                state.sent.append([])
                return state.sent.count - 1
            }
            DispatchQueue(label: "proxy.up").async { self.pump(index, client, server, isUpstream: true) }
            DispatchQueue(label: "proxy.down").async { self.pump(index, server, client, isUpstream: false) }
            if let lifetime {
                DispatchQueue.global().asyncAfter(deadline: .now() + lifetime / .seconds(1)) {
                    self.cut((client, server))
                }
            }
        }
        close(listener)
    }

    /// Copies until one side ends. Descriptors stay open until the process ends: none is given twice meanwhile.
    private func pump(_ index: Int, _ source: Int32, _ target: Int32, isUpstream: Bool) {
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(source, &buffer, buffer.count, 0)
            if count <= 0 { break }
            let passes = state.withLock { state in
                if isUpstream { state.sent[index] += buffer[..<count] }
                return index >= state.silenced
            }
            if passes, !sendAll(buffer[..<count], to: target) { break }
        }
        end((source, target))
    }

    private func sendAll(_ bytes: ArraySlice<UInt8>, to target: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(target, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private func cut(_ pair: (client: Int32, server: Int32)) {
        // A connection that its client ended reads as ended.
        var byte: UInt8 = 0
        if recv(pair.client, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)) != 0 {
            state.withLock { $0.cuts += 1 }
        }
        end(pair)
    }

    private func end(_ pair: (client: Int32, server: Int32)) {
        shutdown(pair.client, Int32(SHUT_RDWR))
        shutdown(pair.server, Int32(SHUT_RDWR))
    }
}

/// A port of this machine on which nobody listens as long as this lives.
final class ClosedPort {
    let number: UInt16
    private let descriptor: Int32

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        number = try descriptor.bindToLoopback()
    }

    deinit { close(descriptor) }
}

private func loopback(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
}

extension Int32 {
    /// Gives a socket a free port and returns it.
    fileprivate func bindToLoopback() throws -> UInt16 {
        var address = loopback(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(self, address, length) == 0 ? getsockname(self, address, &length) : -1
            }
        }
        guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        return UInt16(bigEndian: address.sin_port)
    }
}

extension [UInt8] {
    fileprivate func length(at index: Int) -> Int {
        self[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
