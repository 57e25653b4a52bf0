import Storage
import Testing

@Suite("Every note store")
struct NoteStoreTests {
    @Test("gives back what was created, under ids that count from 1", arguments: StoreKind.allCases)
    func create(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let first = try await store.create(text: "first")
            let second = try await store.create(text: "second")
            #expect([first, second] == [StoredNote(id: 1, text: "first"), StoredNote(id: 2, text: "second")])
            #expect(try await store.note(id: 1) == first)
            #expect(try await store.note(id: 2) == second)
        }
    }

    @Test("starts empty and answers a ping", arguments: StoreKind.allCases)
    func empty(kind: StoreKind) async throws {
        try await kind.withStore { store in
            try await store.ping()
            #expect(try await store.list(after: nil, limit: 10).isEmpty)
        }
    }

    @Test("lists in the order of ids, page after page", arguments: StoreKind.allCases)
    func pages(kind: StoreKind) async throws {
        try await kind.withStore { store in
            for index in 1...25 { _ = try await store.create(text: "note \(index)") }
            #expect(try await store.delete(id: 11))
            #expect(try await store.list(after: nil, limit: 10).map(\.id) == Array(1...10))
            #expect(try await store.list(after: 10, limit: 10).map(\.id) == Array(12...21))
            #expect(try await store.list(after: 11, limit: 3).map(\.text) == ["note 12", "note 13", "note 14"])
            #expect(try await store.list(after: 21, limit: 10).map(\.id) == Array(22...25))
            #expect(try await store.list(after: 25, limit: 10).isEmpty)
        }
    }

    @Test("takes every Int64 as an id or position, and limits below 1 as nothing", arguments: StoreKind.allCases)
    func extremes(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let note = try await store.create(text: "one")
            for id in [Int64.min, -1, 0, 2, .max] {
                #expect(try await store.note(id: id) == nil)
                #expect(try await store.update(id: id, text: "x") == nil)
                #expect(try await store.delete(id: id) == false)
            }
            #expect(try await store.list(after: .min, limit: .max) == [note])
            #expect(try await store.list(after: 0, limit: 1) == [note])
            #expect(try await store.list(after: .max, limit: .max).isEmpty)
            #expect(try await store.list(after: nil, limit: 0).isEmpty)
            #expect(try await store.list(after: nil, limit: -1).isEmpty)
            #expect(try await store.list(after: nil, limit: .min).isEmpty)
        }
    }

    @Test("changes the one note that is meant", arguments: StoreKind.allCases)
    func update(kind: StoreKind) async throws {
        try await kind.withStore { store in
            for text in ["a", "b", "c"] { _ = try await store.create(text: text) }
            #expect(try await store.update(id: 2, text: "B") == StoredNote(id: 2, text: "B"))
            #expect(try await store.update(id: 2, text: "B") == StoredNote(id: 2, text: "B"))
            #expect(try await store.list(after: nil, limit: 9).map(\.text) == ["a", "B", "c"])
        }
    }

    @Test("deletes once, and never gives the id again", arguments: StoreKind.allCases)
    func delete(kind: StoreKind) async throws {
        try await kind.withStore { store in
            for text in ["a", "b"] { _ = try await store.create(text: text) }
            #expect(try await store.delete(id: 2))
            #expect(try await store.delete(id: 2) == false)
            #expect(try await store.note(id: 2) == nil)
            #expect(try await store.create(text: "c").id == 3)
            #expect(try await store.delete(id: 1))
            #expect(try await store.delete(id: 3))
            #expect(try await store.create(text: "d").id == 4)
        }
    }

    @Test("keeps every text byte for byte", arguments: StoreKind.allCases)
    func texts(kind: StoreKind) async throws {
        let texts = [
            "", " ", "it's \"quoted\"; DROP TABLE notes; --", "\u{1}\u{7f}\r\n\t\u{85}\u{2028}",
            "e\u{301} is not \u{e9}", "\u{feff}mark", "\u{202e}right to left", "\u{fffd}\u{fffe}\u{ffff}\u{10ffff}",
            "\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467}", String(repeating: "\u{1f9ed}", count: 10_000),
            String((0...16).compactMap { Unicode.Scalar($0 << 16 | 0x1234) }.map(Character.init)),
        ]
        try await kind.withStore { store in
            for text in texts {
                // Swift's == takes canonically equivalent texts as equal, which bytes are not.
                let id = try await store.create(text: text).id
                #expect(try await Array(store.note(id: id)?.text.utf8 ?? "?".utf8) == Array(text.utf8))
                #expect(try await store.update(id: id, text: text + ".") != nil)
                #expect(try await Array(store.note(id: id)?.text.utf8 ?? "?".utf8) == Array((text + ".").utf8))
            }
            #expect(try await store.list(after: nil, limit: 99).count == texts.count)
        }
    }

    @Test("refuses U+0000 in a text and changes nothing", arguments: StoreKind.allCases)
    func nul(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let note = try await store.create(text: "before")
            let create = await #expect(throws: StoreError.self) { try await store.create(text: "a\0b") }
            let update = await #expect(throws: StoreError.self) { try await store.update(id: 1, text: "\0") }
            #expect(create?.kind == .unstorable)
            #expect(update?.kind == .unstorable)
            #expect(try await store.list(after: nil, limit: 9) == [note])
        }
    }

    @Test("keeps 1000 notes that are created at once, each under its own id", arguments: StoreKind.allCases)
    func concurrentCreates(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let created = try await concurrently(1000) { try await store.create(text: "note \($0)") }
            let listed = try await store.list(after: nil, limit: 2000)
            #expect(listed.map(\.id) == Array(1...1000))
            #expect(Set(listed) == Set(created))
            #expect(Set(created.map(\.text)) == Set((0..<1000).map { "note \($0)" }))
        }
    }

    @Test("shows a write to every read that begins after it", arguments: StoreKind.allCases)
    func readYourWrites(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let missed = try await concurrently(200) { index in
                let id = try await store.create(text: "\(index)").id
                let seen = try await store.note(id: id)?.text == "\(index)"
                let updated = try await store.update(id: id, text: "new") != nil
                let listed = try await store.list(after: id - 1, limit: 1).first == StoredNote(id: id, text: "new")
                let deleted = try await store.delete(id: id)
                let gone = try await store.note(id: id) == nil
                return !(seen && updated && listed && deleted && gone)
            }
            #expect(missed.filter { $0 }.isEmpty)
        }
    }

    @Test("deletes a note for one of many that try at once", arguments: StoreKind.allCases)
    func concurrentDeletes(kind: StoreKind) async throws {
        try await kind.withStore { store in
            let id = try await store.create(text: "once").id
            let deleted = try await concurrently(50) { _ in try await store.delete(id: id) }
            #expect(deleted.filter { $0 }.count == 1)
        }
    }

    @Test("refuses everything after close, which may be called twice", arguments: StoreKind.allCases)
    func close(kind: StoreKind) async throws {
        try await kind.withStore { store in
            await store.close()
            await store.close()
            let errors = [
                await #expect(throws: StoreError.self) { try await store.ping() },
                await #expect(throws: StoreError.self) { try await store.list(after: nil, limit: 1) },
                await #expect(throws: StoreError.self) { try await store.create(text: "late") },
                await #expect(throws: StoreError.self) { try await store.note(id: 1) },
                await #expect(throws: StoreError.self) { try await store.update(id: 1, text: "late") },
                await #expect(throws: StoreError.self) { try await store.delete(id: 1) },
            ]
            #expect(errors.map { $0?.kind } == Array(repeating: .closed, count: 6))
        }
    }
}
