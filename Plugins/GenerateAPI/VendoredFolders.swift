import Foundation

/// Where `references` in `dovetail.yaml` says that copies of what is on other machines are.
///
/// A search for lines such as `https://schemas.example.com/: vendor/schemas`, not a reader, as in `ReferencedFiles`.
struct VendoredFolders {
    private var folders: [(prefix: String, path: URL)] = []

    init(of configuration: URL) {
        guard let text = try? String(contentsOf: configuration, encoding: .utf8) else { return }
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line[..<(line.range(of: " #")?.lowerBound ?? line.endIndex)]
            guard let scheme = line.range(of: "://"), let end = line.range(of: ": ", options: .backwards),
                scheme.upperBound <= end.lowerBound
            else { continue }
            let quotes = CharacterSet(charactersIn: " \t\"'{},")
            let prefix = line[..<end.lowerBound].trimmingCharacters(in: quotes)
            let path = line[end.upperBound...].trimmingCharacters(in: quotes)
            let folder = URL(filePath: path, relativeTo: configuration.deletingLastPathComponent())
            folders.append((prefix, folder))
        }
    }

    /// The copy of what a URL leads to, if there is one: that of the longest beginning.
    func file(for url: String) -> URL? {
        let known = folders.filter { url.hasPrefix($0.prefix) }
        guard let folder = known.max(by: { $0.prefix.utf8.count < $1.prefix.utf8.count }) else { return nil }
        let rest = url.dropFirst(folder.prefix.count).drop { $0 == "/" }
        return rest.isEmpty ? folder.path : folder.path.appending(path: String(rest))
    }
}
