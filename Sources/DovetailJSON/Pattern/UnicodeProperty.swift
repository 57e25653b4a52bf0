/// A property of Unicode as `\p{…}` and `\P{…}` name it, decided by the standard library's tables.
struct UnicodeProperty: Sendable {
    private let holds: @Sendable (Unicode.Scalar) -> Bool
    private let isNegated: Bool

    /// Whether the scalar `value` has the property; a surrogate, which no UTF-8 text holds, has none.
    func contains(_ value: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(value) else { return false }
        return holds(scalar) != isNegated
    }

    /// What the text between the braces of `\p{…}` says.
    enum Lookup {
        case found(UnicodeProperty)
        case undecidable
        case unknown
    }

    /// Finds a property by the exact names of ECMA-262, tables 67 to 69; no other spelling is allowed there.
    static func lookup(_ name: String, isNegated: Bool) -> Lookup {
        let parts = name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2 {
            switch parts[0] {
            case "General_Category", "gc": return category(parts[1], isNegated)
            case "Script", "sc", "Script_Extensions", "scx": return isWord(parts[1]) ? .undecidable : .unknown
            default: return .unknown
            }
        }
        if let holds = binaryProperties[name] { return .found(UnicodeProperty(holds: holds, isNegated: isNegated)) }
        if undecidable.contains(name) { return .undecidable }
        return category(name, isNegated)
    }

    private static func category(_ name: String, _ isNegated: Bool) -> Lookup {
        guard let categories = GeneralCategoryNames.categories(named: name) else { return .unknown }
        return .found(
            UnicodeProperty(holds: { categories.contains($0.properties.generalCategory) }, isNegated: isNegated)
        )
    }

    private static func isWord(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 == 0x5F || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    }

    private static let undecidable: Set<String> = ["Extended_Pictographic", "ExtPict"]
}

extension UnicodeProperty {
    /// Long and short names of every binary property (ECMA-262, table 68) that can be decided.
    private static let binaryProperties: [String: @Sendable (Unicode.Scalar) -> Bool] = {
        var table: [String: @Sendable (Unicode.Scalar) -> Bool] = [:]
        for (names, holds) in binaryPropertyList {
            for name in names.split(separator: " ") { table[String(name)] = holds }
        }
        return table
    }()

    private static let binaryPropertyList: [(String, @Sendable (Unicode.Scalar) -> Bool)] = [
        ("Any", { _ in true }),
        ("ASCII", { $0.isASCII }),
        ("Assigned", { $0.properties.generalCategory != .unassigned }),
        ("ASCII_Hex_Digit AHex", { $0.properties.isASCIIHexDigit }),
        ("Alphabetic Alpha", { $0.properties.isAlphabetic }),
        ("Bidi_Control Bidi_C", { $0.properties.isBidiControl }),
        ("Bidi_Mirrored Bidi_M", { $0.properties.isBidiMirrored }),
        ("Case_Ignorable CI", { $0.properties.isCaseIgnorable }),
        ("Cased", { $0.properties.isCased }),
        ("Changes_When_Casefolded CWCF", { $0.properties.changesWhenCaseFolded }),
        ("Changes_When_Casemapped CWCM", { $0.properties.changesWhenCaseMapped }),
        ("Changes_When_Lowercased CWL", { $0.properties.changesWhenLowercased }),
        ("Changes_When_NFKC_Casefolded CWKCF", { $0.properties.changesWhenNFKCCaseFolded }),
        ("Changes_When_Titlecased CWT", { $0.properties.changesWhenTitlecased }),
        ("Changes_When_Uppercased CWU", { $0.properties.changesWhenUppercased }),
        ("Dash", { $0.properties.isDash }),
        ("Default_Ignorable_Code_Point DI", { $0.properties.isDefaultIgnorableCodePoint }),
        ("Deprecated Dep", { $0.properties.isDeprecated }),
        ("Diacritic Dia", { $0.properties.isDiacritic }),
        ("Emoji", { $0.properties.isEmoji }),
        ("Emoji_Component EComp", isEmojiComponent),
        ("Emoji_Modifier EMod", { $0.properties.isEmojiModifier }),
        ("Emoji_Modifier_Base EBase", { $0.properties.isEmojiModifierBase }),
        ("Emoji_Presentation EPres", { $0.properties.isEmojiPresentation }),
        ("Extender Ext", { $0.properties.isExtender }),
        ("Grapheme_Base Gr_Base", { $0.properties.isGraphemeBase }),
        ("Grapheme_Extend Gr_Ext", { $0.properties.isGraphemeExtend }),
        ("Hex_Digit Hex", { $0.properties.isHexDigit }),
        ("IDS_Binary_Operator IDSB", { $0.properties.isIDSBinaryOperator }),
        ("IDS_Trinary_Operator IDST", { $0.properties.isIDSTrinaryOperator }),
        ("ID_Continue IDC", { $0.properties.isIDContinue }),
        ("ID_Start IDS", { $0.properties.isIDStart }),
        ("Ideographic Ideo", { $0.properties.isIdeographic }),
        ("Join_Control Join_C", { $0.properties.isJoinControl }),
        ("Logical_Order_Exception LOE", { $0.properties.isLogicalOrderException }),
        ("Lowercase Lower", { $0.properties.isLowercase }),
        ("Math", { $0.properties.isMath }),
        ("Noncharacter_Code_Point NChar", { $0.properties.isNoncharacterCodePoint }),
        ("Pattern_Syntax Pat_Syn", { $0.properties.isPatternSyntax }),
        ("Pattern_White_Space Pat_WS", { $0.properties.isPatternWhitespace }),
        ("Quotation_Mark QMark", { $0.properties.isQuotationMark }),
        ("Radical", { $0.properties.isRadical }),
        ("Regional_Indicator RI", { (0x1F1E6...0x1F1FF).contains($0.value) }),
        ("Sentence_Terminal STerm", { $0.properties.isSentenceTerminal }),
        ("Soft_Dotted SD", { $0.properties.isSoftDotted }),
        ("Terminal_Punctuation Term", { $0.properties.isTerminalPunctuation }),
        ("Unified_Ideograph UIdeo", { $0.properties.isUnifiedIdeograph }),
        ("Uppercase Upper", { $0.properties.isUppercase }),
        ("Variation_Selector VS", { $0.properties.isVariationSelector }),
        ("White_Space space", { $0.properties.isWhitespace }),
        ("XID_Continue XIDC", { $0.properties.isXIDContinue }),
        ("XID_Start XIDS", { $0.properties.isXIDStart }),
    ]

    /// Emoji_Component of UTS #51: what joins or modifies emoji, keycap bases included.
    @Sendable private static func isEmojiComponent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x23, 0x2A, 0x30...0x39, 0x200D, 0x20E3, 0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0x1F9B0...0x1F9B3,
            0xE0020...0xE007F:
            true
        default: false
        }
    }
}
