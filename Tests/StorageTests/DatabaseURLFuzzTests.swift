import Testing

@testable import Storage

@Suite("Any text as DATABASE_URL")
struct DatabaseURLFuzzTests {
    /// What URLs are made of, and what should not be in them.
    private static let pieces = [
        "postgres://", "postgresql://", "sqlite://", "sqlite:///", "postgresql+asyncpg://", "mysql://",
        "canary", ":canary@", "app", "host", "5432", "99999", "-1", "٣", "é", "\u{301}", "\u{1F9ED}",
        ":", "@", "/", "//", "?", "&", "=", ",", "#", "\\", "'", "\"", " ", "\t", "\n", "\u{0}",
        "[", "]", "[::1]", "%", "%4", "%40", "%00", "%FF", "%zz",
        "sslmode=require", "sslmode=canary", "ssl=true", "port=5432,5433", "host=a,b,c", "connect_timeout=canary",
        "target_session_attrs=prefer-standby", "client_encoding=LATIN1",
    ]

    @Test("is read or refused, and a refusal repeats none of it")
    func random() {
        let seed = SeededGenerator.announcedSeed("any URL")
        var random = SeededGenerator(state: seed)
        for _ in 0..<20_000 {
            let scheme = Self.pieces[..<6].randomElement(using: &random) ?? ""
            let rest = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }
            let text = (Bool.random(using: &random) ? scheme : "") + rest.joined()
            do throws(DatabaseURLError) {
                guard case .postgres(let url) = try DatabaseURL(text) else { continue }
                #expect(!"\(url)".contains("canary"), "\(text.debugDescription) with SEED=\(seed)")
            } catch {
                #expect(!error.description.contains("canary"), "\(text.debugDescription) with SEED=\(seed)")
            }
        }
    }
}
