import DovetailRuntime
import NIOCore

extension ByteBuffer {
    /// Writes a part of a body whose bytes are there.
    mutating func writeBody(_ body: ResponseBody?, _ part: Range<Int>) {
        guard let body, !part.isEmpty else { return }
        body.withUnsafeBytes { bytes in
            _ = writeBytes(UnsafeRawBufferPointer(rebasing: bytes[part]))
        }
    }
}
