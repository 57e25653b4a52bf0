import CAllocationCount
import DovetailRuntime
@_spi(Internal) import Hummingbird

// Compares the router with a naive one on random paths, then measures it next to Hummingbird's trie.
let arguments = CommandLine.arguments.dropFirst()
guard let document = arguments.first else {
    print("usage: RouterBench DOCUMENT [SEED]")
    throw ExitCode.usage
}
let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? UInt64.random(in: 0 ... .max)
let routes = try Routes(document: document)
let router = OperationRouter(routes.operations)
print("\(routes.templates.count) paths, \(routes.operations.count) operations, seed \(seed)")

/// The template that the router finds, whatever the method: a path without `GET` answers 405 with its methods.
func template(_ path: String) -> String? {
    for method in ["GET", "POST", "PUT", "PATCH", "DELETE"] {
        let head = RequestHead(method: method, target: path)
        switch router.route(head) {
        case .operation(let match): return match.descriptor.path
        case .response(let response): if response.status != 405 { return nil }
        }
    }
    return nil
}

func checkAgainstNaiveRouter() throws {
    let naive = NaiveRouter(routes.templates)
    var paths = RandomPaths(routes.templates, seed: seed)
    var found = 0
    for number in 0..<1_000_000 {
        let path = paths.any()
        // A question mark would start the query, and a router only sees paths.
        let expected = naive.match(path)
        guard template(path) == expected else {
            print("input \(number), \(path): \(template(path) ?? "nothing"), expected \(expected ?? "nothing")")
            throw ExitCode.failure
        }
        if expected != nil { found += 1 }
    }
    print("1000000 random paths: equal to the naive router, \(found) of them found")
}

func measure(_ name: String, _ inputs: [String], _ body: (String) -> Bool) -> Double {
    var best = Double.infinity
    for _ in 0..<7 {
        var found = 0
        let time = ContinuousClock().measure {
            for input in inputs where body(input) { found += 1 }
        }
        precondition(found == inputs.count, "\(name) finds \(found) of \(inputs.count)")
        best = min(best, time / .nanoseconds(inputs.count))
    }
    print("\(name): \(Int(best)) ns a path")
    return best
}

func compare() throws {
    let templates = routes.operations.filter { $0.method == "GET" }.map(\.path)
    var paths = RandomPaths(templates, seed: seed)
    let builder = RouterPathTrieBuilder<String>()
    for template in templates { builder.addEntry(RouterPath(template), value: template) }
    let trie = builder.build()
    let all = (0..<100_000).map { _ in paths.real() }
    // Templates with two parameters in a segment, such as `{base}...{head}`, are beyond the trie.
    let real = all.filter { trie.resolve($0) != nil }
    print("\(all.count - real.count) of \(all.count) paths are not found by Hummingbird's trie, and left out")
    let heads = RequestHead(method: "GET", target: "")
    let ours = measure("Dovetail, head to decision", real) { path in
        var head = heads
        head.target = path
        if case .operation = router.route(head) { return true }
        return false
    }
    let theirs = measure("Hummingbird's trie", real) { trie.resolve($0) != nil }
    print("ratio: \((theirs / ours * 10).rounded() / 10)")
}

func countAllocations() {
    let literals = routes.operations.filter { $0.method == "GET" && !$0.path.contains("{") }
    let heads = literals.map { RequestHead(method: "GET", target: $0.path) }
    for head in heads { _ = router.route(head) }
    allocation_count_start()
    for head in heads { _ = router.route(head) }
    let count = allocation_count_stop()
    print("allocations for \(heads.count) literal paths: \(count)")
}

enum ExitCode: Error {
    case usage, failure
}

try checkAgainstNaiveRouter()
try compare()
countAllocations()
