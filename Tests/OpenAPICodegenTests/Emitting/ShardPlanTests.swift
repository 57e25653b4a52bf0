import Testing

@testable import OpenAPICodegen

/// Where declarations go.
struct ShardPlanTests {
    private let declarations = (0..<700).map { (name: "Operation\($0)", weight: $0 % 50 == 0 ? 300 : 3 + $0 % 17) }

    private func loads(_ declarations: [(name: String, weight: Int)], over count: Int) -> [Int] {
        let plan = ShardPlan(declarations, over: count)
        return declarations.reduce(into: [Int](repeating: 0, count: count)) { loads, declaration in
            loads[plan.shard(of: declaration.name)] += declaration.weight
        }
    }

    @Test("No file is much longer than the others, unless one declaration is")
    func balance() throws {
        let loads = loads(declarations, over: 32)
        let average = loads.reduce(0, +) / loads.count
        #expect(try #require(loads.max()) < average * 3 / 2)
        #expect(!loads.contains(0))
        #expect(loads.reduce(0, +) == declarations.reduce(0) { $0 + $1.weight })
    }

    @Test("One more declaration leaves nearly all of the others where they are")
    func stability() {
        let before = ShardPlan(declarations, over: 32)
        let after = ShardPlan([("Another", 20)] + declarations, over: 32)
        #expect(declarations.count { before.shard(of: $0.name) != after.shard(of: $0.name) } < 35)
    }

    @Test("One file takes everything")
    func single() {
        #expect(loads(declarations, over: 1).count == 1)
        #expect(loads([], over: 4) == [0, 0, 0, 0])
        #expect(loads([("A", 1_000_000)], over: 4).max() == 1_000_000)
    }
}
