import Testing

@testable import OpenAPICodegen

@Suite("Swift names")
struct SwiftNameTests {
    @Test(
        "A name becomes camel case, for a value and for a type",
        arguments: [
            ("list_notes", "listNotes", "ListNotes"),
            ("list-notes", "listNotes", "ListNotes"),
            ("ListNotes", "listNotes", "ListNotes"),
            ("list notes", "listNotes", "ListNotes"),
            ("listNotes", "listNotes", "ListNotes"),
            ("LISTNOTES", "listnotes", "LISTNOTES"),
            ("id", "id", "ID"),
            ("user_id", "userID", "UserID"),
            ("userId", "userID", "UserID"),
            ("HTTPServer", "httpServer", "HTTPServer"),
            ("noteIDs", "noteIDs", "NoteIDs"),
            ("X-Request-Id", "xRequestID", "XRequestID"),
            ("repos/list", "reposList", "ReposList"),
            ("2fa", "_2fa", "_2fa"),
            ("$ref", "ref", "Ref"),
            ("größe", "größe", "Größe"),
            ("名前", "名前", "名前"),
            ("🙂", "unnamed", "Unnamed"),
            ("", "unnamed", "Unnamed"),
            ("---", "unnamed", "Unnamed"),
        ]
    )
    func names(text: String, value: String, type: String) {
        #expect(SwiftName.value(text) == value)
        #expect(SwiftName.type(text) == type)
    }

    @Test("Keywords get back-ticks, and names that back-ticks do not help are changed")
    func keywords() {
        #expect(ReservedWords.escaped("default") == "`default`")
        #expect(ReservedWords.escaped("note") == "note")
        #expect(ReservedWords.member("init") == "initValue")
        #expect(ReservedWords.member("Type") == "TypeValue")
    }

    @Test("A scope gives each name once, the plain one to whom asks first")
    func scope() {
        let scope = NameScope(taken: ["body"])
        #expect(scope.claim("note") == "note")
        #expect(scope.claim("note", "queryNote") == "queryNote")
        #expect(scope.claim("note", "queryNote") == "queryNote2")
        #expect(scope.claim("body") == "body2")
    }
}
