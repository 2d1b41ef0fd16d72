import Communities
import Essentials

/// What the page says on how the time bank works.
public struct RuleWords: Sendable {
    let words: Words

    public var title: String { words.say("How our time bank works") }
    public var lead: String {
        words.say("The rules that hold today, what is to come, and who decided it.")
    }
    public var today: String { words.say("Today") }
    public var change: String { words.say("Change the rules") }
    public var changeLead: String {
        words.say(
            "A change holds from the day you choose. What was before stays below, for everybody to read."
        )
    }
    public var from: String { words.say("From which day?") }
    public var keep: String { words.say("Keep these rules") }
    public var kept: String { words.say("Kept. The new rules hold from the day you chose.") }
    public var waits: String {
        words.say("It waits in the tray for a second person. Until then nothing changes.")
    }
    public func waitsFrom(_ day: String) -> String {
        words.say(
            "New rules from {day} wait in the tray for a second person.", ["day": day])
    }
    public var seeTray: String { words.say("Look at them in the tray") }
    public var notADay: String { words.say("Choose the day.") }

    public var timeItself: String { words.say("Time and what it is called") }
    public var noting: String { words.say("Noting time") }
    public var comingAndGoing: String { words.say("Joining, leaving and time that rests") }
    public var cardsAndOffers: String { words.say("Cards and offers") }

