import Communities
import Essentials
import Interchange

extension ImportDesk {
    /// Reads files where there is no time bank yet: what they hold, and the bank they name.
    ///
    /// - Parameter zone: the zone in which the days of the files are meant.
    public static func preview(
        _ kind: ImportKind, _ uploads: [ImportUpload], draft: ImportDraft, zone: Zone,
        at now: Instant
    ) -> (outcome: ImportOutcome, bank: FoundingForm) {
        let files = uploads.map { ImportFile(name: $0.name, bytes: $0.bytes) }
        let draft = kind.hasChosenColumns ? draft.guessingColumns(of: uploads, kind) : draft
        let books = ImportBooks(emptyIn: zone, today: zone.day(at: now))
        let reading = ImportReading.read(kind, files, draft: draft, books: books)
        let outcome = ImportOutcome(
            run: nil, reading: reading, plan: ImportPlan(reading, kind: kind, books: books))
        let language = reading.language ?? "en"
        let unit = HourWords.of(language)
        let title = (reading.bankName ?? "").onOneLine
        return (
            outcome,
            FoundingForm(
                title: title.isEmpty ? "Time bank" : String(title.prefix(80)), zone: zone.name,
                language: language, unitSingular: unit.one, unitPlural: unit.several)
        )
    }
}

/// The word for an hour in the languages that other time banks write.
enum HourWords {
    static func of(_ language: String) -> (one: String, several: String) {
        switch language.lowercased().prefix(2) {
        case "ca": ("hora", "hores")
        case "es", "pt", "gl": ("hora", "horas")
        case "fr": ("heure", "heures")
        case "it": ("ora", "ore")
        case "de": ("Stunde", "Stunden")
        case "nl": ("uur", "uur")
        case "eu": ("ordu", "ordu")
        case "ja": ("時間", "時間")
        default: ("hour", "hours")
        }
    }
}

extension ImportBooks {
    /// Books in which nothing stands yet.
    init(emptyIn zone: Zone, today: Day) {
        self.zone = zone
        self.today = today
        people = []
        details = [:]
        keys = []
        linked = [:]
        resting = [:]
        parties = []
        pots = [:]
        linkedAccounts = [:]
        restingAccounts = [:]
        posts = []
    }
}
