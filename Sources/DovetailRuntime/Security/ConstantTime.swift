/// Comparison of secrets, in a time that does not depend on where they differ.
///
/// `==` returns at the first difference; who measures how long it takes can find a secret byte by byte.
public enum ConstantTime {
    /// Whether two texts have the same UTF-8.
    ///
    /// The time depends on the length of the first text alone: give it what the client sent.
    public static func areEqual(_ sent: String, _ secret: String) -> Bool {
        areEqual(Array(sent.utf8), Array(secret.utf8))
    }

    /// Whether two byte strings are the same.
    ///
    /// The time depends on the length of the first alone: give it what the client sent.
    public static func areEqual(_ sent: [UInt8], _ secret: [UInt8]) -> Bool {
        // With another length the outcome is settled, but the work is the same: what was sent is compared with itself.
        let hasLength = sent.count == secret.count
        let other = hasLength ? secret : sent
        var difference: UInt8 = hasLength ? 0 : 1
        for index in sent.indices {
            difference |= sent[index] ^ other[index]
        }
        return difference == 0
    }
}
