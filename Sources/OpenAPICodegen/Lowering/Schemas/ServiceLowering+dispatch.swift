import DovetailJSON
import OpenAPIDocument

extension ServiceLowering {
    /// How the branch for a value is found, by the value's type first; `nil` when several can match at once and may.
    func rules(_ union: SchemaConjunction.Union, _ branches: [UnionBranch]) -> [UnionModel.Rule]? {
        var groups: [(kinds: SchemaKinds, candidates: [Int])] = []
        for part in SchemaKinds.all.parts {
            let candidates = branches.indices.filter { !branches[$0].kinds.read.isDisjoint(with: part) }
            guard !candidates.isEmpty else { continue }
            if let same = groups.firstIndex(where: { $0.candidates == candidates }) {
                groups[same].kinds.formUnion(part)
            } else {
                groups.append((part, candidates))
            }
        }
        var rules: [UnionModel.Rule] = []
        for (kinds, candidates) in groups {
            let choice: UnionModel.Choice
            if candidates.count == 1 {
                choice = .only(candidates[0])
            } else if kinds == .object, let tag = tag(union, branches, candidates) {
                choice = tag
            } else if union.isExclusive || areDisjointConstants(candidates.map { branches[$0] }) {
                choice = .trial(candidates)
            } else {
                return nil
            }
            rules.append(UnionModel.Rule(kinds: kinds.names, choice: choice))
        }
        return rules
    }

    /// Whether no value can be among the constants of two branches.
    private func areDisjointConstants(_ branches: [UnionBranch]) -> Bool {
        var seen: Set<JSONValue> = []
        for branch in branches {
            guard let constants = constants(branch.selection, conjunction(branch.selection)) else { return false }
            for constant in constants where !seen.insert(constant.value).inserted { return false }
        }
        return true
    }

    // MARK: Discriminators

    /// The member whose constant tells the branches apart: the document's discriminator, else one that every branch
    /// requires with constants of its own.
    private func tag(
        _ union: SchemaConjunction.Union,
        _ branches: [UnionBranch],
        _ candidates: [Int]
    ) -> UnionModel.Choice? {
        if let discriminator = union.discriminator,
            let choices = tags.choices(discriminator, among: candidates.map { branches[$0].schema })
        {
            let chosen = Array(zip(candidates, choices))
            let values = chosen.flatMap { candidate, choice in
                choice.values.map { UnionModel.Tag(value: $0, index: candidate) }
            }
            let fallback = chosen.first { $1.isFallback }?.0
            return .tag(property: discriminator.propertyName, values: values, fallback: fallback)
        }
        guard let first = candidates.first else { return nil }
        let properties = conjunction(branches[first].selection).members.flatMap(\.properties).map(\.name)
        for property in properties {
            let tags = candidates.map { requiredConstants(of: property, in: branches[$0].selection) }
            if let choice = choice(property, candidates, tags) { return choice }
        }
        return nil
    }

    private func choice(_ property: String, _ candidates: [Int], _ tags: [[String]]) -> UnionModel.Choice? {
        var seen: Set<ExactText> = []
        var values: [UnionModel.Tag] = []
        for (candidate, tags) in zip(candidates, tags) {
            if tags.isEmpty { return nil }
            for tag in tags {
                guard seen.insert(ExactText(tag)).inserted else { return nil }
                values.append(UnionModel.Tag(value: tag, index: candidate))
            }
        }
        return .tag(property: property, values: values, fallback: nil)
    }

    private func requiredConstants(of property: String, in selection: SchemaSelection) -> [String] {
        let isRequired = conjunction(selection).members.contains { member in
            member.required.contains { $0.name.isSameText(as: property) }
        }
        return isRequired ? constants(of: property, in: selection) : []
    }

    /// The strings that a property can have, if they are listed and there is nothing else that it can be.
    private func constants(of name: String, in selection: SchemaSelection) -> [String] {
        let property = property(name, of: conjunction(selection))
        guard !property.schemas.isEmpty, let constants = constants(property, conjunction(property)) else { return [] }
        let texts = constants.compactMap { constant -> String? in
            if case .string(let text) = constant.value { text } else { nil }
        }
        return texts.count == constants.count ? texts : []
    }
}
