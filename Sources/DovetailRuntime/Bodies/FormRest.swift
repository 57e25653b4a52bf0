/// Where a form goes on behind the head of a part that the handler reads while it arrives.
struct FormRest: Sendable {
    /// The head of the part.
    let head: MultipartForm.Head
    /// What has arrived behind it.
    let start: [UInt8]
    /// What will.
    let body: RequestBodyStream
    /// What stands behind every part.
    let delimiter: [UInt8]
}
