import DovetailJSON

extension ConfigurationKey {
    /// `references: {https://schemas.example.com/: vendor/schemas}`: where copies of what is on other machines are.
    static let references = ConfigurationKey(name: "references") { value, configuration in
        for (prefix, target) in value.entries() ?? [] {
            guard let relative = target.string() else { continue }
            guard URIReference(prefix).scheme != nil else {
                let message = "\(Wording.quoted(prefix)) is not the beginning of a URL"
                target.reportKey("invalid-value", message, hint: "write one such as `https://schemas.example.com/`")
                continue
            }
            guard let kind = target.kindOfFile(relative) else {
                let message = "\(Wording.quoted(relative)) does not exist"
                let hint = "write the path of a folder, relative to \(Configuration.fileName)"
                target.report("missing-folder", message, hint: hint)
                continue
            }
            let isFolder = kind == .folder
            configuration.references.append(
                VendoredReferences(
                    prefix: isFolder && !prefix.hasSuffix("/") ? prefix + "/" : prefix,
                    path: target.absolutePath(relative)
                )
            )
        }
        // The longest prefix that fits a URL is the one that counts.
        configuration.references.sort { $0.prefix.utf8.count > $1.prefix.utf8.count }
    }
}
