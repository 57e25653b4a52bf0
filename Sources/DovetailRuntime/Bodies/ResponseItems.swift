import DovetailJSON

/// A response's content as items of one type, each sent as soon as it is there: events, JSON Lines.
public struct ResponseItems<Item: JSONWritable & Sendable>: Sendable {
    private let produce: @Sendable (ItemWriter<Item>) async throws -> Void

    /// Creates a content of what a function writes.
    ///
    /// The function is held back while the client does not read, and cancelled when the client goes.
    public init(_ produce: @escaping @Sendable (ItemWriter<Item>) async throws -> Void) {
        self.produce = produce
    }

    /// Creates a content of items.
    public init<Items: AsyncSequence & Sendable>(_ items: Items) where Items.Element == Item {
        self.init { writer in
            for try await item in items { try await writer.write(item) }
        }
    }

    /// Creates a content of items that are there.
    public init(_ items: [Item]) {
        self.init { writer in
            for item in items { try await writer.write(item) }
        }
    }

    func stream(_ framing: ItemFraming) -> ResponseStream {
        ResponseStream { writer in try await produce(ItemWriter(framing: framing, writer: writer)) }
    }
}

/// Where the items of a response are written to.
public struct ItemWriter<Item: JSONWritable & Sendable>: Sendable {
    let framing: ItemFraming
    let writer: any ResponseBodyWriter

    /// Sends an item at once, and returns when there is room for the next one.
    ///
    /// - Throws: `CancellationError` when the client has gone.
    public func write(_ item: Item) async throws {
        try await writer.write(framing.frame(item))
    }
}

extension ServiceResponse {
    /// Creates a response with items.
    public init(
        status: Int,
        items: ResponseItems<some JSONWritable & Sendable>,
        _ framing: ItemFraming,
        contentType: String
    ) {
        self.init(status: status, contentType: contentType, stream: items.stream(framing))
        if framing == .events { headers.append("Cache-Control", "no-store") }
    }
}
