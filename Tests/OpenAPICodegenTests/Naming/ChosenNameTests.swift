import OpenAPIDocument
import Testing

@testable import OpenAPICodegen

@Suite("Names that somebody has chosen")
struct ChosenNameTests {
    private static let document = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        tags: [ { name: notes, x-dovetail-name: notebook } ]
        paths:
          /notes:
            get: { operationId: list_notes, tags: [notes], responses: { "204": { description: done } } }
            post: { operationId: listNotes, tags: [notes], responses: { "204": { description: done } } }
          /note-s:
            x-a: 1
            get:
              operationId: get
              x-dovetail-name: fetchNote
              responses: { "204": { description: done } }
        components:
          schemas:
            note: { type: object, properties: { a: { type: string } } }
            Note: { type: object, properties: { a: { type: string } } }
        """

    private func lower(
        names: [String: String] = [:],
        locked: [String: String] = [:],
        in text: String = Self.document
    ) throws -> (model: ServiceModel?, findings: [String]) {
        let file = SourceFile(path: "openapi.yaml", bytes: Array(text.utf8))
        let document = try #require(DocumentReader().read(file, packageFolder: nil).document)
        var configuration = Configuration()
        let place = SourceLocation(file: "dovetail.yaml", line: 1, column: 1)
        configuration.names = names.map { ChosenName(pointer: $0, name: $1, location: place) }
        configuration.lockedNames = locked.map { ChosenName(pointer: $0, name: $1, location: place) }
        let lowering = ServiceLowering.lower(document, configuration)
        return (lowering.model, lowering.diagnostics.map { "\($0.message) [\($0.code)]" })
    }

    @Test("The document, the configuration and the lock choose, in this order")
    func order() throws {
        let get = "#/paths/~1note-s/get"
        let list = "#/paths/~1notes/get"
        let (model, findings) = try lower(
            names: [get: "other", list: "all"],
            locked: [list: "every", "#/tags/default": "rest"]
        )
        #expect(model?.operations.map(\.name) == ["all", "listNotes", "fetchNote"], "\(findings)")
        #expect(model?.operations.map(\.typeName) == ["All", "ListNotes", "FetchNote"])
        #expect(model?.groups.map(\.label) == ["notebook", "rest"])
        #expect(model?.groups.map(\.protocolName) == ["NotebookHandlers", "RestHandlers"])
    }

    @Test("A lock keeps names whatever comes into the document before")
    func lock() throws {
        let free = try #require(try lower().model)
        #expect(free.operations.map(\.name) == ["listNotes", "listNotes2", "fetchNote"])
        #expect(free.types.map(\.name) == ["Note", "NoteSchema"])
        // As it was when the second of each came first.
        let locked = [
            "#/paths/~1notes/post": "listNotes", "#/components/schemas/Note": "Note",
            "#/paths/~1notes/post type": "ListNotes",
        ]
        let model = try #require(try lower(locked: locked).model)
        #expect(model.operations.map(\.name) == ["listNotes2", "listNotes", "fetchNote"])
        #expect(model.operations.map(\.typeName) == ["ListNotesOperation", "ListNotes", "FetchNote"])
        #expect(model.types.map(\.name) == ["NoteSchema", "Note"])
    }

    private static let parts = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        paths:
          /notes/{id}:
            get:
              operationId: getNote
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: id, in: query, schema: { type: string }, x-dovetail-name: other }
                - { name: page-size, in: query, schema: { type: integer } }
                - { name: page_size, in: header, schema: { type: integer } }
              responses: { "204": { description: done } }
        webhooks:
          note-added: { post: { x-dovetail-name: Added, responses: { "204": { description: done } } } }
        components:
          schemas:
            Base: { type: object, properties: { user_id: { type: string } } }
            Note:
              allOf: [ { $ref: "#/components/schemas/Base" } ]
              type: object
              properties:
                user-id: { type: string }
                state: { enum: [in-work, in_work, "in/work"], x-dovetail-name: progress }
        """