    public var unit: String { words.say("Your word for one hour given") }
    public var units: String { words.say("And for several") }
    public var valuing: String { words.say("What becomes of time that is given?") }
    public func valuing(_ valuing: Scheme.Valuing) -> String {
        switch valuing {
        case .credited: words.say("It is credited, hour for hour")
        case .counted: words.say("It is only counted")
        }
    }
    public func valuingHint(_ valuing: Scheme.Valuing) -> String {
        switch valuing {
        case .credited: words.say("Everybody has an account that says what they gave and received.")
        case .counted:
            words.say("Who gave and received what is written down. Nothing moves between accounts.")
        }
    }
    public var countedNote: String {
        words.say(
            "Time is only counted here, so rules on limits and on time put on accounts rest.")
    }
    public var hardFloor: String { words.say("How far below nought may somebody go?") }
    public var hardFloorHint: String {
        words.say("In hours, such as 20. Leave it empty for no limit.")
    }
    public var softFloor: String { words.say("From how far below nought do you talk it over?") }
    public var softCeiling: String { words.say("From how much saved up do you talk it over?") }
    public var growth: String {
        words.say("May somebody who gave much save up more?")
    }
    public var growthHint: String {
        words.say(
            "In per cent, such as 10: whoever gave 50 hours may save 5 more. Empty means not at all."
        )
    }
    public func growth(_ growth: CeilingGrowth?) -> String {
        guard let growth else { return words.say("Not at all") }
        return words.say(
            "By {percent} per cent of all they gave", ["percent": String(growth.percent)])
    }
    public var notPercent: String { words.say("Write a number from 1 to 100, such as 10.") }
    public var hoursHint: String { words.say("In hours. Leave it empty for never.") }
    public var notHours: String { words.say("Write hours, such as 20 or 2:30.") }
    public var quiet: String { words.say("After how many days does silence count as a yes?") }
    public var quietHint: String {
        words.say(
            "Empty means never. It never counts for anybody who is paused or asked to be asked.")
    }
    public var notDays: String { words.say("Write a number of days, such as 14.") }
    public var rounding: String { words.say("How is time credited?") }
    public func rounding(_ rounding: Rounding) -> String {
        guard rounding.step > 1 else { return words.say("Every minute") }
        let step = words.length(Minutes(Int64(rounding.step)))
        return switch rounding.way {
        case .nearest: words.say("To the nearest {step}", ["step": step])
        case .up: words.say("Up to the next {step}", ["step": step])
        }
    }
    public var roundingHint: String {
        words.say("The true length is always kept beside it. The report shows both.")
    }
    public var travel: String { words.say("Is the way there and back credited?") }
    public func travel(_ travel: Travel) -> String {
        switch travel {
        case .notCounted: words.say("No")
        case .fromReceiver: words.say("Yes, by whoever was helped")
        case .fromPot: words.say("Yes, by the community pot")
        }
    }
    public var membersNote: String { words.say("May members note time themselves?") }
    public func membersNote(_ may: Bool) -> String {
        may ? words.say("Yes") : words.say("No, they tell the coordinator")
    }
    public var ownHours: String { words.say("Who looks at a coordinator's own hours?") }
    public func ownHours(_ needsSecond: Bool) -> String {
        needsSecond
            ? words.say("Somebody of the committee") : words.say("The other side says yes")
    }
    public var leavers: String { words.say("Where does the time go of somebody who leaves?") }
    public var intoCare: String {
        words.say("Where does the time go of somebody who goes into care?")
    }
    public func leavers(_ way: Scheme.LeaversBalance) -> String {
        switch way {
        case .toPot: words.say("Into the community pot")
        case .toNamedMember: words.say("To somebody they name")
        case .rests: words.say("It rests where it is")
        }
    }
    public var welcome: String { words.say("What does somebody find on joining?") }
    public var welcomeHint: String {
        words.say("In hours, such as 2. Leave it empty for nothing. Nobody gets it twice.")
    }
    public func welcome(_ gift: WelcomeGift?) -> String {
        guard let gift else { return words.say("Nothing") }
        let named: KeyValuePairs = ["length": words.length(gift.minutes)]
        return switch gift.source {
        case .pot: words.say("{length}, from the community pot", named)
        case .issued: words.say("{length}, credited by the time bank", named)
        }
    }
    public var welcomeFrom: String { words.say("Where does that come from?") }
    public var welcomeFromHint: String {
        words.say("The pot gives what is in it. A time bank without a full pot credits it itself.")
    }
    public func source(_ source: CreditSource) -> String {
        switch source {
        case .pot: words.say("The community pot")
        case .issued: words.say("The time bank credits it")
        }
    }
    public var recognition: String {
        words.say("How much earlier help may be credited to one person?")
    }
    public var recognitionHint: String {
        words.say(
            "In hours. Leave it empty for none. The committee decides each, on the person's page.")
    }
    public var recognitionFrom: String { words.say("And where does that come from?") }
    public func recognition(_ rule: Recognition?) -> String {
        guard let rule else { return none }
        let named: KeyValuePairs = ["length": words.length(rule.most)]
        return switch rule.source {
        case .pot: words.say("Up to {length}, from the community pot", named)
        case .issued: words.say("Up to {length}, credited by the time bank", named)
        }
    }
    public var expiry: String {
        words.say("After how many months does unused time pass into the pot?")
    }
    public var expiryHint: String {
        words.say("Empty means never. What came first is used first. Nothing moves during a break.")
    }
    public var expiryNotice: String { words.say("How many days before are people told?") }
    public var expiryNoticeHint: String {
        words.say("They can use it or give it away until then, and it is theirs to the day.")
    }
    public func expiry(_ expiry: Expiry?) -> String {
        guard let expiry else { return never }
        return words.say(
            "{months}, and they hear of it {days} before",
            [
                "months": words.count(expiry.months, one: "{n} month", other: "{n} months"),
                "days": days(expiry.graceDays),
            ])
    }
    public var usualLengths: String { words.say("Usual lengths") }
    public var usualLengthsHint: String {
        words.say("Offered at once when somebody notes time. Put commas between.")
    }
    public var ownFields: String { words.say("Your own lines on everybody's card") }
    public var ownFieldsHint: String {
        words.say("One on each line, for instance Key holder or Tai chi group.")
    }
    public var reviewDays: String {
        words.say("After how many days do you ask if an offer stands?")
    }
    public var smallest: String { words.say("Numbers in reports") }
    public func smallest(_ count: Int) -> String {
        words.say(
            "Under {count} people are never shown", ["count": String(count)])
    }
    public var never: String { words.say("Never") }
    public var noLimit: String { words.say("No limit") }
    public func below(_ minutes: Int64) -> String {
        minutes == 0
            ? words.say("Not below nought") : words.amount(-minutes)
    }
    public func days(_ days: Int) -> String {
        words.count(days, one: "{n} day", other: "{n} days")
    }
    public var none: String { words.say("None") }

    public var second: String { words.say("A code from the committee") }
    public func secondHint(_ names: String) -> String {
        words.say(
            "Rules about people's time need a second person. Ring {names}; they read out a code.",
            ["names": names])
    }
    public func secondOrTrayHint(_ names: String) -> String {
        words.say(
            "Rules about people's time need a second person. Ring {names}; they read out a code. Without one the change waits in the tray.",
            ["names": names])
    }
    public var noCommittee: String {
        words.say(
            "Nobody is on the committee yet. Once somebody is, rules about people's time need their word too."
        )
    }

