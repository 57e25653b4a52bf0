/// Spreads declarations over the files of a kind: each goes where the hash of its name leads, or behind it when there is no
/// room, so that no file is much longer than the others and a change moves few of them.
struct ShardPlan {
    /// The file of each declaration, by the declaration's name.
    private var shards: [String: Int] = [:]

    /// Plans declarations in their order.
    ///
    /// - Parameters:
    ///   - declarations: The names, with how much code each becomes; comments must not count.
    ///   - count: How many files there are.
    init(_ declarations: [(name: String, weight: Int)], over count: Int) {
        let room = Self.room(for: declarations.reduce(0) { $0 + $1.weight }, in: count)
        var loads = [Int](repeating: 0, count: count)
        for (name, weight) in declarations {
            var shard = Int(StableHash.value(name) % UInt64(count))
            // One that is larger than the room has a file of its own if there is an empty one.
            var tries = 1
            while loads[shard] > 0, loads[shard] + weight > room, tries < count {
                shard = (shard + 1) % count
                tries += 1
            }
            loads[shard] += weight
            shards[name] = shard
        }
    }

    /// The file of a declaration.
    func shard(of name: String) -> Int { shards[name] ?? 0 }

    /// A quarter more than all files would need if they were equal, in steps, so that a small change leaves it as it is.
    private static func room(for weight: Int, in count: Int) -> Int {
        let wanted = weight * 5 / 4 / count + 1
        let step = max(1, 1 << (Int.bitWidth - wanted.leadingZeroBitCount - 3))
        return (wanted + step - 1) / step * step
    }
}

extension TypeModel {
    /// How much code the type becomes: what it is made of, and the types inside it.
    var weight: Int { nested.reduce(2 + values.count) { $0 + $1.weight } }
}

extension OperationModel {
    /// How much code the operation becomes.
    var weight: Int {
        nested.reduce(4 + parameters.count + responses.count + bodyValues.count) { $0 + $1.weight }
    }
}

extension OutgoingModel {
    /// How much code the webhook or callback becomes.
    var weight: Int { nested.reduce(4 + parameters.count + answers.count) { $0 + $1.weight } }
}
