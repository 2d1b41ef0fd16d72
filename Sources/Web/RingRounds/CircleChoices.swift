import Brokerage
import Essentials
import Markup
import Wording

/// The circles of people that a message or a ring-round can go to, as answers of a form.
struct CircleChoices {
    let tags: [String]
    let areas: [String]

    func choices(_ words: RingRoundWords, chosen: String, withCallList: Bool) -> [Choice] {
        var choices = [Choice("everybody", words.everybody)]
        if withCallList { choices.append(Choice("calls", words.callList)) }
        if chosen.hasPrefix("ask:") { choices.append(Choice(chosen, words.thoseAsked)) }
        choices += areas.map { Choice("area:\($0)", words.area($0)) }
        choices += tags.map { Choice("tag:\($0)", words.tag($0)) }
        return choices
    }
}

extension Circle {
    /// Reads the answer of such a form; anything unknown means everybody.
    init(typed: String) {
        let parts = typed.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count > 1 ? parts[1] : "") {
        case ("calls", _): self = .callList
        case ("area", let name) where !name.isEmpty: self = .area(name)
        case ("tag", let name) where !name.isEmpty: self = .tag(name)
        case ("ask", let id): self = Ask.ID(id).map(Circle.ask) ?? .everybody
        default: self = .everybody
        }
    }
}
