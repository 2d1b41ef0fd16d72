import Brokerage
import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// The rules as fields, and the fields as rules.
struct SchemeForm {
    var visit: Visit
    let sheet: SchemeSheet

    private var words: RuleWords { visit.words.rules }

    /// The form filled with what holds today, where nothing was typed yet.
    static func filled(_ sheet: SchemeSheet, visit: Visit) -> SchemeForm {
        guard !visit.form.has("from") else { return SchemeForm(visit: visit, sheet: sheet) }
        var copy = visit
        let scheme = sheet.scheme
        let floors = scheme.memberFloors
        let values: [(String, String)] = [
            ("from", sheet.community.zone.day(at: visit.desks.timepiece.now()).description),
            ("valuing", scheme.valuing.rawValue), ("unit", scheme.unit.singular),
            ("units", scheme.unit.plural),
            ("hard-floor", hours(floors.hardFloor.map { -$0 })),
            ("soft-floor", hours(floors.softFloor.map { -$0 })),
            ("soft-ceiling", hours(floors.softCeiling)),
            ("growth", scheme.ceilingGrowth.map { String($0.percent) } ?? ""),
            ("quiet", scheme.quietConfirmationDays.map(String.init) ?? ""),
            ("rounding", "\(scheme.rounding.step) \(scheme.rounding.way.rawValue)"),
            ("travel", scheme.travel.rawValue),
            ("members-note", scheme.membersNoteTime ? "yes" : "no"),
            ("own-hours", scheme.ownHoursNeedSecondPerson ? "yes" : "no"),
            ("leavers", scheme.leaversBalance.rawValue),
            ("care", scheme.careBalance.rawValue),
            ("lengths", scheme.usualLengths.map(length).joined(separator: ", ")),
            ("own-fields", scheme.ownFields.joined(separator: "\n")),
            ("review", String(scheme.offerReviewDays)),
            ("recognition", hours(scheme.recognition?.most.count)),
            ("recognition-from", (scheme.recognition?.source ?? .pot).rawValue),
            ("expiry", scheme.expiry.map { String($0.months) } ?? ""),
            ("expiry-notice", String(scheme.expiry?.graceDays ?? Expiry.usualGrace)),
            ("welcome", hours(scheme.welcomeGift?.minutes.count)),
            ("welcome-from", (scheme.welcomeGift?.source ?? .pot).rawValue),
        ]
        for (name, value) in values { copy.form[name] = value }
        return SchemeForm(visit: copy, sheet: sheet)
    }

    /// Questions that belong together, under a heading of their own.
    struct Group {
        let title: String?
        let fields: [Field]
    }

    var fields: [Field] { groups.flatMap(\.fields) }

    /// The rules in the order of a week: what time is, how far it goes, who notes it, and the rest.
    var groups: [Group] {
        [
            Group(title: nil, fields: [field(.day, "from", words.from).width(.short)]),
            Group(title: words.timeItself, fields: timeItself),
            Group(title: words.limits, fields: limits),
            Group(title: words.noting, fields: noting),
            Group(title: words.comingAndGoing, fields: comingAndGoing),
            Group(title: words.cardsAndOffers, fields: cardsAndOffers),
            Group(title: nil, fields: [second("code")].compactMap { $0 }),
        ].filter { !$0.fields.isEmpty }
    }

    private var timeItself: [Field] {
        [
            field(.list(choices(Scheme.Valuing.allCases, words.valuing)), "valuing", words.valuing)
                .hint(sheet.scheme.valuing == .counted ? words.countedNote : nil),
            field(.text, "unit", words.unit).width(.middle),
            field(.text, "units", words.units).width(.middle),
            field(.list(roundings), "rounding", words.rounding).hint(words.roundingHint),
            field(.list(choices(Travel.allCases, words.travel)), "travel", words.travel),
            field(.text, "lengths", words.usualLengths).hint(words.usualLengthsHint),
        ]
    }

