/// The values that are measured with.
enum Samples {
    /// A page of notes.
    static let notes: [Note] = (1...100).map { number in
        Note(id: Int64(number), text: "This is the text of note \(number), of a usual length")
    }

    /// A ledger that is at least 500,000 bytes long as compact JSON.
    static let ledger = Ledger(title: "Orders of a year", year: 2026, orders: (1...1100).map(order))

    private static func order(_ number: Int) -> Order {
        let states = Order.State.allCases
        return Order(
            id: 700_000 + Int64(number),
            state: states[number % states.count],
            customer: customer(number),
            lines: (0...(number % 4)).map { line(number * 7 + $0) },
            total: Double(number * 1_397 % 100_000) / 100,
            paid: number % 3 != 0,
            remark: number % 5 == 0 ? "Please ring twice,\n\"Müller & Söhne\" is on the third floor." : nil
        )
    }

    private static func customer(_ number: Int) -> Customer {
        let position = Position(
            latitude: Double(number * 7_919 % 180_000) / 1_000 - 90,
            longitude: Double(number * 104_729 % 3_600_000) / 10_000 - 180
        )
        return Customer(
            name: "Customer of number \(number)",
            phone: number % 2 == 0 ? "+49301234\(100 + number)" : nil,
            address: Address(
                street: "\(number % 200 + 1) Long Street, back of the yard",
                city: number % 7 == 0 ? "Zürich" : "Springfield",
                country: number % 7 == 0 ? "CH" : "US",
                position: number % 3 == 0 ? nil : position
            )
        )
    }

    private static func line(_ number: Int) -> Line {
        Line(
            article: "article-\(number * 31 % 9_973)",
            count: number % 12 + 1,
            price: Double(number * 113 % 20_000) / 100,
            labels: number % 2 == 0 ? ["fragile", "keep dry", "this side up"] : nil
        )
    }
}
