/// Which plural form a number takes, after the Unicode CLDR rules for whole numbers.
///
/// The indexes are those of the `msgstr[n]` lines of a catalogue, in gettext's usual order.
struct PluralRule: Sendable {
    private let form: @Sendable (Int) -> Int

    init(language: String) {
        switch language.prefix(2) {
        case "fr", "pt": form = { $0 < 2 ? 0 : 1 }
        case "ja", "zh": form = { _ in 0 }
        case "pl":
            form = { number in
                if number == 1 { return 0 }
                let (tens, ones) = (number % 100, number % 10)
                return (2...4).contains(ones) && !(12...14).contains(tens) ? 1 : 2
            }
        case "cy":
            form = { number in
                switch number {
                case 0: 0
                case 1: 1
                case 2: 2
                case 3: 3
                case 6: 4
                default: 5
                }
            }
        case "ar":
            form = { number in
                if number < 3 { return number }
                let tens = number % 100
                if (3...10).contains(tens) { return 3 }
                return tens >= 11 ? 4 : 5
            }
        default: form = { $0 == 1 ? 0 : 1 }
        }
    }

    func index(of number: Int) -> Int { form(abs(number)) }
}
