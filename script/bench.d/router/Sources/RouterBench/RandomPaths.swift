/// Paths that can be made again from their seed: real ones, real ones with something changed, and nonsense.
struct RandomPaths: RandomNumberGenerator {
    private var state: UInt64
    private let templates: [String]
    private let pieces = ["", ".", "..", "%2F", "%20", "a", "0", "-", "...", "é", "repos", "x/y", "//"]

    init(_ templates: [String], seed: UInt64) {
        self.templates = templates
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A path that a template matches, unless a value stands in the way.
    mutating func real() -> String {
        let template = templates[Int.random(in: templates.indices, using: &self)]
        var path = ""
        for piece in template.split(separator: "{", omittingEmptySubsequences: false) {
            if let end = piece.firstIndex(of: "}") {
                path += "value\(Int.random(in: 0..<1000, using: &self))" + piece[piece.index(after: end)...]
            } else {
                path += piece
            }
        }
        return path
    }

    /// Any path.
    mutating func any() -> String {
        var segments = real().split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
        switch Int.random(in: 0..<6, using: &self) {
        case 0: segments.append(piece())
        case 1: segments.removeLast()
        case 2: segments[Int.random(in: segments.indices, using: &self)] = piece()
        case 3: segments[Int.random(in: segments.indices, using: &self)] += piece()
        case 4:
            let other = real().split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
            segments = Array(segments.prefix(Int.random(in: 0...segments.count, using: &self)) + other.dropFirst(2))
        default: break
        }
        return segments.joined(separator: "/")
    }

    private mutating func piece() -> String {
        pieces[Int.random(in: pieces.indices, using: &self)]
    }
}
