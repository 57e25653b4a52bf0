/// `hostname` (RFC 1123, section 2.1, with A-labels of RFC 5890) and `idn-hostname` (RFC 5890, section 2.3.2.3).
enum HostnameFormat {
    @Sendable static func isHostname(_ text: String) -> Bool {
        let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return text.utf8.count <= 253 && labels.allSatisfy { isASCIILabel($0) }
    }

    /// Labels may be in Unicode; three other characters than the full stop separate them as well (RFC 3490, section 3.1).
    @Sendable static func isInternationalHostname(_ text: String) -> Bool {
        // A character takes an octet at least; the rules for characters beyond ASCII take time that grows with their square.
        guard text.unicodeScalars.count <= 253 else { return false }
        let labels = text.unicodeScalars.split(omittingEmptySubsequences: false) {
            ".\u{3002}\u{FF0E}\u{FF61}".unicodeScalars.contains($0)
        }
        let encoded = labels.map { InternationalLabel.encoded(Array($0)) }
        let length = encoded.reduce(-1) { $0 + ($1?.count ?? 0) + 1 }
        guard length <= 253, encoded.allSatisfy({ $0.map(isASCIILabel) ?? false }) else { return false }
        return InternationalLabel.satisfyBidiRule(labels.map { InternationalLabel.unicode(Array($0)) })
    }

    /// The domain of an internationalised mail address, whose U-labels RFC 6531 leaves to whoever looks them up: letters
    /// beyond ASCII need not be in normal form.
    static func isMailDomain(_ text: String) -> Bool {
        let labels = text.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            guard label.contains(where: { !$0.isASCII }) else { return isASCIILabel(String(label).utf8) }
            return label.first != "-" && label.last != "-"
                && label.allSatisfy { scalar in
                    scalar.isASCII
                        ? UInt8(ascii: scalar).isLetterOrDigit || scalar == "-"
                        : scalar.properties.isXIDContinue || scalar.properties.isJoinControl
                }
        }
    }

    /// Letters, digits and inner hyphens; what begins as an A-label must be one.
    private static func isASCIILabel(_ label: some BidirectionalCollection<UInt8>) -> Bool {
        guard (1...63).contains(label.count), label.first != UInt8(ascii: "-"), label.last != UInt8(ascii: "-"),
            label.allSatisfy({ $0.isLetterOrDigit || $0 == UInt8(ascii: "-") })
        else { return false }
        let bytes = Array(label)
        return !InternationalLabel.hasPrefix(bytes) || InternationalLabel.isALabel(bytes)
    }
}
