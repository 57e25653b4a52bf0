import Testing

@testable import DovetailRuntime

@Suite("Comparing secrets")
struct ConstantTimeTests {
    @Test(
        "Texts are equal when their bytes are",
        arguments: [
            ("", "", true), ("a", "a", true), ("a", "b", false), ("a", "ab", false), ("ab", "a", false),
            ("", "a", false), ("a", "", false), ("é", "é", true), ("e\u{301}", "é", false),
        ]
    )
    func equality(sent: String, secret: String, areEqual: Bool) {
        #expect(ConstantTime.areEqual(sent, secret) == areEqual)
    }

    @Test("The time does not tell where two secrets of 64 KiB differ")
    func time() {
        let secret = [UInt8](repeating: 7, count: 65_536)
        var early = secret
        early[0] = 0
        var late = secret
        late[secret.count - 1] = 0
        // The fastest of many runs is the one that nothing disturbed. `==` is faster for the first by a factor of
        // thousands.
        func fastest(_ sent: [UInt8], _ secret: [UInt8]) -> Duration {
            let clock = ContinuousClock()
            return (0..<50).map { _ in clock.measure { #expect(!ConstantTime.areEqual(sent, secret)) } }.min() ?? .zero
        }
        let ratio = fastest(early, secret) / fastest(late, secret)
        #expect(ratio > 0.5 && ratio < 2, "\(ratio)")
        let shorter = fastest(early, [1]) / fastest(late, secret)
        #expect(shorter > 0.5 && shorter < 2, "\(shorter)")
    }
}

@Suite("Base64")
struct Base64Tests {
    @Test(
        "The vectors of RFC 4648 §10",
        arguments: [
            ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"), ("Zm9vYmE=", "fooba"),
            ("Zm9vYmFy", "foobar"),
        ]
    )
    func vectors(encoded: String, text: String) {
        #expect(Base64.decode(encoded.utf8) == Array(text.utf8))
    }

    @Test(
        "What is not Base64 is refused",
        arguments: ["Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Z g=", "Zg==Zg==", "====", "Zm9v\n", "Zm_v"]
    )
    func malformed(text: String) {
        #expect(Base64.decode(text.utf8) == nil)
    }
}
