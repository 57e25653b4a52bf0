import Logging

/// Logs a line a record, as text or as JSON.
struct LineLogHandler: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let format: LogFormat
    private let writer: LineWriter
    private let now: @Sendable () -> Timestamp

    init(
        label: String,
        level: Logger.Level,
        format: LogFormat,
        writer: LineWriter = .standardOutput,
        now: @escaping @Sendable () -> Timestamp = Timestamp.now
    ) {
        self.label = label
        self.logLevel = level
        self.format = format
        self.writer = writer
        self.now = now
    }

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let record = LogRecord(
            time: now(),
            level: event.level,
            label: label,
            message: event.message.description,
            metadata: merged(with: event.metadata),
            error: event.error.map { "\($0)" }
        )
        writer.write(record.line(as: format))
    }

    /// What was said last about a name counts: the logger's metadata, then the provider's, then the event's.
    private func merged(with said: Logger.Metadata?) -> Logger.Metadata {
        var merged = metadata
        if let provided = metadataProvider?.get() {
            merged.merge(provided) { $1 }
        }
        if let said {
            merged.merge(said) { $1 }
        }
        return merged
    }
}
