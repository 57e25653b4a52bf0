import Storage
import Testing

/// What may be in a store after requests of which some failed: what every answer promised, and nothing else.
struct NotesModel {
    /// What each known note may be now; nil: it may be gone.
    private(set) var possible: [Int64: Set<String?>] = [:]
    /// What requests of unknown outcome make of notes, at once, later, or never.
    private var pending: [Int64: Set<String?>] = [:]
    /// Texts of notes that may have been created, under ids that nobody told.
    private var maybeCreated: Set<String> = []

    var ids: [Int64] { possible.keys.sorted() }

    /// One request.
    enum Request: Sendable {
        case create(String)
        case update(Int64, String)
        case delete(Int64)
        case read(Int64)
    }

    /// What became of it.
    enum Answer: Sendable {
        case created(StoredNote)
        /// What the note is from then on, or was found to be; nil: gone.
        case note(StoredNote?)
        case deleted(Bool)
        case failed(StoreError)
    }

    /// Takes in an answer; records an issue if it is one that should not be.
    mutating func take(_ answer: Answer, to request: Request) {
        switch (request, answer) {
        case (.create(let text), .created(let note)):
            #expect(note.text == text && possible[note.id] == nil)
            possible[note.id] = [text]
        case (.create(let text), .failed(let error)):
            if mayHaveHappened(error) { maybeCreated.insert(text) }
        case (.update(let id, let text), .note(let note)):
            #expect(note != nil || possible[id]?.contains(nil) == true, "note \(id) was not found")
            settle(id, note == nil ? nil : text)
        case (.update(let id, let text), .failed(let error)):
            if mayHaveHappened(error) { leaveOpen(id, text) }
        case (.delete(let id), .deleted(let wasThere)):
            #expect(wasThere || possible[id]?.contains(nil) == true, "note \(id) was not found")
            settle(id, nil)
        case (.delete(let id), .failed(let error)):
            if mayHaveHappened(error) { leaveOpen(id, nil) }
        case (.read(let id), .note(let note)):
            #expect(possible[id]?.contains(note?.text) == true, "note \(id) is \(note?.text ?? "gone")")
        case (.read, .failed(let error)):
            #expect(error.kind != .outcomeUnknown)
        default:
            Issue.record("\(request) was answered with \(answer)")
        }
    }

    /// Compares with everything that is in the store.
    func check(_ notes: [StoredNote]) {
        var left = maybeCreated
        let texts = Dictionary(uniqueKeysWithValues: notes.map { ($0.id, $0.text) })
        for (id, states) in possible {
            #expect(states.contains(texts[id]), "note \(id) is \(texts[id] ?? "gone") and may be \(states)")
        }
        for note in notes where possible[note.id] == nil {
            #expect(left.remove(note.text) != nil, "nobody was promised the note \(note)")
        }
    }

    private mutating func settle(_ id: Int64, _ text: String?) {
        possible[id] = pending[id, default: []].union([text])
    }

    private mutating func leaveOpen(_ id: Int64, _ text: String?) {
        pending[id, default: []].insert(text)
        possible[id, default: []].insert(text)
    }

    private func mayHaveHappened(_ error: StoreError) -> Bool {
        error.kind == .outcomeUnknown
    }
}

/// Requests by chance, some of them at once.
struct NotesWorkload {
    private var random: SeededGenerator
    private var count = 0

    init(seed: UInt64) {
        random = SeededGenerator(state: seed)
    }

    /// Asks a store in several rounds of up to four requests at once, each about a note of its own.
    mutating func run(rounds: Int, on store: any NoteStore, into model: inout NotesModel) async {
        for _ in 0..<rounds {
            var ids = model.ids.shuffled(using: &random)
            var requests: [NotesModel.Request] = []
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                count += 1
                let kind = Int.random(in: 0...5, using: &random)
                guard kind > 1, let id = ids.popLast() else {
                    requests.append(.create("note \(count)"))
                    continue
                }
                requests.append([.update(id, "note \(count)"), .delete(id), .read(id), .read(id)][kind - 2])
            }
            for (request, answer) in await answers(to: requests, of: store) { model.take(answer, to: request) }
        }
    }

    /// Every request gets exactly one answer: a second one would be a fault in the store's continuations, and without
    /// one this does not return.
    private func answers(
        to requests: [NotesModel.Request],
        of store: any NoteStore
    ) async -> [(NotesModel.Request, NotesModel.Answer)] {
        await withTaskGroup(of: (NotesModel.Request, NotesModel.Answer).self) { group in
            for request in requests { group.addTask { (request, await answer(to: request, of: store)) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }
}

private func answer(to request: NotesModel.Request, of store: any NoteStore) async -> NotesModel.Answer {
    do {
        switch request {
        case .create(let text): return .created(try await store.create(text: text))
        case .update(let id, let text): return .note(try await store.update(id: id, text: text))
        case .delete(let id): return .deleted(try await store.delete(id: id))
        case .read(let id): return .note(try await store.note(id: id))
        }
    } catch let error as StoreError {
        return .failed(error)
    } catch {
        Issue.record(error)
        return .failed(StoreError(.outcomeUnknown, "\(error)"))
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// The seed that `SEED` names, or one by chance; printed, so that a run can be repeated.
    static func announcedSeed(_ what: String) -> UInt64 {
        let seed = Soak.seed ?? UInt64.random(in: .min ... .max)
        print("\(what): SEED=\(seed)")
        return seed
    }
}
