import Dispatch
import Foundation
import Synchronization

/// Stands between a client and a PostgreSQL server on loopback: records what passes, and cuts connections.
final class TCPProxy: Sendable {
    /// What becomes of a message.
    enum Verdict: Sendable {
        case pass
        case replace(WireMessage)
        /// The connection is cut after so many bytes of the message.
        case cut(after: Int)
    }

    private struct Pair {
        let client: Int32
        let server: Int32
        /// How many threads copy, one each way; without any the descriptors are closed.
        var pumps = 2

        /// Ends both connections, which wakes up both threads.
        func end() {
            guard pumps > 0 else { return }
            Loopback.end(client)
            Loopback.end(server)
        }
    }

    private struct State {
        var pairs: [Pair] = []
        var parsedNames: [String] = []
        var cuts = 0
        /// Nothing passes on the first so many connections.
        var silenced = 0
    }

    let port: UInt16
    private let listener: Int32
    private let state = Mutex(State())
    private let upstream: UInt16
    private let lifetime: Duration?
    private let judge: @Sendable (WireMessage) -> Verdict

    /// Forwards to a port what `judge` lets pass. After `lifetime` a connection is cut, whatever it is doing.
    init(
        to upstream: UInt16,
        lifetime: Duration? = nil,
        judge: @escaping @Sendable (WireMessage) -> Verdict = { _ in .pass }
    ) throws {
        self.upstream = upstream
        self.lifetime = lifetime
        self.judge = judge
        listener = Loopback.makeSocket()
        port = try Loopback.bind(listener)
        listen(listener, 64)
        DispatchQueue(label: "proxy.accept").async { self.accept() }
    }

    /// How many connections grew so old that they were cut.
    var cuts: Int { state.withLock { $0.cuts } }

    /// How many connections there were.
    var count: Int { state.withLock { $0.pairs.count } }

    /// The names in all Parse messages, "" for unnamed ones.
    var parsedStatementNames: [String] { state.withLock { $0.parsedNames } }

    /// Lets nothing through any more on the connections that there are, and leaves them open.
    func silenceAll() {
        state.withLock { $0.silenced = $0.pairs.count }
    }

    /// Ends everything.
    func stop() {
        Loopback.end(listener)
        state.withLock { state in for pair in state.pairs { pair.end() } }
    }

    private func accept() {
        while true {
            let client = Foundation.accept(listener, nil, nil)
            if client < 0 { break }
            Loopback.sendAtOnce(client)
            let server = Loopback.makeSocket()
            guard Loopback.connect(server, to: upstream) else {
                close(client)
                close(server)
                continue
            }
            let index = state.withLock { state in
                state.pairs.append(Pair(client: client, server: server))
                return state.pairs.count - 1
            }
            DispatchQueue(label: "proxy.up").async { self.pump(index, client, server, isFromClient: true) }
            DispatchQueue(label: "proxy.down").async { self.pump(index, server, client, isFromClient: false) }
            if let lifetime {
                DispatchQueue.global().asyncAfter(deadline: .now() + lifetime / .seconds(1)) {
                    self.cut(index)
                }
            }
        }
        close(listener)
    }

    /// Copies until one side ends.
    private func pump(_ index: Int, _ source: Int32, _ target: Int32, isFromClient: Bool) {
        var buffer = [UInt8](repeating: 0, count: 65536)
        var messages = WireMessages(isFromClient: isFromClient)
        var isOpen = true
        while isOpen {
            let count = recv(source, &buffer, buffer.count, 0)
            if count <= 0 { break }
            for message in messages.take(buffer[..<count]) where isOpen {
                isOpen = forward(message, on: index, to: target)
            }
        }
        finish(index)
    }

    private func finish(_ index: Int) {
        state.withLock { state in
            state.pairs[index].end()
            state.pairs[index].pumps -= 1
            if state.pairs[index].pumps > 0 { return }
            close(state.pairs[index].client)
            close(state.pairs[index].server)
        }
    }

    private func forward(_ message: WireMessage, on index: Int, to target: Int32) -> Bool {
        let passes = state.withLock { state in
            if let name = message.parsedName { state.parsedNames.append(name) }
            return index >= state.silenced
        }
        guard passes else { return true }
        switch judge(message) {
        case .pass: return Loopback.send(message.bytes, to: target)
        case .replace(let other): return Loopback.send(other.bytes, to: target)
        case .cut(let count):
            _ = Loopback.send(message.bytes.prefix(count), to: target)
            return false
        }
    }

    private func cut(_ index: Int) {
        state.withLock { state in
            let pair = state.pairs[index]
            if pair.pumps > 0, !Loopback.isEnded(pair.client) { state.cuts += 1 }
            pair.end()
        }
    }
}