    @Test("Properties, parameters, cases of enumerations and webhooks have names that can be chosen and locked")
    func parts() throws {
        let (free, findings) = try lower(in: Self.parts)
        #expect(findings == [])
        let names = Dictionary(try #require(free).names.map { ($0.pointer, $0.name) }) { first, _ in first }
        let get = "#/paths/~1notes~1{id}/get/parameters"
        let note = "#/components/schemas/Note/properties"
        #expect(
            [
                "\(get)/path/id": "id", "\(get)/query/id": "other", "\(get)/query/page-size": "pageSize",
                "\(get)/header/page_size": "headerPageSize", "#/webhooks/note-added/post": "Added",
                "\(note)/user-id": "userID", "\(note)/user_id": "userID2", "\(note)/state": "progress",
                "\(note)/state/enum/in-work": "inWork", "\(note)/state/enum/in_work": "inWork2",
                "\(note)/state/enum/in~1work": "inWork3", "#/components/schemas/Base/properties/user_id": "userID",
            ].filter { names[$0] != $1 } == [:],
            "\(names.sorted { $0.key < $1.key })"
        )
        // The other way round, as an older version of the document may have had them.
        let locked = [
            "\(note)/user-id": "userID2", "\(note)/user_id": "userID", "\(get)/header/page_size": "pageSize",
            "\(note)/state/enum/in_work": "inWork",
        ]
        let model = try #require(try lower(locked: locked, in: Self.parts).model)
        let type = try #require(model.types.first { $0.path == "Note" })
        guard case .object(let object) = type.kind else { return #expect(Bool(false), "\(type.kind)") }
        #expect(
            Set(object.properties.map { "\($0.jsonName) \($0.name)" }) == [
                "user-id userID2", "user_id userID", "state progress",
            ]
        )
        #expect(model.operations[0].parameters.map(\.name) == ["id", "other", "queryPageSize", "pageSize"])
        guard case .enumeration(let state) = type.nested.first?.kind else {
            return #expect(Bool(false), "\(type.nested)")
        }
        #expect(state.cases.map(\.name) == ["inWork2", "inWork", "inWork3"])
    }

    @Test("A name for a property of a schema that only judges values is an error")
    func ignored() throws {
        let text = """
            openapi: 3.1.0
            info: { title: Test, version: "1" }
            components:
              schemas:
                Note:
                  type: object
                  properties: { id: { type: string, x-dovetail-name: key } }
                  not: { properties: { id: { const: none, x-dovetail-name: other } } }
            """
        #expect(
            try lower(in: text).findings == [
                "`x-dovetail-name` of `id` has no effect: it is no property of a type in Swift [ignored-name]"
            ]
        )
    }

    @Test("Writing the names down and honouring them changes nothing")
    func roundTrip() throws {
        let free = try #require(try lower().model)
        let locked = Dictionary(free.names.map { ($0.pointer, $0.name) }) { first, _ in first }
        let model = try #require(try lower(locked: locked).model)
        #expect(model == free)
        let place = SourceLocation(file: "a", line: 1, column: 1)
        let lines = locked.map { ChosenName(pointer: $0, name: $1, location: place) }
        #expect(NameDrift(model.names, lines).isEmpty)
        #expect(NameDrift(Array(model.names.dropFirst()), lines).removed.count == 1)
        #expect(NameDrift(model.names, Array(lines.dropLast())).added.count == 1)
    }

    @Test("A type cannot have the name of a keyword, which a property can")
    func keywords() throws {
        let note = "#/components/schemas/Note"
        #expect(try lower(names: [note: "class"]).findings == ["`class` cannot be a name in Swift [invalid-name]"])
        #expect(try lower(names: [note + "/properties/a": "class"]).findings == [])
    }

    @Test("A name that Swift does not allow, is taken or is for nothing is an error")
    func errors() throws {
        let post = "#/paths/~1notes/post"
        #expect(try lower(names: [post: "a b"]).findings == ["`a b` cannot be a name in Swift [invalid-name]"])
        #expect(try lower(names: [post: "init"]).findings == ["`init` cannot be a name in Swift [invalid-name]"])
        #expect(
            try lower(names: [post: "fetchNote"]).findings == [
                "`fetchNote` is the name of something else here [taken-name]"
            ]
        )
        let nothing = try lower(names: ["#/paths/~1nowhere/get": "x"])
        #expect(nothing.model == nil)
        #expect(
            nothing.findings == ["nothing that is generated has the name of `#/paths/~1nowhere/get` [unknown-name]"]
        )
    }
}
