/// Gives out the names of places on the page, each once.
///
/// An anchor is made of what it stands for, so that a link still leads there when other parts of the document change:
/// `operation/listNotes`, `schema/Note/text`.
struct Anchors {
    private var taken: Set<String> = []

    /// A name for a part of what another anchor stands for; a number is added when it is taken.
    mutating func make(_ parent: String, _ name: String) -> String {
        let wanted = parent + "/" + Self.safe(name)
        var anchor = wanted
        var number = 2
        while !taken.insert(anchor).inserted {
            anchor = "\(wanted)-\(number)"
            number += 1
        }
        return anchor
    }

    /// A name out of characters that need no escaping in a URL's fragment (RFC 3986 §2.3).
    static func safe(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": result.unicodeScalars.append(scalar)
            default: if !result.isEmpty, result.utf8.last != UInt8(ascii: "-") { result += "-" }
            }
        }
        while result.utf8.last == UInt8(ascii: "-") { result.removeLast() }
        return result.isEmpty ? "-" : result
    }
}
