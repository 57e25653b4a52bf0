import CZlib

/// Compresses bytes into the gzip format (RFC 1952), a slice at a time.
final class Deflater {
    /// zlib keeps a pointer to this and checks that it is still there, so it must not move.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

    /// Creates a compressor; `nil` when there is no memory for one.
    init?() {
        stream.initialize(to: z_stream())
        // A window of 15 bits, and 16 for the gzip format; level 4 is near the best size at half its time.
        let status = deflateInit2_(
            stream,
            4,
            Z_DEFLATED,
            15 + 16,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        guard status == Z_OK else { return nil }
    }

    deinit {
        deflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Takes a slice, and appends what is ready of the output; all of it after the last slice.
    func compress(_ slice: ArraySlice<UInt8>, isLast: Bool, to output: inout [UInt8]) {
        slice.withUnsafeBufferPointer { input in
            // zlib does not write through this pointer: its type is not const for reasons of age.
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = UInt32(input.count)
            repeat {
                output += [UInt8](unsafeUninitializedCapacity: 16 * 1024) { buffer, count in
                    stream.pointee.next_out = buffer.baseAddress
                    stream.pointee.avail_out = UInt32(buffer.count)
                    _ = deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                    count = buffer.count - Int(stream.pointee.avail_out)
                }
            } while stream.pointee.avail_out == 0
        }
    }
}
