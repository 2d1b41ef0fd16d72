import Essentials

/// One of the nine languages in which TimeOverflow writes its exports, and the words that matter.
struct TimeOverflowLanguage {
    let code: String
    /// The headings of the transfers: date, from, to, post, quantity.
    let transferHeadings: [String]
    /// What stands instead of a member who is no longer active.
    let inactive: String
    /// What stands instead of a member who was deleted.
    let deleted: String

    static let all = [
        TimeOverflowLanguage(
            code: "en", transferHeadings: ["Date", "From", "To", "Post", "Quantity"],
            inactive: "The user isn't active", deleted: "The user no longer exists"),
        TimeOverflowLanguage(
            code: "es", transferHeadings: ["Fecha", "Origen", "Destino", "Anuncio", "Cantidad"],
            inactive: "El usuario no está activo", deleted: "El usuario ya no existe"),
        TimeOverflowLanguage(
            code: "ca", transferHeadings: ["Data", "Origen", "Destí", "Anunci", "Quantitat"],
            inactive: "L'usuari no està actiu", deleted: "L'usuari ja no existeix"),
        TimeOverflowLanguage(
            code: "pt-BR",
            transferHeadings: ["Data", "Origem", "Destino", "Anúncio", "Quantidade"],
            inactive: "O usuário não está ativo", deleted: "O usuário não existe mais"),
        TimeOverflowLanguage(
            code: "fr", transferHeadings: ["Date", "Depuis", "(to)", "Annonce", "Quantité"],
            inactive: "L'utilisateur·rice n'est pas actif·ive",
            deleted: "Cet·te utilisateur·rice n'existe plus"),
        TimeOverflowLanguage(
            code: "eu",
            transferHeadings: [
                "Data", "Jatorria", "Helmuga, erabilera", "Iragarkia", "Kantitatea",
            ],
            inactive: "Erabiltzailea ez dago erabilgarri",
            deleted: "Erabiltzaile hau jada ez dago."),
        TimeOverflowLanguage(
            code: "gl", transferHeadings: ["Data", "De", "Para", "Publicar", "Cantidade"],
            inactive: "A persoa usuaria non está activa",
            deleted: "A persoa usuaria xa non existe"),
        TimeOverflowLanguage(
            code: "ja", transferHeadings: ["日付", "から", "へ", "投稿", "数量"],
            inactive: "ユーザーはアクティブではありません", deleted: "ユーザーは存在しません"),
        TimeOverflowLanguage(
            code: "nl", transferHeadings: ["Datum", "Van", "Naar", "Bericht", "Aantal"],
            inactive: "De gebruiker is niet actief", deleted: "De gebruiker bestaat niet meer"),
    ]

    /// Both phrases of every language, folded.
    static let phrases = Set(
        all.flatMap { [FoldedText($0.inactive), FoldedText($0.deleted)] })

    /// The language whose headings these are; three of five must agree, as some lack a word.
    static func ofTransfers(_ headings: [String]) -> TimeOverflowLanguage? {
        let folded = headings.map(FoldedText.init)
        return all.first { language in
            zip(folded, language.transferHeadings).count { $0 == FoldedText($1) } >= 3
        }
    }

    /// Beginnings of the words for an offer and for an inquiry, folded.
    private static let offerWords = ["ofert", "offer", "offre", "eskaintza", "aanbied", "オファー"]
    private static let inquiryWords = [
        "inquir", "enquir", "request", "demand", "peticio", "petico", "solicit", "pedido",
        "eskaer", "eskari", "verzoek", "リクエスト", "consulta", "busqueda",
    ]

    /// Whether a heading or file name speaks of offers or of inquiries; nil when of neither.
    static func postKind(_ text: String) -> ImportSource.Kind? {
        let words = FoldedText(text).words
        func speaks(of beginnings: [String]) -> Bool {
            let folded = beginnings.map { FoldedText($0).text }
            return words.contains { word in folded.contains { word.hasPrefix($0) } }
        }
        switch (speaks(of: offerWords), speaks(of: inquiryWords)) {
        case (true, false): return .offers
        case (false, true): return .inquiries
        default: return nil
        }
    }
}
