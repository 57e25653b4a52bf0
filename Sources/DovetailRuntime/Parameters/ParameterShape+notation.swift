/// A shape as generated code writes it, in a string that costs nothing to compile.
///
///     shape  = type *( "|" type )
///     type   = "s" / "n" / "b" / "z" / "j" / "[" shape *( "," shape ) "]" / "{" [ member *( "," member ) ] "}"
///     member = ( name / "*" ) ":" shape
///
/// The letters are string, number, boolean, null and JSON; a name stands in double quotes, where `\` makes the next
/// character a part of it; `*` is every other member, and the last shape of an array that of every other item.
extension ParameterShape: ExpressibleByStringLiteral {
    /// Reads a shape; what is not in the notation is left out, which no generated shape has.
    public init(stringLiteral text: String) {
        var rest = text.unicodeScalars[...]
        self = Self.shape(&rest)
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
            default: break
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
            } else {
                let name = name(&rest)
                _ = skip(":", &rest)
                members.named[name] = shape(&rest)
            }
        } while skip(",", &rest)
        _ = skip("}", &rest)
        return members
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
