/// The routes of a service as a tree of path segments, matched byte by byte.
///
/// A literal segment is tried before one with parameters (OpenAPI 3.1 §4.8.8.1, "concrete paths first"); when a literal
/// branch leads nowhere, the parameters' branch is tried. Percent-encoded bytes are left as they are, so `%2F` inside
/// a value never splits a segment.
package struct RouteTree: Sendable {
    /// The operations of one path.
    package struct Endpoint: Sendable {
        package var methods: [(method: String, operation: Int)] = []
    }

    /// Where a path leads.
    package struct Match {
        package var endpoint: Endpoint
        /// The parameters' values as offsets into the path, in template order.
        package var arguments: [Range<Int>]
    }

    /// A literal segment: where its bytes lie in ``literalBytes``, so that looking at many of them counts no references.
    private struct Literal: Sendable {
        var start: Int
        var count: Int
        var node: Int
    }

    private struct Node: Sendable {
        var literals: [Literal] = []
        var patterns: [(pattern: SegmentPattern, node: Int)] = []
        var endpoint: Endpoint?
    }

    private var nodes: [Node] = [Node()]
    /// The bytes of all literal segments, one after another.
    private var literalBytes: [UInt8] = []

    /// Builds the tree of a table's routes.
    package init(_ operations: [OperationDescriptor]) {
        for (index, operation) in operations.enumerated() {
            insert(PathTemplate(operation.path), method: operation.method, operation: index)
        }
        for index in nodes.indices {
            nodes[index].patterns.sort { $0.pattern.literalBytes > $1.pattern.literalBytes }
        }
    }

    /// Finds the endpoint of a path without its query.
    ///
    /// - Parameter start: Where the path starts, with a `/`: behind what stands before all paths.
    package func match(_ path: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Match? {
        guard start < path.count, path[start] == UInt8(ascii: "/") else { return nil }
        var arguments: [Range<Int>] = []
        guard let endpoint = match(path, from: start + 1, node: 0, arguments: &arguments) else { return nil }
        return Match(endpoint: endpoint, arguments: arguments)
    }

    private func match(
        _ path: UnsafeBufferPointer<UInt8>,
        from start: Int,
        node: Int,
        arguments: inout [Range<Int>]
    ) -> Endpoint? {
        var end = start
        while end < path.count, path[end] != UInt8(ascii: "/") { end += 1 }
        let isLast = end == path.count

        // At most one literal is equal to the segment.
        if let child = literal(of: node, path, start, end) {
            let found =
                isLast ? nodes[child].endpoint : match(path, from: end + 1, node: child, arguments: &arguments)
            if let found { return found }
        }
        if nodes[node].patterns.isEmpty { return nil }
        let count = arguments.count
        for (pattern, child) in nodes[node].patterns {
            if pattern.match(path, start, end, into: &arguments) {
                let found =
                    isLast ? nodes[child].endpoint : match(path, from: end + 1, node: child, arguments: &arguments)
                if let found { return found }
            }
            arguments.removeLast(arguments.count - count)
        }
        return nil
    }

    /// The node behind the literal segment that stands from `start` to `end`.
    private func literal(of node: Int, _ path: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        let count = end - start
        search: for literal in nodes[node].literals where literal.count == count {
            for index in 0..<count where literalBytes[literal.start + index] != path[start + index] { continue search }
            return literal.node
        }
        return nil
    }

    private mutating func insert(_ template: PathTemplate, method: String, operation: Int) {
        var node = 0
        for segment in template.segments {
            node = child(of: node, for: segment)
        }
        nodes[node].endpoint = nodes[node].endpoint ?? Endpoint()
        nodes[node].endpoint?.methods.append((method, operation))
    }

    private mutating func child(of node: Int, for segment: [PathTemplate.Part]) -> Int {
        if segment.count == 1, case .literal(let bytes) = segment[0] {
            let existing = nodes[node].literals.first {
                literalBytes[$0.start..<($0.start + $0.count)].elementsEqual(bytes)
            }
            if let existing { return existing.node }
            nodes.append(Node())
            nodes[node].literals.append(
                Literal(start: literalBytes.count, count: bytes.count, node: nodes.count - 1)
            )
            literalBytes += bytes
        } else {
            let pattern = SegmentPattern(segment)
            if let existing = nodes[node].patterns.first(where: { $0.pattern == pattern }) { return existing.node }
            nodes.append(Node())
            nodes[node].patterns.append((pattern, nodes.count - 1))
        }
        return nodes.count - 1
    }
}
