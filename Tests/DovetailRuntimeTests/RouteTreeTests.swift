import Testing

@testable import DovetailRuntime

@Suite("Routes")
struct RouteTreeTests {
    /// The operation and arguments that a path leads to, `nil` when it leads nowhere.
    private func match(_ path: String, in templates: [String]) -> (template: String, arguments: [String])? {
        let tree = RouteTree(templates.map { OperationDescriptor($0, "GET", $0) })
        var path = path
        return path.withUTF8 { bytes in
            tree.match(bytes).map { match in
                (
                    templates[match.endpoint.methods[0].operation],
                    match.arguments.map { String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self) }
                )
            }
        }
    }

    @Test(
        "A path leads to the template it matches",
        arguments: [
            ("/", "/", []),
            ("/notes", "/notes", []),
            ("/notes/7", "/notes/{id}", ["7"]),
            ("/notes/search", "/notes/search", []),
            ("/notes/searching", "/notes/{id}", ["searching"]),
            ("/notes/7/tags/a", "/notes/{id}/tags/{tag}", ["7", "a"]),
            ("/notes/search/tags/a", "/notes/{id}/tags/{tag}", ["search", "a"]),
            ("/files/a.tar.gz", "/files/{name}.gz", ["a.tar"]),
            ("/files/a.b", "/files/{name}.{extension}", ["a", "b"]),
            ("/files/a-b.c", "/files/{name}.{extension}", ["a-b", "c"]),
            ("/range/1..5", "/range/{from}..{to}", ["1", "5"]),
            ("/notes/a%2Fb", "/notes/{id}", ["a%2Fb"]),
            ("/caf%C3%A9", "/café", []),
            ("/shelves/a/books", "/shelves/{name=of/*}/books", ["a"]),
        ]
    )
    func leads(path: String, template: String, arguments: [String]) throws {
        let found = try #require(match(path, in: Self.templates))
        #expect(found.template == template)
        #expect(found.arguments == arguments)
    }

    @Test(
        "A path that no template matches leads nowhere",
        arguments: [
            "", "notes", "/note", "/notes/", "/notes//", "//notes", "/notes/7/", "/notes/7/tags", "/notes/7/tags/",
            "/files/.gz", "/files/a", "/files/.b", "/files/a.", "/range/..5", "/range/1..", "/Notes",
        ]
    )
    func nowhere(path: String) {
        #expect(match(path, in: Self.templates) == nil)
    }

    private static let templates = [
        "/", "/notes", "/notes/{id}", "/notes/search", "/notes/{id}/tags/{tag}", "/files/{name}.gz",
        "/files/{name}.{extension}", "/range/{from}..{to}", "/café",
        "/shelves/{name=of/*}/books",
    ]

    @Test("The tree agrees with a search through all templates, on random paths")
    func differential() {
        var random = SeededGenerator(seed: UInt64.random(in: 0 ... .max))
        for _ in 0..<20_000 {
            let path = random.path()
            let expected = Self.templates.compactMap { NaiveTemplate($0).match(path) }
            let found = match(path, in: Self.templates)
            #expect((found == nil) == expected.isEmpty, "\(path) with seed \(random.seed)")
        }
    }
}

/// A template matched the obvious way: every way of cutting a segment into literals and parameters.
private struct NaiveTemplate {
    let template: String

    init(_ template: String) { self.template = template }

    func match(_ path: String) -> String? {
        let wanted = template.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
        let given = path.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
        guard wanted.count == given.count else { return nil }
        return zip(wanted, given).allSatisfy { Self.matches(Array($0), Array($1)) } ? template : nil
    }

    private static func matches(_ pattern: [Character], _ text: [Character]) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        if first == "{" {
            let rest = Array(pattern.drop { $0 != "}" }.dropFirst())
            return text.indices.contains { matches(rest, Array(text[($0 + 1)...])) }
        }
        return text.first == first && matches(Array(pattern.dropFirst()), Array(text.dropFirst()))
    }
}

/// Random paths that can be made again from their seed.
private struct SeededGenerator: RandomNumberGenerator {
    let seed: UInt64
    private var state: UInt64

    init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func path() -> String {
        let pieces = ["notes", "files", "range", "search", "tags", "a", "7", ".", "..", "gz", ".gz", ""]
        let count = Int.random(in: 1...4, using: &self)
        return (0..<count).map { _ in
            let parts = Int.random(in: 1...3, using: &self)
            return "/" + (0..<parts).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
        }.joined()
    }
}
