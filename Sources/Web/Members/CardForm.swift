import Essentials
import Operations
import People

/// Between a person's card and what a form about it carries.
enum CardForm {
    /// The fields as they stand on the card.
    static func filled(from card: MemberCard) -> TypedForm {
        let member = card.member
        let detail = card.detail
        var values: [String: [String]] = [
            "name": [member.name], "full-name": [member.fullName], "area": [member.area],
            "landline": [member.landline], "mobile": [member.mobile], "email": [member.email],
            "channel": [member.channel.code], "format": [detail.format.code],
            "free": detail.free.map(\.code), "setting": detail.hardSettings.map(\.rawValue),
            "first-meeting": [detail.firstMeeting?.description ?? ""],
        ]
        for (field, path) in texts { values[field] = [detail[keyPath: path]] }
        for kind in Strength.Kind.allCases {
            values[kind.code] = [detail.strengths(kind).joined(separator: "\n")]
        }
        for (name, answer) in detail.ownAnswers { values["own-\(name)"] = [answer] }
        switch detail.age {
        case .unknown: break
        case .born(let day): values["born"] = [day.description]
        case .band(let band): values["age-band"] = [String(band.rawValue)]
        }
        return TypedForm(values)
    }

    /// What the form says about a person, beside name, number and first day.
    ///
    /// - Throws: `FieldFaults` for a day that is none.
    static func detail(_ form: TypedForm, hints: CardHints) throws -> CardDetail {
        var detail = CardDetail()
        for (field, path) in texts { detail[keyPath: path] = form[field] }
        detail.format = Format(code: form["format"]) ?? .ordinary
        detail.free = Set(form.all("free").compactMap(FreeTime.init(code:)))
        detail.hardSettings = Set(form.all("setting").compactMap(HardSetting.init(rawValue:)))
        detail.strengths = Strength.Kind.allCases.flatMap { Strength.read(form[$0.code], $0) }
        for name in hints.ownFields where !form["own-\(name)"].isEmpty {
            detail.ownAnswers[name] = form["own-\(name)"]
        }
        detail.age = try age(form)
        detail.firstMeeting = try form.day("first-meeting")
        return detail
    }

    static func change(
        _ form: TypedForm, of card: MemberCard, hints: CardHints
    ) throws -> CardChange {
        // A form without its fields says nothing about anybody, and empties no card.
        let isWhole = ["name", "area", "landline", "mobile", "email"].contains(where: form.has)
        guard isWhole || texts.contains(where: { form.has($0.0) }) else {
            throw FieldFaults("name", "This form is not whole. Open it again, please.")
        }
        var detail = try detail(form, hints: hints)
        for (field, path) in texts where !form.has(field) {
            detail[keyPath: path] = card.detail[keyPath: path]
        }
        var change = CardChange(of: card.member, detail: detail)
        if form.has("name") { change.name = form["name"] }
        if form.has("full-name") { change.fullName = form["full-name"] }
        if form.has("area") { change.area = form["area"] }
        if form.has("landline") { change.landline = form["landline"] }
        if form.has("mobile") { change.mobile = form["mobile"] }
        if form.has("email") { change.email = form["email"] }
        change.channel = Member.Channel(code: form["channel"]) ?? card.member.channel
        return change
    }

    static func newcomer(_ form: TypedForm, hints: CardHints) throws -> Newcomer {
        var newcomer = Newcomer(name: form["name"])
        newcomer.detail = try detail(form, hints: hints)
        if !form["number"].isEmpty {
            guard let number = Int(form["number"]) else {
                throw FieldFaults("number", "Write the number in digits, or leave it empty.")
            }
            newcomer.number = number
        }
        newcomer.fullName = form["full-name"]
        newcomer.area = form["area"]
        newcomer.landline = form["landline"]
        newcomer.mobile = form["mobile"]
        newcomer.email = form["email"]
        newcomer.channel = Member.Channel(code: form["channel"]) ?? .telephone
        return newcomer
    }

    private static func age(_ form: TypedForm) throws -> Age {
        if let born = try form.day("born") { return .born(born) }
        return Int(form["age-band"]).flatMap(AgeBand.init(rawValue:)).map(Age.band) ?? .unknown
    }

    private static let texts: [(String, any WritableKeyPath<CardDetail, String> & Sendable)] = [
        ("address", \.address), ("best-hours", \.bestHours), ("languages", \.languages),
        ("emergency-name", \.emergencyName), ("emergency-telephone", \.emergencyTelephone),
        ("first-referee", \.firstReferee), ("second-referee", \.secondReferee),
        ("referred-by", \.referredBy), ("access-needs", \.accessNeeds),
        ("preferences", \.preferences),
    ]
}

extension TypedForm {
    /// A day as browsers send it; nil where nothing was typed.
    ///
    /// - Throws: `FieldFaults` where it is no day.
    func day(_ name: String) throws -> Day? {
        guard !self[name].isEmpty else { return nil }
        guard let day = Day(self[name]) else {
            throw FieldFaults(name, "Write the day like 2026-11-21.")
        }
        return day
    }
}
