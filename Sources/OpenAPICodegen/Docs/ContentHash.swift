/// A short name for a content, so that another content gets another name: FNV-1a of 64 bits.
///
/// It keeps caches from mixing up versions; it is no defence against someone who makes contents collide.
enum ContentHash {
    static func text(of content: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in content.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
