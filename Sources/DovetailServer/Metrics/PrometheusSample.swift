import CoreMetrics
import Synchronization

/// A metric with its labels.
protocol PrometheusSample: AnyObject, Sendable {
    static var kind: PrometheusKind { get }

    /// Its lines of the text format.
    func lines(name: String, labels: String) -> String
}

extension PrometheusSample {
    typealias Kind = PrometheusKind
}

/// What a metric is to Prometheus.
enum PrometheusKind: String, Sendable {
    case counter, gauge, histogram
}

/// A number that only grows.
final class PrometheusCounter: PrometheusSample, CounterHandler {
    static let kind = PrometheusKind.counter

    private let value = Atomic<Int64>(0)

    func increment(by amount: Int64) { value.add(amount, ordering: .relaxed) }

    func reset() { value.store(0, ordering: .relaxed) }

    func lines(name: String, labels: String) -> String {
        "\(name)\(PrometheusText.braced(labels)) \(value.load(ordering: .relaxed))\n"
    }
}

/// A number that goes up and down.
final class PrometheusGauge: PrometheusSample, MeterHandler, RecorderHandler {
    static let kind = PrometheusKind.gauge

    private let value = Mutex(0.0)

    func set(_ value: Int64) { set(Double(value)) }

    func set(_ value: Double) { self.value.withLock { $0 = value } }

    func increment(by amount: Double) { value.withLock { $0 += amount } }

    func decrement(by amount: Double) { value.withLock { $0 -= amount } }

    func record(_ value: Int64) { set(value) }

    func record(_ value: Double) { set(value) }

    func lines(name: String, labels: String) -> String {
        "\(name)\(PrometheusText.braced(labels)) \(PrometheusText.number(value.withLock(\.self)))\n"
    }
}

/// How values are distributed.
final class PrometheusHistogram: PrometheusSample, TimerHandler, RecorderHandler {
    static let kind = PrometheusKind.histogram

    /// The upper bounds of the buckets, made for durations of requests in seconds; above them is one more bucket.
    private static let bounds = [
        0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
    ]

    private struct Values {
        var counts = [Int](repeating: 0, count: bounds.count + 1)
        var sum = 0.0
    }

    private let values = Mutex(Values())

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let bucket = Self.bounds.firstIndex { value <= $0 } ?? Self.bounds.count
        values.withLock { values in
            values.counts[bucket] += 1
            values.sum += value
        }
    }

    func lines(name: String, labels: String) -> String {
        let values = values.withLock(\.self)
        let bounds = Self.bounds.map(PrometheusText.number) + ["+Inf"]
        var (text, count) = ("", 0)
        for (bound, inBucket) in zip(bounds, values.counts) {
            count += inBucket
            let label = "le=\"\(bound)\""
            text += "\(name)_bucket{\(labels.isEmpty ? label : "\(labels),\(label)")} \(count)\n"
        }
        let braced = PrometheusText.braced(labels)
        return text + "\(name)_sum\(braced) \(PrometheusText.number(values.sum))\n\(name)_count\(braced) \(count)\n"
    }
}
