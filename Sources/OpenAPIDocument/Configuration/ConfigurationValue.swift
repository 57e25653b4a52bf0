#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A value in `dovetail.yaml` with what is needed to read it: every method reports what is not as it must be, and gives `nil`.
struct ConfigurationValue {
    /// The key that the value stands under.
    var key: String
    var keyLocation: SourceLocation
    var node: Node
    /// The folder that paths are relative to: absolute, without `/` at the end.
    var folder: String
    var sink: DiagnosticSink

    func string() -> String? {
        guard let text = node.string else { return mustBe("a string") }
        return text
    }

    func bool() -> Bool? {
        guard let bool = node.bool else { return mustBe("a boolean") }
        return bool
    }

    /// An integer within bounds.
    func integer(in range: ClosedRange<Int>) -> Int? {
        let expected = "an integer from \(range.lowerBound) to \(range.upperBound)"
        guard let number = node.number else { return mustBe(expected) }
        guard let integer = number.integer.map({ Int($0) }), range.contains(integer) else {
            report("invalid-value", "\(Wording.quoted(key)) must be \(expected), is \(number.text)", hint: nil)
            return nil
        }
        return integer
    }

    /// One of the cases of an enumeration, by its raw value.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> Choice? {
        guard let text = string() else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let hint = Wording.choice(of: Choice.allCases.map(\.rawValue), insteadOf: text)
        report("invalid-value", "\(Wording.quoted(key)) cannot be \(Wording.quoted(text))", hint: hint)
        return nil
    }

    /// The elements of a list.
    func elements() -> [ConfigurationValue]? {
        guard let elements = node.elements else { return mustBe("an array") }
        return elements.map { element in
            ConfigurationValue(key: key, keyLocation: keyLocation, node: element, folder: folder, sink: sink)
        }
    }

    /// The members of an object whose keys are the user's own.
    func entries() -> [(key: String, value: ConfigurationValue)]? {
        guard let members = node.members else { return mustBe("an object") }
        return members.map { ($0.key, child($0)) }
    }

    /// The members of an object whose keys must be among the given ones.
    func fields(_ names: [String]) -> [String: ConfigurationValue]? {
        guard let entries = entries() else { return nil }
        var fields: [String: ConfigurationValue] = [:]
        for (name, value) in entries {
            if names.contains(name) {
                fields[name] = value
            } else {
                value.reportUnknownKey(among: names, of: Wording.quoted(key))
            }
        }
        return fields
    }

    func child(_ member: Node.Member) -> ConfigurationValue {
        ConfigurationValue(
            key: member.key,
            keyLocation: member.keyLocation,
            node: member.value,
            folder: folder,
            sink: sink
        )
    }
}

// MARK: - Findings

extension ConfigurationValue {
    /// Reports something about the value.
    func report(_ code: String, _ message: String, hint: String?) {
        sink.error(code, message, hint: hint, at: node.location)
    }

    /// Reports something about the key that the value stands under.
    func reportKey(_ code: String, _ message: String, hint: String?) {
        sink.error(code, message, hint: hint, at: keyLocation)
    }

    func reportUnknownKey(among names: [String], of owner: String) {
        let hint =
            Spelling.closest(to: key, among: names).map { "did you mean `\($0)`?" }
            ?? "the keys are \(Wording.list(names.map(Wording.quoted)))"
        reportKey("unknown-key", "\(Wording.quoted(key)) is not a key of \(owner)", hint: hint)
    }

    private func mustBe<Value>(_ expected: String) -> Value? {
        let hint = Repair.hint(key, mustBe: expected, is: node)
        report("wrong-type", "\(Wording.quoted(key)) must be \(expected), is \(node.kindWithArticle)", hint: hint)
        return nil
    }
}

// MARK: - Paths

extension ConfigurationValue {
    enum FileKind { case file, folder }

    /// A path in the file's own folder, made absolute.
    func absolutePath(_ relative: String) -> String {
        FileSet.resolved(relative.hasPrefix("/") ? relative : folder + "/" + relative)
    }

    /// What a path leads to; `nil` for nothing.
    func kindOfFile(_ relative: String) -> FileKind? {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: absolutePath(relative), isDirectory: &isFolder) else { return nil }
        return isFolder ? .folder : .file
    }
}
