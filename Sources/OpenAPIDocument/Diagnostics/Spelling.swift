/// Finds what a misspelt name was meant to be.
package enum Spelling {
    /// The closest candidate, if it is close enough to be worth naming; the first of several.
    package static func closest(to name: String, among candidates: some Sequence<String>) -> String? {
        let written = Array(name.unicodeScalars.prefix(64))
        let limit = max(1, min(3, written.count / 3))
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate != name {
            guard abs(candidate.utf8.count - name.utf8.count) <= 4 * limit else { continue }
            if isWrittenAlike(candidate, name) { return candidate }
            let distance = distance(written, Array(candidate.unicodeScalars.prefix(64)))
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Whether two names differ in nothing but case and separators.
    private static func isWrittenAlike(_ left: String, _ right: String) -> Bool {
        var (left, right) = (left.utf8.makeIterator(), right.utf8.makeIterator())
        func next(_ bytes: inout String.UTF8View.Iterator) -> UInt8? {
            while let byte = bytes.next() {
                if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") { continue }
                return UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
            }
            return nil
        }
        while let byte = next(&left) {
            if byte != next(&right) { return false }
        }
        return next(&right) == nil
    }

    /// A name without what other conventions write in another way: case, separators, and the plural of `property`.
    package static func simplified(_ name: String) -> String {
        let letters = name.lowercased().filter { $0 != "_" && $0 != "-" }
        return letters.hasSuffix("ies") ? letters.dropLast(3) + "y" : letters
    }

    /// Edits between two names: insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    package static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            for column in 1...right.count {
                let replacement = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
                var cost = min(replacement, previous[column] + 1, current[column - 1] + 1)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cost = min(cost, beforePrevious[column - 2] + 1)
                }
                current.append(cost)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[right.count]
    }
}
