/// The Bidi rule (RFC 5893, section 2).
extension InternationalLabel {
    /// Bidi_Class, as far as the rule tells the classes apart and characters valid in a label have them.
    private enum Direction {
        case left, right, arabicLetter, arabicNumber, europeanNumber, separator, neutral, mark
    }

    /// Whether every label keeps the rule, if any has characters that are written from right to left.
    static func satisfyBidiRule(_ labels: [[Unicode.Scalar]]) -> Bool {
        let directions = labels.map { $0.map(direction) }
        let isBidi = directions.contains {
            $0.contains(.right) || $0.contains(.arabicLetter) || $0.contains(.arabicNumber)
        }
        return !isBidi || directions.allSatisfy(keepsRule)
    }

    private static func keepsRule(_ label: [Direction]) -> Bool {
        let end = label.last { $0 != .mark }
        switch label.first {
        case .right, .arabicLetter:
            let hasBothNumbers = label.contains(.arabicNumber) && label.contains(.europeanNumber)
            let endings: [Direction?] = [.right, .arabicLetter, .europeanNumber, .arabicNumber]
            return !hasBothNumbers && !label.contains(.left) && endings.contains(end)
        case .left:
            let foreign: [Direction] = [.right, .arabicLetter, .arabicNumber]
            return !label.contains(where: foreign.contains) && (end == .left || end == .europeanNumber)
        default: return false
        }
    }

    /// By the ranges that Unicode sets apart for scripts written from right to left (DerivedBidiClass.txt, defaults).
    private static func direction(_ scalar: Unicode.Scalar) -> Direction {
        switch scalar.value {
        case 0x30...0x39, 0x6F0...0x6F9: return .europeanNumber
        case 0x660...0x669, 0x10D30...0x10D39, 0x10E60...0x10E7E: return .arabicNumber
        case 0x2D: return .separator
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return .mark
        case .format: return .neutral
        default: break
        }
        switch scalar.value {
        case 0x600...0x7BF, 0x860...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF, 0x10D00...0x10D3F, 0x10EC0...0x10EFF,
            0x10F30...0x10F6F, 0x1EC70...0x1ECBF, 0x1ED00...0x1ED4F, 0x1EE00...0x1EEFF:
            return .arabicLetter
        case 0x590...0x5FF, 0x7C0...0x85F, 0xFB1D...0xFB4F, 0x10800...0x10FFF, 0x1E800...0x1EFFF: return .right
        default: return .left
        }
    }
}
