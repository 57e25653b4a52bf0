// Made from openapi.yaml on every build. To change it, change openapi.yaml.

public import DovetailRuntime

public enum Kind: String, Sendable, Hashable, CaseIterable {
    case cat
    case dog
    case inBetween = "in-between"
}

extension Kind: JSONStringEnumeration {
    public static let texts = JSONFields(["cat", "dog", "in-between"])
}

public typealias Weight = Double

public struct Pet: Sendable, Hashable {
    public var name: String
    public var kind: Kind
    public var weight: Weight?
    public var `default`: Bool
    public var nickname: Nullable<String>?
    public var tags: [String]?
    public var labels: [String: Int]?
    public var owner: Pet.Owner?
    public var children: [Pet]?
    public var anything: JSONValue?

    /// Creates a value.
    public init(name: String, kind: Kind, weight: Weight? = nil, `default`: Bool, nickname: Nullable<String>? = nil, tags: [String]? = nil, labels: [String: Int]? = nil, owner: Pet.Owner? = nil, children: [Pet]? = nil, anything: JSONValue? = nil) {
        self.name = name
        self.kind = kind
        self.weight = weight
        self.default = `default`
        self.nickname = nickname
        self.tags = tags
        self.labels = labels
        self.owner = owner
        self.children = children
        self.anything = anything
    }

    public struct Owner: Sendable, Hashable {
        public var id: Int64
        public var since: Int

        /// Creates a value.
        public init(id: Int64, since: Int = 1970) {
            self.id = id
            self.since = since
        }
    }
}

extension Pet: JSONReadable {
    private static let fields = JSONFields(["name", "kind", "weight", "default", "nickname", "tags", "labels", "owner", "children", "anything"], required: [0, 1, 3], unknown: .refuse)

    public init(reading reader: inout JSONReader) {
        self.name = ""
        self.kind = JSONReader.placeholder()
        self.weight = nil
        self.default = false
        self.nickname = nil
        self.tags = nil
        self.labels = nil
        self.owner = nil
        self.children = nil
        self.anything = nil
        var object = reader.beginObject(Self.fields)
        while let field = reader.nextField(&object) {
            switch field {
            case 0: self.name = reader.readString(minLength: 1)
            case 1: self.kind = Kind(reading: &reader)
            case 2: self.weight = reader.readDouble(maximum: 100.5, exclusiveMinimum: 0, multipleOf: 0.5)
            case 3: self.default = reader.readBool()
            case 4: self.nickname = reader.readNullable { $0.readString(maxLength: 5) }
            case 5: self.tags = reader.readArray(unique: true) { $0.readString() }
            case 6: self.labels = reader.readDictionary { $0.readInt() }
            case 7: self.owner = Pet.Owner(reading: &reader)
            case 8: self.children = reader.readArray { Pet(reading: &$0) }
            default: self.anything = reader.readValue()
            }
        }
        reader.endObject(object)
    }
}

extension Pet: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", self.name)
        writer.member("kind", self.kind)
        writer.member("weight", self.weight)
        writer.member("default", self.default)
        writer.member("nickname", self.nickname)
        writer.member("tags", self.tags)
        writer.member("labels", self.labels)
        writer.member("owner", self.owner)
        writer.member("children", self.children)
        writer.member("anything", self.anything)
        writer.endObject()
    }
}

extension Pet.Owner: JSONReadable {
    private static let fields = JSONFields(["id", "since"], required: [0])

    public init(reading reader: inout JSONReader) {
        self.id = 0
        self.since = 1970
        var object = reader.beginObject(Self.fields)
        while let field = reader.nextField(&object) {
            switch field {
            case 0: self.id = reader.readInt64()
            default: self.since = reader.readInt()
            }
        }
        reader.endObject(object)
    }
}

extension Pet.Owner: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", self.id)
        writer.member("since", self.since)
        writer.endObject()
    }
}
