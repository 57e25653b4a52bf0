/// A message between a client and a PostgreSQL server (PostgreSQL manual, 55.7).
struct WireMessage: Sendable {
    let isFromClient: Bool
    var bytes: [UInt8]

    /// The letter that a message begins with; nil for the first one of a client.
    var type: Character? {
        guard let first = bytes.first, first != 0 else { return nil }
        return Character(Unicode.Scalar(first))
    }

    /// The name of the statement that a Parse message prepares, "" for an unnamed one.
    var parsedName: String? {
        guard isFromClient, type == "P" else { return nil }
        return String(decoding: bytes[5...].prefix { $0 != 0 }, as: UTF8.self)
    }

    /// BackendKeyData with another process number, as a pooler makes one up; any other message as it is.
    var withForeignProcess: WireMessage {
        guard !isFromClient, type == "K" else { return self }
        var message = self
        message.bytes[6] ^= 0x55
        return message
    }
}

/// Cuts the bytes that one side sends into messages.
struct WireMessages {
    let isFromClient: Bool
    private var rest: [UInt8] = []
    private var isFirst = true

    init(isFromClient: Bool) {
        self.isFromClient = isFromClient
    }

    /// The messages that are complete with these bytes.
    mutating func take(_ bytes: some Sequence<UInt8>) -> [WireMessage] {
        rest += bytes
        var messages: [WireMessage] = []
        while let length = nextLength, length <= rest.count {
            messages.append(WireMessage(isFromClient: isFromClient, bytes: Array(rest.prefix(length))))
            rest.removeFirst(length)
            isFirst = false
        }
        return messages
    }

    /// A length counts itself, and a type before it, which a client's first message lacks, comes on top.
    private var nextLength: Int? {
        let type = isFromClient && isFirst ? 0 : 1
        guard rest.count >= type + 4 else { return nil }
        return type + rest[type..<type + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
