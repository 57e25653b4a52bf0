/// Which letters of the Arabic script join to their neighbours (Joining_Type of the Unicode Character Database).
///
/// The other scripts with joining letters are not here, so a ZERO WIDTH NON-JOINER between their letters is refused.
enum ArabicJoining {
    /// Whether the scalars before and after the one at `index` would join if it were not there (RFC 5892, appendix A.1):
    /// a letter that joins to the left, the joiner, a letter that joins to the right, marks left aside.
    static func joins(across index: Int, in label: [Unicode.Scalar]) -> Bool {
        guard let before = label[..<index].last(where: { !isTransparent($0) }),
            let after = label[(index + 1)...].first(where: { !isTransparent($0) })
        else { return false }
        return joinsLeft(before) && (joinsLeft(after) || joinsRightOnly(after))
    }

    private static func isTransparent(_ scalar: Unicode.Scalar) -> Bool {
        [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
    }

    /// Dual_Joining.
    private static func joinsLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x620, 0x626, 0x628, 0x62A...0x62E, 0x633...0x63F, 0x641...0x647, 0x649...0x64A, 0x66E...0x66F,
            0x678...0x687, 0x69A...0x6BF, 0x6C1...0x6C2, 0x6CC, 0x6CE, 0x6D0...0x6D1, 0x6FA...0x6FC, 0x6FF:
            true
        default: false
        }
    }

    /// Right_Joining.
    private static func joinsRightOnly(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x622...0x625, 0x627, 0x629, 0x62F...0x632, 0x648, 0x671...0x673, 0x675...0x677, 0x688...0x699, 0x6C0,
            0x6C3...0x6CB, 0x6CD, 0x6CF, 0x6D2...0x6D3, 0x6D5, 0x6EE...0x6EF:
            true
        default: false
        }
    }
}
