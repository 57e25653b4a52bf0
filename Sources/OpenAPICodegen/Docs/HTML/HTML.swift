/// A piece of HTML that is safe to put on the page.
///
/// Literals are markup, interpolated strings are text: `"<b>\(name)</b>"` escapes `name`. There is no other way to make
/// one from a `String`, so text from a document cannot become markup.
struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// The markup.
    private(set) var source: String

    init() {
        source = ""
    }

    init(stringLiteral value: StaticString) {
        source = value.description
    }

    init(stringInterpolation: Interpolation) {
        source = stringInterpolation.source
    }

    var isEmpty: Bool { source.isEmpty }

    static func += (left: inout HTML, right: HTML) {
        left.source += right.source
    }

    /// Writes pieces one after the other.
    static func joined(_ pieces: [HTML], by separator: HTML = "") -> HTML {
        var result = HTML()
        for (index, piece) in pieces.enumerated() {
            if index > 0 { result += separator }
            result += piece
        }
        return result
    }

    /// Collects the parts of an interpolated literal.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate var source = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            source.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: StaticString) {
            source += literal.description
        }

        mutating func appendInterpolation(_ text: some StringProtocol) {
            HTMLText.append(text, to: &source)
        }

        mutating func appendInterpolation(_ number: Int) {
            source += String(number)
        }

        mutating func appendInterpolation(_ html: HTML) {
            source += html.source
        }
    }
}
