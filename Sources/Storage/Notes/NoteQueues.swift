/// The two lines in which reads and writes wait for a database, each served in turns by threads of its own.
struct NoteQueues: Sendable {
    struct Limits: Sendable {
        /// How many reads, and how many writes, may wait.
        var waiting: Int
        /// How long each waits.
        var patience: Duration
        var readers: Int
        var readsPerTurn: Int
        var writers: Int
        var writesPerTurn: Int
    }

    private let reads: BatchQueue<NoteRead, [StoredNote]>
    private let writes: BatchQueue<NoteWrite, NoteWrite.Effect>

    /// Lines in front of two functions that block while they answer what arrived together.
    init(
        _ limits: Limits,
        read: @escaping BatchQueue<NoteRead, [StoredNote]>.Runner,
        write: @escaping BatchQueue<NoteWrite, NoteWrite.Effect>.Runner
    ) {
        reads = BatchQueue(
            label: "notes.reads",
            waiting: limits.waiting,
            batch: limits.readsPerTurn,
            workers: limits.readers,
            patience: limits.patience,
            run: read
        )
        writes = BatchQueue(
            label: "notes.writes",
            waiting: limits.waiting,
            batch: limits.writesPerTurn,
            workers: limits.writers,
            patience: limits.patience,
            run: write
        )
    }

    /// How many reads there are.
    var readLoad: BatchLoad { reads.load }

    /// How many writes there are.
    var writeLoad: BatchLoad { writes.load }

    func read(_ read: NoteRead) async throws -> [StoredNote] {
        do {
            return try await reads.submit(read)
        } catch BatchRefusal.cancelled {
            throw CancellationError()
        } catch let refusal as BatchRefusal {
            throw StoreError(refusal)
        }
    }

    func write(_ write: NoteWrite) async throws -> NoteWrite.Effect {
        do {
            return try await writes.submit(write)
        } catch BatchRefusal.cancelled(begun: false) {
            throw CancellationError()
        } catch let refusal as BatchRefusal {
            throw StoreError(refusal)
        }
    }

    /// Refuses what comes from now on, and returns when everything else is answered.
    func close() async {
        async let written: Void = writes.close()
        await reads.close()
        await written
    }
}

extension StoreError {
    /// Says why a line did not serve a request.
    fileprivate init(_ refusal: BatchRefusal) {
        switch refusal {
        case .full(let waiting):
            self.init(.busy, "The database is busy: \(waiting) requests wait already.", cause: refusal)
        case .waitedTooLong(let patience):
            self.init(.busy, "The database is busy: the request waited for \(patience).", cause: refusal)
        case .closed:
            self = .closed
        case .cancelled:
            self = .outcomeUnknown
        }
    }
}
