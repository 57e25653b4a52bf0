import Logging

extension Logger {
    /// A logger that writes what the settings ask for, as they ask for it.
    init(label: String, _ settings: Settings) {
        self.init(label: label) { label in
            LineLogHandler(label: label, level: settings.logLevel, format: settings.logFormat)
        }
    }
}
