public import CoreMetrics
import Synchronization

/// Keeps metrics in memory, and writes them in Prometheus' text format, version 0.0.4.
///
/// Timers become histograms of seconds, recorders that aggregate become histograms of their values, everything else a
/// counter or a gauge.
public final class PrometheusRegistry: MetricsFactory {
    /// All metrics of a name.
    private struct Family {
        var kind: PrometheusSample.Kind
        /// By their labels, as they are written.
        var samples: [String: any PrometheusSample] = [:]
    }

    private let families = Mutex<[String: Family]>([:])
    private let collectors = Mutex<[@Sendable () async -> Void]>([])

    /// Creates an empty registry.
    public init() {}

    /// Has a function called each time before metrics are written, to set gauges to what holds then.
    public func onCollect(_ collect: @escaping @Sendable () async -> Void) {
        collectors.withLock { $0.append(collect) }
    }

    /// All metrics, in the order of their names.
    public func text() async -> String {
        for collect in collectors.withLock(\.self) { await collect() }
        return families.withLock { families in
            families.sorted { $0.key < $1.key }.map { name, family in
                let samples = family.samples.sorted { $0.key < $1.key }
                return "# TYPE \(name) \(family.kind)\n"
                    + samples.map { $0.value.lines(name: name, labels: $0.key) }.joined()
            }.joined()
        }
    }

    /// The metric of a name and labels, made by the first who asks for it.
    private func sample<Sample: PrometheusSample>(
        _ label: String,
        _ dimensions: [(String, String)],
        _ make: () -> Sample
    ) -> Sample {
        let labels = PrometheusText.labels(dimensions)
        return families.withLock { families in
            var name = PrometheusText.name(label)
            // A name has one kind in a scrape; who asks for it as another kind gets another name.
            if let known = families[name], known.kind != Sample.kind { name += "_\(Sample.kind)" }
            if let known = families[name]?.samples[labels] as? Sample { return known }
            let made = make()
            families[name, default: Family(kind: Sample.kind)].samples[labels] = made
            return made
        }
    }

    private func remove(_ handler: AnyObject) {
        families.withLock { families in
            for (name, family) in families {
                for (labels, sample) in family.samples where sample === handler {
                    families[name]?.samples[labels] = nil
                }
            }
        }
    }

    // MARK: MetricsFactory

    /// Makes a counter.
    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        sample(label, dimensions) { PrometheusCounter() }
    }

    /// Makes a gauge.
    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        sample(label, dimensions) { PrometheusGauge() }
    }

    /// Makes a histogram of values, or a gauge of the last one.
    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        aggregate
            ? sample(label, dimensions) { PrometheusHistogram() } : sample(label, dimensions) { PrometheusGauge() }
    }

    /// Makes a histogram of seconds.
    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        sample(label, dimensions) { PrometheusHistogram() }
    }

    /// Forgets a counter.
    public func destroyCounter(_ handler: any CounterHandler) { remove(handler) }

    /// Forgets a meter.
    public func destroyMeter(_ handler: any MeterHandler) { remove(handler) }

    /// Forgets a recorder.
    public func destroyRecorder(_ handler: any RecorderHandler) { remove(handler) }

    /// Forgets a timer.
    public func destroyTimer(_ handler: any TimerHandler) { remove(handler) }
}
