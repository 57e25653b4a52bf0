import DovetailJSON
import Logging

extension LogRecord {
    /// `{"time":"2026-11-22T21:08:55.123Z","level":"info","logger":"notes-api","message":"listening","metadata":{…}}`
    var jsonLine: [UInt8] {
        var writer = JSONWriter(capacity: 384)
        writer.beginObject()
        writer.key("time")
        writer.write(time.description)
        writer.key("level")
        writer.write(level.rawValue)
        writer.key("logger")
        writer.write(label)
        writer.key("message")
        writer.write(message)
        if let error {
            writer.key("error")
            writer.write(error)
        }
        if !metadata.isEmpty {
            writer.key("metadata")
            writer.write(.dictionary(metadata))
        }
        writer.endObject()
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ value: Logger.MetadataValue) {
        switch value {
        case .string(let text):
            write(text)
        case .stringConvertible(let convertible):
            write(convertible.description)
        case .array(let items):
            beginArray()
            for item in items { write(item) }
            endArray()
        case .dictionary(let members):
            beginObject()
            for (name, value) in members.sorted(by: { $0.key < $1.key }) {
                key(name: name)
                write(value)
            }
            endObject()
        }
    }
}
