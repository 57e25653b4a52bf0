import DovetailRuntime
import Generated
import Handlers
import Storage
import Testing

@Suite("What clients are told of a store that fails")
struct StoreProblemTests {
    private func answer(_ kind: StoreError.Kind) async -> (status: Int, text: String, cause: String) {
        let error = StoreError(kind, "Whether it happened is not known.", cause: StoreError(.full, "no such table"))
        let store = UnreachableStore(gone: error)
        let response = await Call.json("POST", "/notes", #"{"text":"a"}"#).send(to: API(store: store))
        let text = String(decoding: response.body?.bytes ?? [], as: UTF8.self)
        return (response.status, text, response.causeText ?? "")
    }

    @Test("That a write may have happened, since repeating it may do it twice") func unknown() async {
        let answer = await answer(.outcomeUnknown)
        #expect(answer.status == 503)
        #expect(answer.text.contains("Whether it happened is not known."))
    }

    @Test("That their text is what cannot be kept, since trying again will not help") func unstorable() async {
        let answer = await answer(.unstorable)
        #expect(answer.status == 422)
        #expect(answer.text.contains("Whether it happened is not known."))
    }

    @Test(
        "Nothing of the database",
        arguments: StoreError.Kind.allCases.filter { $0 != .outcomeUnknown && $0 != .unstorable }
    )
    func others(kind: StoreError.Kind) async {
        let answer = await answer(kind)
        #expect(answer.status == 503)
        #expect(answer.text.contains("The notes cannot be reached at the moment."))
        #expect(answer.cause == "Whether it happened is not known. no such table", "and the log has its words")
    }
}
