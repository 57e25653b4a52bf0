import DovetailRuntime
import SystemPackage

/// Keeps files in a folder.
///
/// Their names cannot lead out of it: the document's pattern leaves no separator and no dot in front.
struct Files: FilesHandlers {
    let folder: FilePath

    /// Writes to a file of another name, which gets its own when the last byte is on the disk: a broken upload
    /// changes nothing.
    func uploadFile(_ request: UploadFile.Request) async throws -> UploadFile.Response {
        let partial = folder.appending(".\(UInt64.random(in: .min ... .max))")
        let file = try await OpenFile(creating: partial)
        var bytes: Int64 = 0
        do {
            for try await piece in request.body.stream {
                try await file.append(piece)
                bytes += Int64(piece.count)
            }
            try await file.moveDurably(from: partial, to: folder.appending(request.name))
        } catch {
            // When the client has gone, this task is cancelled, and what it calls gives up; another one cleans up.
            await Task { try? await remove(partial) }.value
            throw error
        }
        return .ok(KeptFile(name: request.name, bytes: bytes))
    }

    /// Reads a piece when the client has taken the one before.
    func downloadFile(_ request: DownloadFile.Request) async throws -> DownloadFile.Response {
        let file: OpenFile
        do {
            file = try await OpenFile(reading: folder.appending(request.name))
        } catch Errno.noSuchFileOrDirectory {
            return .notFound(Problem(title: "Not Found", status: 404, detail: "There is no file \(request.name)."))
        }
        let content = ResponseStream(count: try await file.count()) { writer in
            while let piece = try await file.nextPiece() { try await writer.write(piece) }
        }
        return .ok(ResponseContent(content))
    }
}
