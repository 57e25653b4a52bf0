import DovetailRuntime

/// The operations on a board.
struct Messages: MessagesHandlers {
    let board: Board

    func postMessage(_ request: PostMessage.Request) async throws -> PostMessage.Response {
        board.post(request.body)
        return .noContent
    }

    /// Follows the board until the client goes; then the task that runs this is cancelled, and the changes end.
    func followMessages(_ request: FollowMessages.Request) async throws -> FollowMessages.Response {
        let first = request.lastEventID ?? board.count
        return .ok(
            ResponseItems { [board] writer in
                var sent = first
                for await _ in board.changes() {
                    for message in board.messages(after: sent) {
                        sent += 1
                        try await writer.write(MessageEvent(id: sent, event: .message, data: message))
                    }
                }
            }
        )
    }
}
