extension JSONReader {
    /// A step from a value to one inside it. A name is kept as its place: it is decoded only if it is asked for.
    private enum Step {
        case member(nameOffset: Int)
        case item(Int)
    }

    /// The JSON Pointers (RFC 6901) to the values that start at offsets, which must ascend; the first of them only, where
    /// they would take more than `PointerSearch.maximumBytes`.
    ///
    /// Reads the text again from its start up to the last offset.
    func pointers(to offsets: [Int]) -> [String] {
        var search = PointerSearch(offsets: offsets)
        guard !offsets.isEmpty else { return [] }
        var walk = JSONReader(bytes, limits: JSONLimits(maxDepth: limits.maxDepth, maxViolations: 0))
        var path: [Step] = []
        walk.collectPointers(path: &path, into: &search)
        return search.pointers
    }

    private mutating func collectPointers(path: inout [Step], into search: inout PointerSearch) {
        while let offset = search.next, offset <= position { search.add(text(of: path)) }
        guard search.next != nil else { return }
        switch peek() {
        case .array:
            guard beginArray() else { return }
            var index = 0
            while search.next != nil, nextElement() {
                path.append(.item(index))
                collectPointers(path: &path, into: &search)
                path.removeLast()
                index += 1
            }
        case .object:
            guard beginObject() else { return }
            while search.next != nil, let nameOffset = nextMemberOffset() {
                path.append(.member(nameOffset: nameOffset))
                collectPointers(path: &path, into: &search)
                path.removeLast()
            }
        default: skipValue()
        }
    }

    private mutating func nextMemberOffset() -> Int? {
        guard advance(opening: Byte.openBrace, closing: Byte.closeBrace, expecting: .endOfObject) else { return nil }
        let start = position
        guard let scan = scanString(from: start + 1) else { return nil }
        position = scan.end + 1
        skipColon()
        return start
    }

    private func text(of path: [Step]) -> String {
        var text = ""
        for step in path {
            switch step {
            case .item(let index): JSONPointer.append("\(index)", to: &text)
            case .member(let nameOffset):
                var name = JSONReader(bytes, limits: limits)
                name.position = nameOffset
                JSONPointer.append(name.readStringText() ?? "", to: &text)
            }
        }
        return text
    }
}

/// The pointers that have been found, and which is to be found next.
private struct PointerSearch {
    /// Names of members are the client's own text, and every violation inside of a value has the names around it: an answer
    /// must not be made a hundred times as large as a request.
    static let maximumBytes = 65_536

    let offsets: [Int]
    private(set) var pointers: [String] = []
    private var byteCount = 0

    init(offsets: [Int]) { self.offsets = offsets }

    /// The offset of the next value; nil when there is none, or no room for its pointer.
    var next: Int? {
        byteCount < Self.maximumBytes && pointers.count < offsets.count ? offsets[pointers.count] : nil
    }

    mutating func add(_ pointer: String) {
        pointers.append(pointer)
        byteCount += pointer.utf8.count
    }
}
