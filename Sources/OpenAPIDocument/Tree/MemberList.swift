import DovetailJSON

/// Collects the members of one mapping and refuses keys that are there already.
struct MemberList {
    private(set) var members: [Node.Member] = []
    /// Where each key stands, once there are too many members to compare with each.
    private var positions: [ExactText: Int]?

    /// Adds a member.
    ///
    /// - Returns: the member that has the key already; the list is unchanged then.
    mutating func add(_ member: Node.Member) -> Node.Member? {
        if let position = position(of: member.key) { return members[position] }
        positions?[ExactText(member.key)] = members.count
        members.append(member)
        if positions == nil, members.count == 12 {
            positions = Dictionary(uniqueKeysWithValues: members.enumerated().map { (ExactText($1.key), $0) })
        }
        return nil
    }

    private func position(of key: String) -> Int? {
        if let positions { return positions[ExactText(key)] }
        return members.firstIndex { $0.key.isSameText(as: key) }
    }

    /// Reports a key that is there twice.
    static func reportDuplicate(
        _ key: String,
        at location: SourceLocation,
        first: Node.Member,
        _ sink: DiagnosticSink
    ) {
        sink.error(
            "duplicate-key",
            "the key \(Wording.quoted(key)) is here twice",
            hint: "it is on line \(first.keyLocation.line) already; remove or rename one of the two",
            at: location
        )
    }
}
