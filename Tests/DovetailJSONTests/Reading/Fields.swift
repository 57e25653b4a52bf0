@testable import DovetailJSON

/// The tables of members that tests read objects by. They are never freed: one that a test made for itself would be a leak.
enum Fields {
    static let a = JSONFields(["a"])
    static let n = JSONFields(["n"])
    static let kind = JSONFields(["kind"])
    static let letters = JSONFields(["a", "b"])
    static let states = JSONFields(["draft", "publi\"shed"])
    static let refusing = JSONFields(["known"], unknown: .refuse)
    static let keeping = JSONFields(["known"], unknown: .keep, minProperties: 5, maxProperties: 3)
    static let inOneText = JSONFields("id! a\"b\\ e\u{301}! \u{301}", unknown: .refuse)
    static let none = JSONFields("")
    static let many = JSONFields(manyNames, required: Array(manyNames.indices))
    static let manyNames =
        (0..<200).map { String(repeating: "n", count: $0 % 20) + "\($0)" } + ["quote\"d", "back\\slash", "é", ""]
}
