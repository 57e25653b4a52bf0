/// One label of an internationalised host name (IDNA 2008: RFC 5890 to 5893).
///
/// What cannot be checked with the standard library's tables: whether a label is in normal form C.
enum InternationalLabel {
    private static let prefix = Array("xn--".utf8)

    /// Whether `label` is an A-label: Punycode, written as the encoder would, of a valid U-label.
    static func isALabel(_ label: [UInt8]) -> Bool {
        guard let scalars = decoded(label), scalars.contains(where: { !$0.isASCII }), isULabel(scalars) else {
            return false
        }
        return prefix + Punycode.encode(scalars) == lowercased(label)
    }

    /// Whether `label` begins as an A-label does.
    static func hasPrefix(_ label: [UInt8]) -> Bool { lowercased(Array(label.prefix(4))) == prefix }

    /// The label in ASCII; `nil` if it is neither ASCII nor a valid U-label.
    static func encoded(_ label: [Unicode.Scalar]) -> [UInt8]? {
        if label.allSatisfy(\.isASCII) { return label.map { UInt8(ascii: $0) } }
        return isULabel(label) ? prefix + Punycode.encode(label) : nil
    }

    /// The label in Unicode.
    static func unicode(_ label: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard label.allSatisfy(\.isASCII) else { return label }
        return decoded(label.map { UInt8(ascii: $0) }) ?? label
    }

    private static func decoded(_ label: [UInt8]) -> [Unicode.Scalar]? {
        hasPrefix(label) ? Punycode.decode(Array(lowercased(label).dropFirst(4))) : nil
    }

    private static func lowercased(_ label: [UInt8]) -> [UInt8] {
        label.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }

    /// RFC 5891, section 4.2.3.
    private static func isULabel(_ label: [Unicode.Scalar]) -> Bool {
        guard let first = label.first, first != "-", label.last != "-" else { return false }
        guard !label.dropFirst(2).starts(with: "--".unicodeScalars) else { return false }
        let isMark = [.nonspacingMark, .spacingMark, .enclosingMark].contains(first.properties.generalCategory)
        return !isMark && label.indices.allSatisfy { isAllowed(at: $0, in: label) } && satisfyBidiRule([label])
    }

    private static func isAllowed(at index: Int, in label: [Unicode.Scalar]) -> Bool {
        switch IDNACharacter(label[index]) {
        case .valid: true
        case .disallowed: false
        case .contextual: isAllowedByContext(at: index, in: label)
        }
    }

    /// RFC 5892, appendix A.
    private static func isAllowedByContext(at index: Int, in label: [Unicode.Scalar]) -> Bool {
        let before = index > 0 ? label[index - 1] : nil
        let after = index + 1 < label.count ? label[index + 1] : nil
        switch label[index].value {
        case 0x200C: return isVirama(before) || ArabicJoining.joins(across: index, in: label)
        case 0x200D: return isVirama(before)
        case 0xB7: return before == "l" && after == "l"
        case 0x375: return after.map(IDNACharacter.isGreek) ?? false
        case 0x5F3, 0x5F4: return before.map(IDNACharacter.isHebrew) ?? false
        case 0x30FB: return label.contains(where: IDNACharacter.isKanaOrHan)
        case 0x660...0x669: return !label.contains { (0x6F0...0x6F9).contains($0.value) }
        case 0x6F0...0x6F9: return !label.contains { (0x660...0x669).contains($0.value) }
        default: return false
        }
    }

    private static func isVirama(_ scalar: Unicode.Scalar?) -> Bool {
        scalar?.properties.canonicalCombiningClass == .virama
    }
}
