/// What IDNA 2008 makes of a code point (RFC 5892, section 3).
enum IDNACharacter {
    case valid
    case contextual
    case disallowed

    init(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        switch scalar.value {
        // Section 2.6, exceptions.
        case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: self = .valid
        case 0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB, 0x660...0x669, 0x6F0...0x6F9: self = .contextual
        case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: self = .disallowed
        // Section 2.8, join controls; section 2.4, letters, digits and the hyphen.
        case 0x200C, 0x200D: self = .contextual
        case 0x2D, 0x30...0x39, 0x61...0x7A: self = .valid
        // Section 2.5, ignorable blocks; section 2.9, old Hangul Jamo.
        case 0x20D0...0x20FF, 0x1D100...0x1D1FF, 0x1D200...0x1D24F: self = .disallowed
        case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF: self = .disallowed
        default:
            // Sections 2.2 and 2.3, unstable and ignorable; section 2.1, letters and digits.
            let isUnfit =
                properties.changesWhenNFKCCaseFolded || properties.isDefaultIgnorableCodePoint
                || properties.isWhitespace || properties.isNoncharacterCodePoint
            self = !isUnfit && Self.letterDigits.contains(properties.generalCategory) ? .valid : .disallowed
        }
    }

    private static let letterDigits: [Unicode.GeneralCategory] = [
        .lowercaseLetter, .uppercaseLetter, .otherLetter, .decimalNumber, .modifierLetter, .nonspacingMark,
        .spacingMark,
    ]

    /// Script=Greek, as far as it is valid in a label.
    static func isGreek(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x370...0x373, 0x375...0x377, 0x37A...0x37D, 0x37F, 0x384, 0x386, 0x388...0x3E1, 0x3F0...0x3FF,
            0x1D26...0x1D2A, 0x1F00...0x1FFE:
            true
        default: false
        }
    }

    /// Script=Hebrew.
    static func isHebrew(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x591...0x5F4, 0xFB1D...0xFB4F: true
        default: false
        }
    }

    /// Script=Hiragana, Katakana or Han, as far as it is valid in a label.
    static func isKanaOrHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FD...0x30FF, 0x31F0...0x31FF, 0x1AFF0...0x1B167,
            0x3005, 0x3007:
            true
        default: scalar.properties.isUnifiedIdeograph
        }
    }
}
