/// The language's name as the drawing library knows it.
///
/// Pango draws Japanese letters for `zh-Hans` and `zh-Hant`; it wants a country instead.
func drawingLanguage(_ tag: String) -> String {
    let parts = tag.lowercased().replacing("_", with: "-").split(separator: "-").map(String.init)
    guard let first = parts.first, first == "zh" || first == "yue" else { return tag }
    if first == "yue" || parts.contains("hk") || parts.contains("mo") { return "zh-hk" }
    return parts.contains("hant") || parts.contains("tw") ? "zh-tw" : "zh-cn"
}

/// The typefaces, in the order they are tried for each letter.
///
/// Andika is drawn for new and struggling readers. The others are named, not left to chance,
/// since the fallback of itself picks display faces for Arabic.
let paperTypefaces = """
    Andika, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Bengali, \
    Noto Sans Devanagari, Noto Sans Gujarati, Noto Sans Gurmukhi, Noto Sans Tamil, \
    Noto Sans Ethiopic, Noto Sans CJK SC, Noto Sans Symbols, Noto Sans Symbols 2, DejaVu Sans
    """
