import DovetailRuntime

extension SettingsReading {
    /// Nil when what was typed is wrong, and nil inside when no page of another origin may call.
    mutating func cors() -> CORSPolicy?? {
        read(.corsOrigins) { entry throws(SettingProblem.Fault) in
            if entry.text.lowercased() == "off" { return nil }
            var policy = CORSPolicy.anyOrigin
            if entry.text != "*" {
                let origins = entry.text.split(separator: ",", omittingEmptySubsequences: false)
                    .map { String($0.drop { $0 == " " }) }
                guard origins.allSatisfy(\.isOrigin) else { throw .origins }
                policy = .origins(origins)
            }
            // What the document has in responses, and the request's name, which scripts may not read otherwise.
            policy.exposedHeaders = ["Link", "Location", "X-Request-Id"]
            return policy
        }
    }
}

extension String {
    /// Whether browsers write an origin so (RFC 6454 §6.2): in lower case, without a path or the scheme's usual port.
    ///
    /// Any other text would never be equal to one.
    fileprivate var isOrigin: Bool {
        for (scheme, usualPort) in [("https://", "443"), ("http://", "80")] where hasPrefix(scheme) {
            let parts = dropFirst(scheme.count).split(separator: ":", omittingEmptySubsequences: false)
            guard !parts[0].isEmpty, parts[0].utf8.allSatisfy(\.isInHostName) else { return false }
            return parts.count == 1 || parts.count == 2 && parts[1] != usualPort && Self.isPort(parts[1])
        }
        return false
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.first != "0" && text.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt16(text) != nil
    }
}

extension UInt8 {
    fileprivate var isInHostName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
