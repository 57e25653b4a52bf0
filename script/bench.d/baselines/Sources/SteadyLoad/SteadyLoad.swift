import NIOCore
import NIOPosix

/// Asks a server on loopback for one thing at a constant rate, and prints how long the answers took as a line of JSON:
/// `SteadyLoad PORT PATH RATE CONNECTIONS SECONDS`.
///
/// As wrk2 does it: an answer's time counts from when its request was due, so that a server that stalls cannot hide the
/// requests which it kept from being sent. A first second warms up and counts for nothing.
@main
enum SteadyLoad {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 6, let port = Int(arguments[1]), let rate = Double(arguments[3]),
            let count = Int(arguments[4]), let seconds = Int64(arguments[5])
        else { throw WrongArguments() }
        let begin = NIODeadline.now() + .milliseconds(200)
        let interval = TimeAmount.nanoseconds(Int64(1e9 * Double(count) / rate))
        let plan = Plan(
            request: ByteBuffer(string: "GET \(arguments[2]) HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            interval: interval,
            warm: begin + .seconds(1),
            end: begin + .seconds(1 + seconds)
        )
        let tickers = MultiThreadedEventLoopGroup.singleton.makeIterator().map(Ticker.init)
        var clients: [Client] = []
        for number in 0..<count {
            // Spread over the interval, so that connections do not march in step.
            let first = begin + .nanoseconds(interval.nanoseconds * Int64(number) / Int64(count))
            let ticker = tickers[number % tickers.count]
            clients.append(try await Client.connect(port: port, plan, first: first, ticker))
        }
        var times: [Int64] = []
        for client in clients { times += try await client.times() }
        times.sort()
        print(
            """
            result {"rate": \(Double(times.count) / Double(seconds)), "p50_ms": \(percentile(times, 0.5)), \
            "p99_ms": \(percentile(times, 0.99)), "p999_ms": \(percentile(times, 0.999))}
            """
        )
    }

    private static func percentile(_ times: [Int64], _ part: Double) -> Double {
        times.isEmpty ? .infinity : Double(times[min(Int(Double(times.count) * part), times.count - 1)]) / 1e6
    }

    struct WrongArguments: Error {}
}

/// What every connection does.
struct Plan: Sendable {
    var request: ByteBuffer
    var interval: TimeAmount
    /// From when on answers count.
    var warm: NIODeadline
    var end: NIODeadline
}
