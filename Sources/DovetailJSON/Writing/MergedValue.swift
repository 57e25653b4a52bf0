/// The one value that several describe, each in part: objects are united, of other values the first counts.
public struct MergedValue {
    private var value: JSONValue?
    private var hasNonFiniteNumber = false

    /// Nothing yet.
    public init() {}

    /// Adds what another value says; nothing for nil.
    public mutating func add(_ part: (some JSONWritable)?) {
        guard let part else { return }
        var writer = JSONWriter()
        part.write(to: &writer)
        hasNonFiniteNumber = hasNonFiniteNumber || writer.wroteNonFiniteNumber
        var reader = JSONReader(writer.span, limits: JSONLimits(maxDepth: JSONLimits.deepest))
        let added = reader.readValue()
        guard case .object(var object) = value, case .object(let members) = added else {
            if value == nil { value = added }
            return
        }
        for member in members.members { object.append(member.name, member.value) }
        value = .object(object)
    }

    /// Writes the value; `null` when nothing was added.
    public func write(to writer: inout JSONWriter) {
        writer.write(value ?? .null)
        if hasNonFiniteNumber { writer.wroteNonFiniteNumber = true }
    }
}