    private var limits: [Field] {
        [
            field(.text, "hard-floor", words.hardFloor).hint(words.hardFloorHint).width(.short),
            field(.text, "soft-floor", words.softFloor).hint(words.hoursHint).width(.short),
            field(.text, "soft-ceiling", words.softCeiling).hint(words.hoursHint).width(.short),
            field(.number, "growth", words.growth).hint(words.growthHint).width(.tiny),
        ]
    }

    private var noting: [Field] {
        [
            field(.list(yesNo(words.membersNote)), "members-note", words.membersNote),
            field(.list(yesNo(words.ownHours)), "own-hours", words.ownHours),
            field(.number, "quiet", words.quiet).hint(words.quietHint).width(.tiny),
        ]
    }

    private var comingAndGoing: [Field] {
        let leaving = choices(Scheme.LeaversBalance.allCases, words.leavers)
        return [
            field(.text, "welcome", words.welcome).hint(words.welcomeHint).width(.short),
            field(
                .list(choices(CreditSource.allCases, words.source)), "welcome-from",
                words.welcomeFrom
            ).hint(words.welcomeFromHint),
            field(.text, "recognition", words.recognition).hint(words.recognitionHint)
                .width(.short),
            field(
                .list(choices(CreditSource.allCases, words.source)), "recognition-from",
                words.recognitionFrom),
            field(.number, "expiry", words.expiry).hint(words.expiryHint).width(.tiny),
            field(.number, "expiry-notice", words.expiryNotice).hint(words.expiryNoticeHint)
                .width(.tiny),
            field(.list(leaving), "leavers", words.leavers),
            field(.list(leaving), "care", words.intoCare),
        ]
    }

    private var cardsAndOffers: [Field] {
        [
            field(.lines(4), "own-fields", words.ownFields).hint(words.ownFieldsHint),
            field(.number, "review", words.reviewDays).width(.tiny),
        ]
    }

    /// The second person's code; no field while nobody could read one out.
    func second(_ id: String) -> Field? {
        guard !sheet.committee.isEmpty else { return nil }
        let names = sheet.committee.prefix(3).map(\.name).joined(separator: ", ")
        let hint = id == "code" ? words.secondOrTrayHint(names) : words.secondHint(names)
        return field(.text, "code", words.second).hint(hint).width(.short)
            .autofill("off").id(id)
    }

    /// What was typed, or nil with the faults beside their fields.
    mutating func read() -> (scheme: Scheme, from: Day)? {
        var form = visit.form
        var scheme = sheet.scheme
        scheme.unit = CreditUnit(
            id: scheme.unit.id, kind: scheme.unit.kind,
            singular: String(form["unit"].prefix(30)), plural: String(form["units"].prefix(30)))
        scheme.valuing = Scheme.Valuing(rawValue: form["valuing"]) ?? scheme.valuing
        scheme.memberFloors = Scheme.Floors(
            hardFloor: hours("hard-floor", &form).map { -$0 },
            softFloor: hours("soft-floor", &form).map { -$0 },
            softCeiling: hours("soft-ceiling", &form))
        scheme.ceilingGrowth = number("growth", or: words.notPercent, &form)
            .map(CeilingGrowth.init(percent:))
        scheme.quietConfirmationDays = number("quiet", &form)
        scheme.rounding = rounding(form["rounding"]) ?? scheme.rounding
        scheme.travel = Travel(rawValue: form["travel"]) ?? scheme.travel
        scheme.membersNoteTime = form["members-note"] != "no"
        scheme.ownHoursNeedSecondPerson = form["own-hours"] != "no"
        scheme.leaversBalance =
            Scheme.LeaversBalance(rawValue: form["leavers"]) ?? scheme.leaversBalance
        scheme.recognition = hours("recognition", &form).flatMap { minutes in
            minutes == 0
                ? nil
                : Recognition(
                    most: Minutes(minutes),
                    from: CreditSource(rawValue: form["recognition-from"]) ?? .pot)
        }
        scheme.expiry = number("expiry", &form).map { months in
            Expiry(months: months, graceDays: number("expiry-notice", &form) ?? Expiry.usualGrace)
        }
        scheme.welcomeGift = hours("welcome", &form).flatMap { minutes in
            minutes == 0
                ? nil
                : WelcomeGift(
                    Minutes(minutes), from: CreditSource(rawValue: form["welcome-from"]) ?? .pot)
        }
        scheme.careBalance =
            Scheme.LeaversBalance(rawValue: form["care"]) ?? scheme.careBalance
        let lengths = form["lengths"].split(separator: ",").map { Minutes(typed: String($0)) }
        if lengths.contains(nil) {
            form.fault("lengths", SchemeRefusal.lengthsUnclear.explanation)
        }
        scheme.usualLengths = lengths.compactMap { $0 }
        scheme.ownFields = form["own-fields"].split(whereSeparator: \.isNewline)
            .map { $0.trimmingPrefix(" ") }.map(String.init).filter { !$0.isEmpty }
        if let days = number("review", &form), (30...3_650).contains(days) {
            scheme.offerReviewDays = days
        } else {
            form.fault("review", words.notDays)
        }
        let day = Day(form["from"])
        if day == nil { form.fault("from", words.notADay) }
        visit.form = form
        guard !form.hasFaults, let day else { return nil }
        return (scheme, day)
    }

