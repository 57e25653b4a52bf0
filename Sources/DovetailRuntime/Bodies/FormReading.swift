/// Turns the pairs of a form into one node.
struct FormReading {
    let shape: ParameterShape
    let layouts: [String: FormLayout]
    /// The properties with all items in one text that there are several texts for.
    private(set) var repeated: [String] = []

    init(shape: ParameterShape, layouts: [String: FormLayout]) {
        self.shape = shape
        self.layouts = layouts
    }

    /// The node of a form; `nil` when a text cannot be decoded.
    mutating func node(_ pairs: [QueryString.Pair]) -> FormNode? {
        var root = FormNode()
        for pair in pairs {
            guard let text = PercentDecoding.decode(pair.value, plusIsSpace: true) else { return nil }
            if let separators = layouts[pair.name]?.separators {
                let layout = DelimitedText(separators: separators, hasEquals: false)
                let member = shape.members?.shape(of: pair.name) ?? .string
                let decode = { (piece: Substring.UTF8View) in PercentDecoding.decode(piece, plusIsSpace: true) }
                guard let node = layout.node(pair.value, member, decode: decode) else { return nil }
                if root[pair.name] != nil { repeated.append(pair.name) }
                root.set(pair.name, node)
            } else {
                root.add(text, at: path(of: pair.name))
            }
        }
        return root
    }

    /// The names from the root of the form to a value.
    func path(of name: String) -> [String] {
        if let bracket = name.utf8.firstIndex(of: UInt8(ascii: "[")) {
            let property = String(name[..<bracket])
            if layouts[property] == .deepObject, let path = try? DeepName.path(of: name, in: property) {
                return [property] + path
            }
        }
        if shape.members?.named[name] != nil { return [name] }
        let holders = layouts.filter { property, layout in
            layout == .explodedObject && shape.members?.named[property]?.members?.takes(name) == true
        }.keys
        // Of several it is the same one each time.
        return holders.min().map { [$0, name] } ?? [name]
    }
}
