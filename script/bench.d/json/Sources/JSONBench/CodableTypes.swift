/// The shapes of `openapi.yaml` as one writes them for Foundation's coders.
enum ForFoundation {
    struct Note: Codable {
        var id: Int64
        var text: String
    }

    struct Ledger: Codable {
        var title: String
        var year: Int
        var orders: [Order]
    }

    struct Order: Codable {
        var id: Int64
        var state: State
        var customer: Customer
        var lines: [Line]
        var total: Double
        var paid: Bool
        var remark: String?

        enum State: String, Codable { case open, packed, sent, delivered, returned }
    }

    struct Customer: Codable {
        var name: String
        var phone: String?
        var address: Address
    }

    struct Address: Codable {
        var street: String
        var city: String
        var country: String
        var position: Position?
    }

    struct Position: Codable {
        var latitude: Double
        var longitude: Double
    }

    struct Line: Codable {
        var article: String
        var count: Int
        var price: Double
        var labels: [String]?
    }
}
