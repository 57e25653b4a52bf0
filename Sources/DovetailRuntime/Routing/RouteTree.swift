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

    private struct Node: Sendable {
        var literals: [(bytes: [UInt8], node: Int)] = []
        var patterns: [(pattern: SegmentPattern, node: Int)] = []
        var endpoint: Endpoint?
    }

    private var nodes: [Node] = [Node()]

    /// Builds the tree of a table's routes.
    package init(_ operations: [OperationDescriptor]) {
        for (index, operation) in operations.enumerated() {
            insert(PathTemplate(operation.path), method: operation.method, operation: index)
        }
        for index in nodes.indices {
            nodes[index].patterns.sort { $0.pattern.literalBytes > $1.pattern.literalBytes }
        }
    }

    /// Finds the endpoint of a path; the path starts with `/` and holds no query.
    package func match(_ path: UnsafeBufferPointer<UInt8>) -> Match? {
        guard path.first == UInt8(ascii: "/") else { return nil }
        var arguments: [Range<Int>] = []
        guard let endpoint = match(path, from: 1, node: 0, arguments: &arguments) else { return nil }
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

        for (bytes, child) in nodes[node].literals where Self.equal(bytes, path, start, end) {
            let found =
                isLast ? nodes[child].endpoint : match(path, from: end + 1, node: child, arguments: &arguments)
            if let found { return found }
        }
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

    private static func equal(_ bytes: [UInt8], _ path: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard bytes.count == end - start else { return false }
        for index in bytes.indices where bytes[index] != path[start + index] { return false }
        return true
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
            if let existing = nodes[node].literals.first(where: { $0.bytes == bytes }) { return existing.node }
            nodes.append(Node())
            nodes[node].literals.append((bytes, nodes.count - 1))
        } else {
            let pattern = SegmentPattern(segment)
            if let existing = nodes[node].patterns.first(where: { $0.pattern == pattern }) { return existing.node }
            nodes.append(Node())
            nodes[node].patterns.append((pattern, nodes.count - 1))
        }
        return nodes.count - 1
    }
}
