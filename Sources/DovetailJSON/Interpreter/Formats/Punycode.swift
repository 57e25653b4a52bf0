/// Punycode (RFC 3492), which writes a label of Unicode in ASCII.
enum Punycode {
    private static let base = 36
    private static let smallest = 1
    private static let largest = 26

    /// The scalars that `text` (without `xn--`) stands for, or `nil` if it is not Punycode.
    static func decode(_ text: [UInt8]) -> [Unicode.Scalar]? {
        var output: [UInt32] = []
        var input = text[...]
        if let hyphen = text.lastIndex(of: UInt8(ascii: "-")) {
            output = text[..<hyphen].map(UInt32.init)
            input = text[(hyphen + 1)...]
        }
        var (code, index, bias) = (128, 0, 72)
        while !input.isEmpty {
            let oldIndex = index
            var weight = 1
            var position = base
            while true {
                guard let digit = input.popFirst().flatMap(value) else { return nil }
                index += digit * weight
                let threshold = min(max(position - bias, smallest), largest)
                if digit < threshold { break }
                weight *= base - threshold
                position += base
                guard index <= 0x10FFFF * 64, weight <= 0x10FFFF * 64 else { return nil }
            }
            bias = adapted(index - oldIndex, output.count + 1, isFirst: oldIndex == 0)
            code += index / (output.count + 1)
            index %= output.count + 1
            guard code <= 0x10FFFF else { return nil }
            output.insert(UInt32(code), at: index)
            index += 1
        }
        let scalars = output.compactMap(Unicode.Scalar.init)
        return scalars.count == output.count ? scalars : nil
    }

    /// The text (without `xn--`) that stands for `scalars`.
    static func encode(_ scalars: [Unicode.Scalar]) -> [UInt8] {
        var output = scalars.filter(\.isASCII).map { UInt8(ascii: $0) }
        let basic = output.count
        var handled = basic
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        var (code, delta, bias) = (128, 0, 72)
        while handled < scalars.count {
            guard let next = scalars.lazy.map({ Int($0.value) }).filter({ $0 >= code }).min() else { break }
            delta += (next - code) * (handled + 1)
            code = next
            for scalar in scalars.map({ Int($0.value) }) {
                if scalar < code { delta += 1 }
                guard scalar == code else { continue }
                appendInteger(delta, bias, to: &output)
                bias = adapted(delta, handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            code += 1
        }
        return output
    }

    private static func appendInteger(_ value: Int, _ bias: Int, to output: inout [UInt8]) {
        var rest = value
        var position = base
        while true {
            let threshold = min(max(position - bias, smallest), largest)
            if rest < threshold { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            position += base
        }
        output.append(digit(rest))
    }

    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var rest = isFirst ? delta / 700 : delta / 2
        rest += rest / count
        var steps = 0
        while rest > (base - smallest) * largest / 2 {
            rest /= base - smallest
            steps += base
        }
        return steps + (base - smallest + 1) * rest / (rest + 38)
    }

    private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30) }

    private static func value(_ digit: UInt8) -> Int? {
        if digit.isDigit { return Int(digit) - 0x30 + 26 }
        return digit.isLetter ? Int(digit | 0x20) - 0x61 : nil
    }
}
