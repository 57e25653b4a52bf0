import Logging

/// One entry of the log, before it is written in a format.
struct LogRecord: Sendable {
    /// When it happened.
    let time: Timestamp
    /// How severe it is.
    let level: Logger.Level
    /// Who says it.
    let label: String
    /// What happened.
    let message: String
    /// What it happened to.
    let metadata: Logger.Metadata
    /// The error behind it.
    let error: String?

    /// The line in a format, its line feed included.
    func line(as format: LogFormat) -> [UInt8] {
        switch format {
        case .text: textLine
        case .json: jsonLine
        }
    }

    /// The metadata in the order of their names, so that equal records make equal lines.
    var sortedMetadata: [(key: String, value: Logger.MetadataValue)] {
        metadata.sorted { $0.key < $1.key }
    }
}