    /// The code as the second person's word; nil where none was typed.
    static func word(in form: TypedForm) -> TrayWord? {
        form["code"].isEmpty ? nil : .code(String(form["code"].prefix(40)))
    }

    private func field(_ kind: FieldKind, _ name: String, _ label: String) -> Field {
        Field(kind, name: name, label: label, value: visit.form[name])
            .fault(visit.fault(of: name))
    }

    private var roundings: [Choice] {
        var all = [Rounding.exact]
        for step in Rounding.steps.dropFirst() {
            all += Rounding.Way.allCases.map { Rounding(step: step, way: $0) }
        }
        return all.map { Choice("\($0.step) \($0.way.rawValue)", words.rounding($0)) }
    }

    private func rounding(_ text: String) -> Rounding? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let step = Int(parts[0]), Rounding.steps.contains(step),
            let way = Rounding.Way(rawValue: String(parts[1]))
        else { return nil }
        return Rounding(step: step, way: way)
    }

    private func choices<Value: RawRepresentable<String>>(
        _ all: [Value], _ name: (Value) -> String
    ) -> [Choice] {
        all.map { Choice($0.rawValue, name($0)) }
    }

    private func yesNo(_ name: (Bool) -> String) -> [Choice] {
        [Choice("yes", name(true)), Choice("no", name(false))]
    }

    private func number(
        _ name: String, or complaint: String? = nil, _ form: inout TypedForm
    ) -> Int? {
        guard !form[name].isEmpty else { return nil }
        guard let number = Int(form[name]), (0...9_999).contains(number) else {
            form.fault(name, complaint ?? words.notDays)
            return nil
        }
        return number
    }

    /// Hours as people write a limit: "20" or "2:30"; a bare number is always hours here.
    private func hours(_ name: String, _ form: inout TypedForm) -> Int64? {
        let text = form[name]
        guard !text.isEmpty else { return nil }
        if let whole = Int64(text), (0...9_999).contains(whole) { return whole * 60 }
        if let length = Minutes(typed: text) { return length.count }
        form.fault(name, words.notHours)
        return nil
    }

    private static func hours(_ minutes: Int64?) -> String {
        guard let minutes else { return "" }
        return minutes % 60 == 0 ? String(minutes / 60) : length(Minutes(minutes))
    }

    private static func length(_ minutes: Minutes) -> String {
        let (hours, rest) = minutes.parts
        if hours == 0 { return "\(rest) min" }
        return rest == 0 ? "\(hours)h" : "\(hours)h\(rest < 10 ? "0" : "")\(rest)"
    }
}
