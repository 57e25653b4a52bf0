public import Generated
public import Storage

extension API {
    /// The notes service over a store, behind a transport that says when it shuts down.
    public init(store: some NoteStore, drain: DrainSignal = DrainSignal()) {
        self.init(
            notes: Notes(store: store),
            service: ServiceStatus(store: store, drain: drain),
            problemForError: StoreProblems.problem
        )
    }
}

/// What errors of the store mean to clients.
enum StoreProblems {
    /// 503 for an error of the store: the notes are there, and cannot be reached now. Who does not know whether a write
    /// happened is told so, as repeating it may do it twice. 422 for a text that the database cannot keep at any time.
    @Sendable static func problem(for error: any Error) -> ProblemDetails? {
        guard let error = error as? StoreError else { return error as? ProblemDetails }
        switch error.kind {
        case .unstorable: return ProblemDetails(status: 422, detail: error.message)
        case .outcomeUnknown: return ProblemDetails(status: 503, detail: error.message)
        default: return ProblemDetails(status: 503, detail: "The notes cannot be reached at the moment.")
        }
    }
}
