import DovetailJSON

/// A shape as generated code writes it, in a string that costs nothing to compile.
///
///     shape  = type *( "|" type )
///     type   = "s" / "n" / "b" / "z" / "j" / "[" shape *( "," shape ) "]" / "{" [ member *( "," member ) ] "}" / "^" level
///     member = ( name / "~" name / "*" ) ":" shape
///
/// The letters are string, number, boolean, null and JSON; a name stands in double quotes, where `\` makes the next
/// character a part of it; `~` is every member whose name matches a pattern, `*` every other member, and the last shape of
/// an array that of every other item. A level is the digits of a number: `^0` is like the outermost array or object.
extension ParameterShape: ExpressibleByStringLiteral {
    /// Reads a shape; what is not in the notation is an error of the generator, and ends the process.
    public init(stringLiteral text: String) {
        var rest = text.unicodeScalars[...]
        self = Self.shape(&rest)
        precondition(rest.isEmpty, "`\(text)` is no shape")
    }

    private typealias Rest = Substring.UnicodeScalarView

    private static func shape(_ rest: inout Rest) -> ParameterShape {
        var shape = ParameterShape()
        repeat {
            switch rest.popFirst() {
            case "s": shape.scalars.insert(.string)
            case "n": shape.scalars.insert(.number)
            case "b": shape.scalars.insert(.boolean)
            case "z": shape.scalars.insert(.null)
            case "j": shape.isJSON = true
            case "[":
                repeat { shape.items.append(self.shape(&rest)) } while skip(",", &rest)
                _ = skip("]", &rest)
            case "{": shape.members = members(&rest)
            case "^": shape.enclosing = level(&rest)
            case let other: preconditionFailure("a shape has no type `\(other.map(String.init) ?? "")`")
            }
        } while skip("|", &rest)
        return shape
    }

    private static func members(_ rest: inout Rest) -> Members {
        var members = Members()
        if skip("}", &rest) { return members }
        repeat {
            if skip("*", &rest) {
                _ = skip(":", &rest)
                members.others = [shape(&rest)]
            } else if skip("~", &rest) {
                let source = name(&rest)
                _ = skip(":", &rest)
                let shape = shape(&rest)
                guard let pattern = try? Pattern(source) else { preconditionFailure("`\(source)` is no pattern") }
                members.patterns.append(NamePattern(source: source, shape: shape, pattern: pattern))
            } else {
                let name = name(&rest)
                _ = skip(":", &rest)
                members.named[name] = shape(&rest)
            }
        } while skip(",", &rest)
        _ = skip("}", &rest)
        return members
    }

    private static func level(_ rest: inout Rest) -> Int {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest.removeFirst(digits.count)
        guard let level = Int(String(digits)) else { preconditionFailure("a level is a number") }
        return level
    }

    private static func name(_ rest: inout Rest) -> String {
        _ = skip("\"", &rest)
        var name = String.UnicodeScalarView()
        while let scalar = rest.popFirst(), scalar != "\"" {
            if scalar != "\\" {
                name.append(scalar)
            } else if let escaped = rest.popFirst() {
                name.append(escaped)
            }
        }
        return String(name)
    }

    private static func skip(_ scalar: Unicode.Scalar, _ rest: inout Rest) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }
}
