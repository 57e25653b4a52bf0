extension JSONReader {
    /// A step from a value to one inside it. A name is kept as its place: it is decoded only if it is asked for.
    private enum Step {
        case member(nameOffset: Int)
        case item(Int)
    }

    /// The JSON Pointers (RFC 6901) to the values that start at offsets, which must ascend.
    ///
    /// Reads the text again from its start up to the last offset.
    func pointers(to offsets: [Int]) -> [String] {
        var pointers: [String] = []
        guard !offsets.isEmpty else { return pointers }
        var walk = JSONReader(bytes, limits: JSONLimits(maxDepth: limits.maxDepth, maxViolations: 0))
        var path: [Step] = []
        walk.collectPointers(to: offsets, path: &path, into: &pointers)
        return pointers
    }

    private mutating func collectPointers(to offsets: [Int], path: inout [Step], into pointers: inout [String]) {
        while pointers.count < offsets.count, offsets[pointers.count] <= position {
            pointers.append(text(of: path))
        }
        guard pointers.count < offsets.count else { return }
        switch peek() {
        case .array:
            guard beginArray() else { return }
            var index = 0
            while pointers.count < offsets.count, nextElement() {
                path.append(.item(index))
                collectPointers(to: offsets, path: &path, into: &pointers)
                path.removeLast()
                index += 1
            }
        case .object:
            guard beginObject() else { return }
            while pointers.count < offsets.count, let nameOffset = nextMemberOffset() {
                path.append(.member(nameOffset: nameOffset))
                collectPointers(to: offsets, path: &path, into: &pointers)
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
