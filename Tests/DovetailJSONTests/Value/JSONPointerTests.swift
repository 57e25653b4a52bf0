import Testing

@testable import DovetailJSON

@Suite("JSON Pointers of RFC 6901")
struct JSONPointerTests {
    private let document: JSONValue = [
        "list": ["zero", "one"], "": 0, "a/b": 1, "c%d": 2, "m~n": 8, " ": 7, "k\"l": 6,
        "nested": ["deep": [["x": true]]],
    ]

    @Test(
        "points to members and items",
        arguments: [
            ("/list", ["zero", "one"]), ("/list/0", "zero"), ("/", 0), ("/a~1b", 1), ("/c%d", 2), ("/m~0n", 8),
            ("/ ", 7),
            ("/k\"l", 6), ("/nested/deep/0/x", true),
        ] as [(String, JSONValue)]
    )
    func resolves(text: String, value: JSONValue) throws {
        let pointer = try #require(JSONPointer(text))
        #expect(pointer.resolve(in: document) == value)
        #expect(pointer.description == text)
    }

    @Test("The empty pointer is the whole value")
    func resolvesWhole() {
        #expect(JSONPointer("")?.resolve(in: document) == document)
    }

    @Test(
        "points nowhere",
        arguments: ["/list/2", "/list/-", "/list/00", "/list/+1", "/list/", "/x", "/list/0/y", "//"]
    )
    func resolvesNowhere(text: String) throws {
        #expect(try #require(JSONPointer(text)).resolve(in: document) == nil)
    }

    @Test("is refused", arguments: ["a", "a/b", "/~", "/~2", "/a~"])
    func refuses(text: String) {
        #expect(JSONPointer(text) == nil)
    }

    @Test("Fragments are percent-decoded")
    func decodesFragments() {
        #expect(JSONPointer(fragment: "#/c%25d/%C3%A9~1")?.tokens == ["c%d", "é/"])
        #expect(JSONPointer(fragment: "")?.tokens == [])
        for text in ["#/%", "#/%4", "#/%GG", "#/%FF", "#a"] { #expect(JSONPointer(fragment: text) == nil) }
    }

    @Test("Tokens are appended and escaped")
    func appends() {
        var pointer = JSONPointer().appending("a/b").appending(3)
        pointer.append("~")
        pointer.append(0)
        #expect(pointer.description == "/a~1b/3/~0/0")
        #expect(JSONPointer(pointer.description) == pointer)
    }

    @Test("A token may start with a combining mark")
    func combiningMark() {
        #expect(JSONPointer("/\u{301}a/b")?.tokens == ["\u{301}a", "b"])
        #expect(JSONPointer(fragment: "#/\u{301}")?.tokens == ["\u{301}"])
    }
}
