#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Whether a file is, or would be made, on another file system than the root: on a machine whose root is thrown away
/// that is a volume.
func isOnVolume(_ path: String) -> Bool {
    var place = path
    while true {
        if let device = device(of: place) { return device != fileSystemOfRoot }
        // Nothing is there yet: the folder above decides.
        guard let slash = place.lastIndex(of: "/") else { return device(of: ".") != fileSystemOfRoot }
        place = slash == place.startIndex ? "/" : String(place[..<slash])
    }
}

private var fileSystemOfRoot: dev_t? { device(of: "/") }

private func device(of path: String) -> dev_t? {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts.st_dev : nil
}
