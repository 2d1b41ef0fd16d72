import Essentials
import Markup
import People
import Wording

/// The questions of a person's card, in parts that pages put together.
struct CardFields {
    let form: TypedForm
    let words: Words
    let hints: CardHints

    private var card: CardWords { words.card }

    var name: Field { text("name", card.name).needed(words.shell.needed).autofill("off") }

    var strengths: [Field] {
        [
            lines("gift", card.gifts, hint: card.giftsHint),
            lines("interest", card.interests), lines("life-experience", card.lifeExperience),
        ]
    }

    var reach: [Field] {
        [
            text("landline", card.landline, .telephone).width(.middle),
            text("mobile", card.mobile, .telephone).width(.middle),
            text("best-hours", card.bestHours, hint: card.bestHoursHint),
            Field(
                .radios(Member.Channel.allCases.map { Choice($0.code, card.channel($0)) }),
                name: "channel", label: card.channel,
                value: form["channel"].isEmpty ? Member.Channel.telephone.code : form["channel"]),
            Field(
                .radios(Format.allCases.map { Choice($0.code, card.format($0)) }),
                name: "format", label: card.format,
                value: form["format"].isEmpty ? Format.ordinary.code : form["format"]),
            text("email", card.email, .email), lines("address", card.address, rows: 3),
        ]
    }

    var area: Field { text("area", card.area, hint: card.areaHint).suggesting(hints.areas) }

    var settings: Field {
        Field(
            .ticks(
                HardSetting.allCases.map {
                    Choice($0.rawValue, card.hardSetting($0), hint: card.hardSettingHint($0))
                }),
            name: "setting", label: card.hardSettings, values: form.all("setting"))
    }

    var needs: [Field] {
        [
            lines("access-needs", card.accessNeeds, hint: card.accessHint),
            lines("preferences", card.preferences), settings,
        ]
    }

    var free: WeekGrid {
        WeekGrid(
            caption: card.free, week: .of(words), name: "free", free: Set(form.all("free")))
    }

    /// What a member may say about themself at any time.
    var own: [Field] {
        [
            text("languages", card.languages, hint: card.languagesHint),
            text("emergency-name", card.emergencyName),
            text("emergency-telephone", card.emergencyTelephone, .telephone).width(.middle),
        ]
    }

    var more: [Field] {
        [
            text("full-name", card.fullName),
            text("born", card.born, .day).width(.short),
            Field(
                .list(
                    [Choice("", card.dontKnow)]
                        + AgeBand.allCases.map { Choice(String($0.rawValue), card.age($0)) }),
                name: "age-band", label: card.ageBand, value: form["age-band"]),
        ] + own + [
            text("first-referee", card.firstReferee, hint: card.refereeHint),
            text("second-referee", card.secondReferee),
            text("referred-by", card.referredBy),
        ]
    }

    var firstMeeting: Field {
        text("first-meeting", card.firstMeeting, .day).width(.short)
    }

    /// How a first talk ends: one offer, one ask, and a day to meet.
    var beginning: [Field] {
        [
            text("offer", card.firstOffer, hint: card.firstOfferHint),
            text("ask", card.firstAsk, hint: card.firstAskHint), firstMeeting,
        ]
    }

    var ownFields: [Field] { hints.ownFields.map { text("own-\($0)", $0) } }

    /// Every field that a fault may stand at.
    var all: [Field] {
        [name, number, area] + strengths + reach + needs + more + ownFields + beginning
    }

    var number: Field {
        text("number", card.number, .number, hint: card.numberHint).width(.tiny)
    }

    private func text(
        _ name: String, _ label: String, _ kind: FieldKind = .text, hint: String? = nil
    ) -> Field {
        Field(kind, name: name, label: label, value: form[name]).hint(hint)
            .fault(form.fault(of: name).map(words.say))
    }

    private func lines(
        _ name: String, _ label: String, rows: Int = 3, hint: String? = nil
    ) -> Field {
        text(name, label, .lines(rows), hint: hint)
    }
}

extension Week {
    /// The week in the words of the page.
    static func of(_ words: Words) -> Week {
        Week(
            days: Weekday.allCases.map {
                Part($0.code, short: words.card.shortWeekday($0), full: words.weekday($0))
            },
            parts: FreeTime.Part.allCases.map {
                Part($0.code, short: words.card.part($0), full: words.card.part($0))
            })
    }
}
