import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// Three names with telephone numbers, why each, and what to note after ringing.
struct SuggestedPeople {
    let visit: Visit
    let community: Community
    let list: SuggestionList
    /// Nil while the ask is still being written.
    let ask: Ask.ID?
    let receiver: String

    private var words: SuggestionWords { visit.words.suggestions }

    var card: Card {
        guard !list.suggestions.isEmpty else {
            return Card(words.nobody, tone: .thanks, content: "\(nobody)\(leftOut)")
        }
        let lines = list.suggestions.map(line)
        return Card(words.title, note: words.note, content: "\(PersonList(lines))\(leftOut)")
    }

    private func line(_ suggestion: Suggestion) -> PersonLine {
        let member = suggestion.member
        let reasons = suggestion.reasons.map { words.reason($0, receiver: receiver) }
        let gaps: HTML? =
            suggestion.gaps.isEmpty
            ? nil
            : """
            <p class="hint">\(words.missing) \
            \(suggestion.gaps.map(words.gap).joined(separator: "; "))</p>
            """
        return PersonLine(
            name: member.name, telephone: member.telephone.isEmpty ? nil : member.telephone,
            why: reasons.joined(separator: "; "), actions: "\(gaps)\(buttons(for: member))")
    }

    private func buttons(for member: Member) -> HTML? {
        guard let ask else { return nil }
        let asks = visit.words.asks
        let answers: [Candidate.Answer] = [.notNow, .noAnswer, .leftMessage]
        let yes = ButtonLink(
            asks.saidYes, to: AskPaths.match(ask, with: member.id, community), tone: .action,
            about: member.name)
        let others = answers.map { answer in
            OneTap(
                action: AskPaths.act("answers", ask, community), seal: visit.freshSeal(),
                button: SubmitButton(asks.answer(answer), tone: .plain, about: member.name),
                hidden: [("member", member.id.description), ("answer", answer.code)])
        }
        return "\(yes)\(others)"
    }

    private var nobody: HTML {
        let steps = [words.changeDay, words.nearby]
        return """
            <p>\(words.tellAsker(receiver))</p>
            <p>\(words.nextSteps)</p>
            <ul>\(steps, as: { "<li>\($0)</li>" })\
            <li><a href="\(OfferPaths.list(community))">\(words.widen)</a></li></ul>
            """
    }

    private var leftOut: HTML? {
        guard !list.leftOut.isEmpty else { return nil }
        let lines = list.leftOut.map { left in
            PersonLine(name: left.member.name, why: words.leftOut(left.why))
        }
        return "\(Details(words.leftOut, content: "\(PersonList(lines))"))"
    }
}
