import Brokerage
import Essentials
import Markup
import Wording

/// The circles of people that a message or a ring-round can go to, as answers of a form.
struct CircleChoices {
    let tags: [String]
    let areas: [String]

    /// What is sent for each circle, and what it is called.
    private func all(
        _ words: RingRoundWords, chosen: String, withCallList: Bool
    ) -> [(value: String, name: String)] {
        var all = [("everybody", words.everybody)]
        if withCallList { all.append(("calls", words.callList)) }
        if chosen.hasPrefix("ask:") { all.append((chosen, words.thoseAsked)) }
        all += [("numbers", words.byNumber), ("met-nobody", words.metNobody)]
        all += Circle.quietMonths.map { ("quiet:\($0)", words.quiet($0)) }
        all += areas.map { ("area:\($0)", words.area($0)) }
        return all + tags.map { ("tag:\($0)", words.tag($0)) }
    }

    /// The two questions of a form: which circle, and the numbers of those picked by hand.
    func fields(_ visit: Visit, label: String, withCallList: Bool) -> [Field] {
        let words = visit.words.ringRounds
        let chosen = visit.form.has("circle") ? visit.form["circle"] : visit.query["circle"]
        return [
            Field(
                .list(
                    all(words, chosen: chosen, withCallList: withCallList)
                        .map { Choice($0.value, $0.name) }),
                name: "circle", label: label, value: chosen.isEmpty ? "everybody" : chosen
            ).fault(visit.fault(of: "circle")),
            Field(.text, name: "numbers", label: words.numbers, value: visit.form["numbers"])
                .hint(words.numbersHint)
                .autofill("off").fault(visit.fault(of: "numbers")),
        ]
    }

    /// What a chosen circle is called.
    func name(_ words: RingRoundWords, of chosen: String) -> String {
        all(words, chosen: chosen, withCallList: true)
            .first { $0.value == chosen }?.name ?? words.everybody
    }
}

extension Visit {
    /// The circle that was chosen.
    ///
    /// - Throws: `FieldFaults` for numbers that cannot be read, and for numbers without the choice
    ///   that they are for: nobody shall write to everybody who meant three.
    func circleTyped() throws -> Circle {
        let (circle, numbers) = (Circle(typed: form["circle"]), form["numbers"])
        guard form["circle"] == "numbers" else {
            guard numbers.isEmpty else {
                throw FieldFaults("circle", words.ringRounds.numbersNotChosen)
            }
            return circle
        }
        guard let picked = Circle.numbers(typed: numbers) else {
            throw FieldFaults("numbers", words.ringRounds.numbersUnclear)
        }
        return picked
    }

    /// The same visit with what is said beside the numbers.
    func holding(_ refusal: UnknownNumbers) -> Visit {
        let list = refusal.numbers.map(String.init).joined(separator: ", ")
        return holding(FieldFaults("numbers", words.ringRounds.numbersUnknown(list)))
    }
}

extension Circle {
    /// Reads the answer of such a form; anything unknown means everybody.
    init(typed: String) {
        let parts = typed.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count > 1 ? parts[1] : "") {
        case ("calls", _): self = .callList
        case ("met-nobody", _): self = .metNobody
        case ("quiet", let months):
            self =
                Int(months).flatMap { Circle.quietMonths.contains($0) ? .quiet(months: $0) : nil }
                ?? .everybody
        case ("area", let name) where !name.isEmpty: self = .area(name)
        case ("tag", let name) where !name.isEmpty: self = .tag(name)
        case ("ask", let id): self = Ask.ID(id).map(Circle.ask) ?? .everybody
        default: self = .everybody
        }
    }
}
