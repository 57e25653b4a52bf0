import NIOPosix
import SystemPackage

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// An open file, which closes when nobody has it any more: also when a response is never sent.
///
/// System calls that wait for the disk run on NIO's threads for them, not on those that serve.
final class OpenFile: Sendable {
    private let descriptor: FileDescriptor

    private init(_ open: @escaping @Sendable () throws -> FileDescriptor) async throws {
        descriptor = try await blocking(open)
    }

    deinit { try? descriptor.close() }

    convenience init(reading path: FilePath) async throws {
        try await self.init { try FileDescriptor.open(path, .readOnly) }
    }

    convenience init(creating path: FilePath) async throws {
        try await self.init {
            try FileDescriptor.open(
                path,
                .writeOnly,
                options: [.create, .exclusiveCreate],
                permissions: [.ownerReadWrite]
            )
        }
    }

    /// The length in bytes.
    func count() async throws -> Int {
        try await blocking { [descriptor] in
            let end = try descriptor.seek(offset: 0, from: .end)
            try descriptor.seek(offset: 0, from: .start)
            return Int(end)
        }
    }

    /// At most 64 KiB from where the last piece ended, `nil` at the end.
    func nextPiece() async throws -> [UInt8]? {
        let piece = try await blocking { [descriptor] in
            try [UInt8](unsafeUninitializedCapacity: 64 * 1024) { buffer, count in
                count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
        }
        return piece.isEmpty ? nil : piece
    }

    func append(_ piece: [UInt8]) async throws {
        _ = try await blocking { [descriptor] in try descriptor.writeAll(piece) }
    }

    /// Gives the file another name, in place of the file that has it, as soon as its bytes are on the disk; returns when
    /// the name is there as well.
    func moveDurably(from old: FilePath, to new: FilePath) async throws {
        try await blocking { [descriptor] in
            let folder = try FileDescriptor.open(new.removingLastComponent(), .readOnly, options: .directory)
            defer { try? folder.close() }
            guard fsync(descriptor.rawValue) == 0, rename(old.string, new.string) == 0, fsync(folder.rawValue) == 0
            else {
                throw Errno(rawValue: errno)
            }
        }
    }
}

func remove(_ path: FilePath) async throws {
    try await blocking {
        guard unlink(path.string) == 0 else { throw Errno(rawValue: errno) }
    }
}

private func blocking<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await NIOThreadPool.singleton.runIfActive(work)
}
