/// The names that ECMA-262 allows for the values of Unicode's General_Category (table 69).
enum GeneralCategoryNames {
    /// The categories that a long or short name stands for, several where it names a group of them.
    static func categories(named name: String) -> [Unicode.GeneralCategory]? { table[name] }

    private static let table: [String: [Unicode.GeneralCategory]] = {
        var table: [String: [Unicode.GeneralCategory]] = [:]
        for (names, categories) in list {
            for name in names.split(separator: " ") { table[String(name)] = categories }
        }
        return table
    }()

    private static let list: [(String, [Unicode.GeneralCategory])] = [
        ("Cased_Letter LC", [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]),
        ("Close_Punctuation Pe", [.closePunctuation]),
        ("Connector_Punctuation Pc", [.connectorPunctuation]),
        ("Control Cc cntrl", [.control]),
        ("Currency_Symbol Sc", [.currencySymbol]),
        ("Dash_Punctuation Pd", [.dashPunctuation]),
        ("Decimal_Number Nd digit", [.decimalNumber]),
        ("Enclosing_Mark Me", [.enclosingMark]),
        ("Final_Punctuation Pf", [.finalPunctuation]),
        ("Format Cf", [.format]),
        ("Initial_Punctuation Pi", [.initialPunctuation]),
        (
            "Letter L",
            [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter]
        ),
        ("Letter_Number Nl", [.letterNumber]),
        ("Line_Separator Zl", [.lineSeparator]),
        ("Lowercase_Letter Ll", [.lowercaseLetter]),
        ("Mark M Combining_Mark", [.nonspacingMark, .spacingMark, .enclosingMark]),
        ("Math_Symbol Sm", [.mathSymbol]),
        ("Modifier_Letter Lm", [.modifierLetter]),
        ("Modifier_Symbol Sk", [.modifierSymbol]),
        ("Nonspacing_Mark Mn", [.nonspacingMark]),
        ("Number N", [.decimalNumber, .letterNumber, .otherNumber]),
        ("Open_Punctuation Ps", [.openPunctuation]),
        ("Other C", [.control, .format, .surrogate, .privateUse, .unassigned]),
        ("Other_Letter Lo", [.otherLetter]),
        ("Other_Number No", [.otherNumber]),
        ("Other_Punctuation Po", [.otherPunctuation]),
        ("Other_Symbol So", [.otherSymbol]),
        ("Paragraph_Separator Zp", [.paragraphSeparator]),
        ("Private_Use Co", [.privateUse]),
        (
            "Punctuation P punct",
            [
                .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .otherPunctuation,
            ]
        ),
        ("Separator Z", [.spaceSeparator, .lineSeparator, .paragraphSeparator]),
        ("Space_Separator Zs", [.spaceSeparator]),
        ("Spacing_Mark Mc", [.spacingMark]),
        ("Surrogate Cs", [.surrogate]),
        ("Symbol S", [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]),
        ("Titlecase_Letter Lt", [.titlecaseLetter]),
        ("Unassigned Cn", [.unassigned]),
        ("Uppercase_Letter Lu", [.uppercaseLetter]),
    ]
}
