import Essentials
import People

/// The words of a person's card: its lines, its questions and its answers.
public struct CardWords: Sendable {
    let words: Words

    public var name: String { words.say("Name, as they like to be called") }
    public var number: String { words.say("Number") }
    public var numberHint: String { words.say("Leave this empty to take the next one.") }
    public var fullName: String { words.say("Name for letters, where it differs") }
    public var area: String { words.say("Area") }
    public var areaHint: String {
        words.say("The neighbourhood. Other members see this, never the address.")
    }
    public var address: String { words.say("Postal address") }
    public var landline: String { words.say("Telephone at home") }
    public var mobile: String { words.say("Mobile") }
    public var email: String { words.say("E-mail") }
    public var bestHours: String { words.say("Best hours to ring") }
    public var bestHoursHint: String { words.say("For example: mornings, not during lunch.") }
    public var channel: String { words.say("How they like to hear from us") }
    public var format: String { words.say("How letters should look") }
    public var born: String { words.say("Date of birth") }
    public var ageBand: String { words.say("Or an age") }
    public var dontKnow: String { words.say("Do not know") }
    public var languages: String { words.say("Languages") }
    public var languagesHint: String { words.say("The one spoken best comes first.") }
    public var emergencyName: String { words.say("Who to ring in an emergency") }
    public var emergencyTelephone: String { words.say("Their telephone") }
    public var firstReferee: String { words.say("First referee") }
    public var secondReferee: String { words.say("Second referee") }
    public var refereeHint: String { words.say("A name and how to reach them.") }
    public var referredBy: String { words.say("Who told them about us") }
    public var accessNeeds: String { words.say("What others need to know to make it work") }
    public var accessHint: String {
        words.say("In their own words. For example: I tire after an hour, so ring the bell twice.")
    }
    public var preferences: String { words.say("What they like, and would rather not") }
    public var hardSettings: String { words.say("Please keep to this") }
    public var free: String { words.say("When they are usually free") }
    public var gifts: String { words.say("What are they good at?") }
    public var giftsHint: String {
        words.say("One on each line. Small things count: a good listener, makes soup.")
    }
    public var interests: String { words.say("What do they enjoy?") }
    public var lifeExperience: String { words.say("What have they lived through and learnt?") }
    public var firstMeeting: String { words.say("Day of the first meeting") }
    public var firstOffer: String { words.say("One thing they are glad to do") }
    public var firstOfferHint: String { words.say("For example: read aloud on Tuesdays.") }
    public var firstAsk: String { words.say("One thing they would like") }
    public var firstAskHint: String { words.say("For example: company on a walk.") }
    public var partBeginning: String { words.say("A first step") }
    public var partHow: String { words.say("How to reach them") }
    public var partWeek: String { words.say("Their week") }
    public var partStrengths: String { words.say("What they bring and enjoy") }
    public var partNeeds: String { words.say("What helps them") }
    public var partMore: String { words.say("More, if you know it") }
    public var partOwn: String { words.say("Our own questions") }

    public func channel(_ channel: Member.Channel) -> String {
        switch channel {
        case .telephone: words.say("By telephone")
        case .email: words.say("By e-mail")
        case .letter: words.say("By letter")
        case .inPerson: words.say("Face to face")
        case .textMessage: words.say("By text message")
        }
    }

    public func format(_ format: Format) -> String {
        switch format {
        case .ordinary: words.say("Ordinary print")
        case .largePrint: words.say("Large print")
        case .easyRead: words.say("Easy read")
        case .audio: words.say("Spoken, as audio")
        }
    }

    public func age(_ band: AgeBand) -> String {
        switch band {
        case .under18: words.say("Under 18")
        case .from18: words.say("18 to 25")
        case .from26: words.say("26 to 49")
        case .from50: words.say("50 to 64")
        case .from65: words.say("65 to 79")
        case .from80: words.say("80 or over")
        }
    }

    public func hardSetting(_ setting: HardSetting) -> String {
        switch setting {
        case .askOnTheDay: words.say("Ask on the day")
        case .inPieces: words.say("In pieces, over several days")
        case .letterOnly: words.say("Letter only, do not ring")
        }
    }

    public func hardSettingHint(_ setting: HardSetting) -> String {
        switch setting {
        case .askOnTheDay: words.say("Some days are good, some are not. Agree on the morning.")
        case .inPieces: words.say("A longer task is split up.")
        case .letterOnly: words.say("The number is hidden from people who ring.")
        }
    }

    public func strength(_ kind: Strength.Kind) -> String {
        switch kind {
        case .gift: words.say("Good at")
        case .interest: words.say("Enjoys")
        case .lifeExperience: words.say("Has lived through")
        }
    }

    public func part(_ part: FreeTime.Part) -> String {
        switch part {
        case .morning: words.say("Morning")
        case .afternoon: words.say("Afternoon")
        case .evening: words.say("Evening")
        }
    }

    public func shortWeekday(_ weekday: Weekday) -> String {
        switch weekday {
        case .monday: words.say("Mon")
        case .tuesday: words.say("Tue")
        case .wednesday: words.say("Wed")
        case .thursday: words.say("Thu")
        case .friday: words.say("Fri")
        case .saturday: words.say("Sat")
        case .sunday: words.say("Sun")
        }
    }

    public func standing(_ standing: Member.Standing) -> String {
        switch standing {
        case .active: words.say("Active")
        case .paused: words.say("Taking a break")
        case .left: words.say("Has left")
        case .died: words.say("Has died")
        case .inCare: words.say("Has gone into care")
        case .merged: words.say("Joined with another record")
        case .erased: words.say("Erased")
        }
    }
}

extension Words {
    public var card: CardWords { CardWords(words: self) }
}
