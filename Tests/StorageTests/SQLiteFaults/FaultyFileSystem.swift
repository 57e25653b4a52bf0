import Foundation
import GRDBSQLite

/// SQLite's own access to files, with the calls that ``FileFaults`` picks failing (sqlite.org/vfs.html).
///
/// Each open file is SQLite's own, with a ``Shim`` in front of it in the same memory.
enum FaultyFileSystem {
    /// Makes it the file system of every connection that is opened from then on.
    static let isInstalled: Bool = {
        guard let system = sqlite3_vfs_find(nil) else { return false }
        // Both live as long as the process: SQLite keeps the pointer.
        let faulty = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        faulty.initialize(to: system.pointee)
        faulty.pointee.szOsFile = Int32(Shim.stride) + system.pointee.szOsFile
        faulty.pointee.pAppData = UnsafeMutableRawPointer(system)
        faulty.pointee.zName = UnsafePointer(strdup("faulty"))
        faulty.pointee.xOpen = open
        faulty.pointee.xDelete = { vfs, path, syncsFolder in
            guard let system = systemOf(vfs) else { return SQLITE_MISUSE }
            if FileFaults.isWatched(path), FileFaults.strikes() { return SQLITE_IOERR | (10 << 8) }
            return system.pointee.xDelete(system, path, syncsFolder)
        }
        faulty.pointee.xAccess = { vfs, path, flags, answer in
            guard let system = systemOf(vfs) else { return SQLITE_MISUSE }
            return system.pointee.xAccess(system, path, flags, answer)
        }
        faulty.pointee.xFullPathname = { vfs, path, size, answer in
            guard let system = systemOf(vfs) else { return SQLITE_MISUSE }
            return system.pointee.xFullPathname(system, path, size, answer)
        }
        return sqlite3_vfs_register(faulty, 1) == SQLITE_OK
    }()

    private static func systemOf(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?) -> UnsafeMutablePointer<sqlite3_vfs>? {
        vfs?.pointee.pAppData?.assumingMemoryBound(to: sqlite3_vfs.self)
    }

    private static let open:
        @convention(c) (
            UnsafeMutablePointer<sqlite3_vfs>?, sqlite3_filename?, UnsafeMutablePointer<sqlite3_file>?, Int32,
            UnsafeMutablePointer<Int32>?
        ) -> Int32 = { vfs, path, file, flags, outFlags in
            guard let system = systemOf(vfs), let file else { return SQLITE_MISUSE }
            file.pointee.pMethods = nil
            let isWatched = FileFaults.isWatched(path)
            if isWatched, FileFaults.strikes() { return SQLITE_CANTOPEN }
            let code = system.pointee.xOpen(system, path, Shim.real(file), flags, outFlags)
            if Shim.real(file).pointee.pMethods != nil { Shim.start(file, isWatched: isWatched) }
            return code
        }
}