    public var face: String { words.say("Name and local face") }
    public var faceLead: String {
        words.say("These stand on every page and letter. They change at once.")
    }
    public var bank: String { words.say("What is your time bank called?") }
    public var address: String { words.say("Where is the door?") }
    public var keepFace: String { words.say("Keep name and face") }
    public var faceKept: String { words.say("Kept. Every page shows it now.") }

    public var areas: String { words.say("Areas") }
    public var areasHint: String {
        words.say("One on each line. People choose from them, so that you see who is near.")
    }
    public var keepAreas: String { words.say("Keep the areas") }
    public var areasKept: String { words.say("The areas are kept.") }

    public var limits: String { words.say("Limits of each account") }
    public func otherLimits(_ count: Int) -> String {
        words.count(
            count, one: "{n} account has other limits than these.",
            other: "{n} accounts have other limits than these.")
    }
    public var limitsLead: String {
        words.say("Accounts keep the limits they began with until you give them today's.")
    }
    public var limitEverybody: String { words.say("Give all of them today's limits") }
    public func limited(_ count: Int) -> String {
        words.count(
            count, one: "{n} account has today's limits now.",
            other: "{n} accounts have today's limits now.")
    }

    public var history: String { words.say("What was decided, and when") }
    public func holds(_ day: String) -> String { words.say("From {day}", ["day": day]) }
    public func toCome(_ day: String) -> String {
        words.say("To come, from {day}", ["day": day])
    }
    public func written(_ day: String, by name: String, agreed second: String) -> String {
        let name = name.isEmpty ? words.say("the server") : name
        return second.isEmpty
            ? words.say("Written down {day} by {name}.", ["day": day, "name": name])
            : words.say(
                "Written down {day} by {name}. {second} agreed.",
                ["day": day, "name": name, "second": second])
    }
    public func changed(_ term: String, _ before: String, _ after: String) -> String {
        words.say(
            "{term} {after} (before: {before})",
            [
                "term": term.hasSuffix("?") ? term : "\(term):", "after": after,
                "before": before,
            ])
    }
    public var beginning: String { words.say("The beginning.") }

    /// A scheme as questions and answers, in the order of the form.
    ///
    /// Where time is only counted, what is about accounts does not stand there.
    public func lines(of scheme: Scheme) -> [(term: String, answer: String)] {
        let about: Set<String> =
            scheme.valuing == .counted
            ? [
                hardFloor, softFloor, softCeiling, growth, rounding, leavers, welcome, expiry,
                recognition,
            ]
            : []
        return allLines(of: scheme).filter { !about.contains($0.term) }
    }

    private func allLines(of scheme: Scheme) -> [(term: String, answer: String)] {
        let floors = scheme.memberFloors
        return [
            (valuing, valuing(scheme.valuing)),
            (unit, "\(scheme.unit.singular), \(scheme.unit.plural)"),
            (hardFloor, floors.hardFloor.map(below) ?? noLimit),
            (softFloor, floors.softFloor.map(below) ?? never),
            (softCeiling, floors.softCeiling.map(words.amount) ?? never),
            (growth, growth(scheme.ceilingGrowth)),
            (quiet, scheme.quietConfirmationDays.map(days) ?? never),
            (rounding, rounding(scheme.rounding)), (travel, travel(scheme.travel)),
            (membersNote, membersNote(scheme.membersNoteTime)),
            (ownHours, ownHours(scheme.ownHoursNeedSecondPerson)),
            (leavers, leavers(scheme.leaversBalance)),
            (welcome, welcome(scheme.welcomeGift)), (expiry, expiry(scheme.expiry)),
            (recognition, recognition(scheme.recognition)),
            (intoCare, leavers(scheme.careBalance)),
            (
                usualLengths,
                scheme.usualLengths.isEmpty
                    ? none : scheme.usualLengths.map(words.length).joined(separator: ", ")
            ),
            (ownFields, scheme.ownFields.isEmpty ? none : scheme.ownFields.joined(separator: ", ")),
            (reviewDays, days(scheme.offerReviewDays)),
            (smallest, smallest(scheme.smallestCountShown)),
        ]
    }

    /// What one scheme decided otherwise than the one before.
    public func changes(from before: Scheme, to after: Scheme) -> [String] {
        zip(allLines(of: before), allLines(of: after)).compactMap { old, now in
            old.answer == now.answer ? nil : changed(now.term, old.answer, now.answer)
        }
    }
}

extension Words {
    public var rules: RuleWords { RuleWords(words: self) }
}
