/// A generator whose seed is part of its description: a failed expectation that shows it can be repeated.
struct Random: RandomNumberGenerator, CustomStringConvertible {
    let seed: UInt64
    private var state: UInt64

    static func seeded(_ seed: UInt64 = .random(in: .min ... .max)) -> Random {
        Random(seed: seed, state: seed)
    }

    private init(seed: UInt64, state: UInt64) {
        self.seed = seed
        self.state = state
    }

    var description: String { "seed \(seed)" }

    /// A linear congruential step with a permuted output, good enough to make test data.
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let mixed = (state ^ state >> 29) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 32
    }
}
