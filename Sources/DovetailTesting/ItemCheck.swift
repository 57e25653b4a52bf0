import DovetailRuntime
import OpenAPIDocument

/// Holds the items of a sequence to their schema while its bytes pass: JSON Lines, JSON sequences, server-sent events.
struct ItemCheck: Sendable {
    private let contract: Contract
    private let schema: SchemaID
    private let kind: MediaTypeKind
    private var texts: ItemTexts
    private var event = EventFields()
    /// How many items have passed.
    private var count = 0

    /// Nil for what is no sequence.
    init?(_ media: MediaType, as contentType: String, of contract: Contract) {
        kind = MediaTypeKind(contentType)
        guard let schema = media.itemSchema, let texts = ItemTexts(kind) else { return nil }
        self.contract = contract
        self.schema = schema
        self.texts = texts
    }

    /// What the items break that end in a piece.
    mutating func take(_ piece: [UInt8]) -> [String] {
        texts.take(piece).flatMap { breaches(of: $0) }
    }

    /// What the last item breaks, if no separator has ended it.
    mutating func finish() -> [String] {
        guard let rest = texts.rest() else { return [] }
        if kind == .events { return ["ends within an event, which nobody gets"] }
        return breaches(of: rest)
    }

    private mutating func breaches(of text: [UInt8]) -> [String] {
        let found: [String]
        if text.count > ItemTexts.maxBytes {
            found = ["is longer than \(ItemTexts.maxBytes) bytes, and was not checked"]
        } else if kind == .events {
            for line in text.split(separator: 0x0A) { _ = event.take(Array(line), endsWith: 0x0A) }
            // Nobody gets one without data (WHATWG HTML §9.2.6).
            guard let fields = event.take([], endsWith: 0x0A) else { return [] }
            found = contract.breaches(of: contract.json(ofEvent: fields, schema), schema)
        } else {
            found = contract.breaches(ofJSON: text, schema)
        }
        count += 1
        return found.map { "in item \(count) \($0)" }
    }
}
