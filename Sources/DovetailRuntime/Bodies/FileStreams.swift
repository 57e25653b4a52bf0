import Synchronization

/// The files of an array in a body of `multipart/form-data`, one after another, each read while it arrives.
///
/// It can be read once, by one task. The next file begins where the one before ends: what a handler has not read of a file is
/// read over when it asks for the next, and the file throws ``FilePassedOverError`` from then on. Asking throws what reading
/// a ``FileStream`` throws; how many files there are is known when there is no next one.
public struct FileStreams: AsyncSequence, Sendable {
    /// A file.
    public typealias Element = FileStream

    private let nextFile: @Sendable () async throws -> FileStream?

    init(_ nextFile: @escaping @Sendable () async throws -> FileStream?) {
        self.nextFile = nextFile
    }

    /// Creates files whose bytes are there: for tests.
    public init(_ files: [FilePart]) {
        let rest = Rest(files)
        self.init { rest.next().map(FileStream.init) }
    }

    /// Starts to read.
    public func makeAsyncIterator() -> Iterator { Iterator(nextFile: nextFile) }

    /// Reads file by file.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let nextFile: @Sendable () async throws -> FileStream?

        /// The next file, `nil` behind the last.
        public mutating func next() async throws -> FileStream? { try await nextFile() }
    }

    private final class Rest: Sendable {
        private let files: Mutex<ArraySlice<FilePart>>
        init(_ files: [FilePart]) { self.files = Mutex(files[...]) }
        func next() -> FilePart? { files.withLock { $0.popFirst() } }
    }
}

/// A file was read after the one behind it had been asked for.
public struct FilePassedOverError: Error, Sendable {}
