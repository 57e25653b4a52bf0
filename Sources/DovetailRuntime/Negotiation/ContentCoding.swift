/// Which content codings a client takes (RFC 9110 §12.5.3).
package enum ContentCoding {
    /// Whether a client asks for gzip: by its name, or by `*`, with a weight above zero.
    ///
    /// A client that says nothing would have to take anything, but many that say nothing know no coding.
    package static func acceptsGzip(_ headers: any HeaderFields) -> Bool {
        var byName: Bool?
        var byStar = false
        for element in headers.values("Accept-Encoding").lazy.flatMap({ $0.split(separator: ",") }) {
            let parts = element.split(separator: ";").map { HeaderText.trimmed($0).lowercased() }
            guard let name = parts.first else { continue }
            let isWanted = parts.dropFirst().allSatisfy { !isZeroWeight($0) }
            if name == "gzip" || name == "x-gzip" { byName = isWanted }
            if name == "*" { byStar = isWanted }
        }
        return byName ?? byStar
    }

    private static func isZeroWeight(_ parameter: String) -> Bool {
        let pair = parameter.split(separator: "=", maxSplits: 1).map { HeaderText.trimmed($0) }
        return pair.count == 2 && pair[0] == "q" && Double(pair[1]) == 0
    }
}
