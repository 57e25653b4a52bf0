/// The part of a source line around a column, with a line that points at it.
struct Excerpt {
    /// At most this many scalars of a line are shown.
    static let width = 120

    let text: String
    let caret: String

    /// Cuts a window out of a line; `column` counts scalars from 1 and may lie just after the end.
    init(line: String, column: Int) {
        let scalars = line.unicodeScalars
        let position = max(0, min(column - 1, scalars.count))
        var first = 0
        var last = scalars.count
        if last > Self.width {
            first = max(0, min(position - Self.width / 2, last - Self.width))
            last = first + Self.width
        }
        var text = first > 0 ? "…" : ""
        var caret = first > 0 ? " " : ""
        let start = scalars.index(scalars.startIndex, offsetBy: first)
        let end = scalars.index(start, offsetBy: last - first)
        for (offset, scalar) in scalars[start..<end].enumerated() {
            let shown: Unicode.Scalar = scalar == "\t" || !Wording.isInvisible(scalar) ? scalar : "\u{FFFD}"
            text.unicodeScalars.append(shown)
            if first + offset < position { caret += Self.padding(for: shown) }
        }
        self.text = last < scalars.count ? text + "…" : text
        self.caret = caret + "^"
    }

    /// White space as wide as a scalar is in a terminal.
    private static func padding(for scalar: Unicode.Scalar) -> String {
        if scalar == "\t" { return "\t" }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return ""
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return "  "
        default:
            return " "
        }
    }
}
