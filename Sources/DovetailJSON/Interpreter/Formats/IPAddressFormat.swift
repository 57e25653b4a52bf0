/// `ipv4` (RFC 2673, section 3.2) and `ipv6` (RFC 4291, section 2.2).
enum IPAddressFormat {
    /// Four decimal numbers from 0 to 255 without leading zeros, which some read as octal.
    static func isIPv4(_ text: Substring.UTF8View) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                guard (1...3).contains(part.count), part.allSatisfy(\.isDigit) else { return false }
                if part.count > 1, part.first == UInt8(ascii: "0") { return false }
                return part.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
            }
    }

    /// Eight groups of hexadecimal digits, of which one run may be left out as `::`; the last two may be an IPv4 address.
    static func isIPv6(_ text: Substring.UTF8View) -> Bool {
        var groups = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard groups.count >= 3 else { return false }
        var count = groups.count
        if let last = groups.last, last.contains(UInt8(ascii: ".")) {
            guard isIPv4(last) else { return false }
            groups[groups.count - 1] = Substring("0").utf8
            count += 1
        }
        // At either end `::` leaves two empty groups instead of one.
        var isShortened = false
        if groups[0].isEmpty {
            guard groups[1].isEmpty else { return false }
            groups.removeFirst()
            count -= 1
        }
        if let last = groups.last, last.isEmpty {
            guard groups[groups.count - 2].isEmpty else { return false }
            groups.removeLast()
            count -= 1
        }
        for group in groups {
            if group.isEmpty {
                if isShortened { return false }
                isShortened = true
            } else if group.count > 4 || !group.allSatisfy(\.isHexadecimalDigit) {
                return false
            }
        }
        return isShortened ? count <= 8 : count == 8
    }
}
