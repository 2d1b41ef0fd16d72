import Communities
import Essentials
import Foundation
import Markup
import Operations
import People
import Wording

/// Everything that is held about one person, to print or to take along.
enum FileDoor {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let id: Member.ID = try visit.id("member", of: "person")
        let file = try await visit.desks.members.file(id, as: try visit.acting)
        return visit.page(
            FilePage(visit: visit, community: try visit.community, member: id, file: file))
    }

    @Sendable static func save(_ visit: Visit) async throws -> Reply {
        let id: Member.ID = try visit.id("member", of: "person")
        let file = try await visit.desks.members.file(id, as: try visit.acting)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return .file(
            Array(try encoder.encode(file)), contentType: "application/json",
            name: "member-\(file.number).json")
    }
}

struct FilePage: Page {
    let visit: Visit
    let community: Community
    let member: Member.ID
    let file: MemberFile

    private var words: MemberWords { visit.words.members }
    private var about: CardWords { visit.words.card }

    var title: String { words.fileTitle(file.name) }
    var crumbs: [NavLink] { [NavLink(file.name, to: MemberPaths.card(community, member))] }

    var body: HTML {
        """
        <div class="buttons">\(PrintButton(words.print))\
        \(ButtonLink(words.asData, to: MemberPaths.page(community, member, "file.json")))</div>
        \(SummaryList(person))\(SummaryList(card))\(safety)
        \(section(words.notes, file.privateNotes.map { "\(day($0.written)), \($0.writer): \($0.content)" }))
        \(section(words.aboutYou, file.baselines.flatMap(answers)))
        \(section(words.account, file.account.map(move)))
        \(section(visit.words.holds.title, file.setAside.map(setAside)))
        \(section(words.offers, file.offers.map(said)))
        \(section(words.asks, file.asks.map(said)))
        \(section(words.exchanges, file.exchanges.map(said)))
        \(section(visit.words.supporters.title, (file.supporters + file.supports).map {
            visit.words.supporters.line($0, in: visit.words) }))
        \(section(visit.words.joint.title, file.parties.map(\.name)))
        \(section(words.history, file.acts.map { "\(day($0.at)): \($0.verb) (\($0.hat))" }))
        """
    }

    private var person: [SummaryList.Line] {
        let standing = Member.Standing(code: file.standing).map(about.standing) ?? file.standing
        return lines([
            (about.number, String(file.number)), (about.name, file.name),
            (about.fullName, file.fullName), (words.standingTitle, standing),
            (words.since(visit.words.shortDay(file.joined)), " "), (about.area, file.area),
            (about.landline, file.landline), (about.mobile, file.mobile),
            (about.email, file.email),
        ])
    }

    private var card: [SummaryList.Line] {
        let detail = file.card
        let age: String =
            switch detail.age {
            case .unknown: ""
            case .born(let day): visit.words.shortDay(day)
            case .band(let band): about.age(band)
            }
        let settings = HardSetting.allCases.filter(detail.hardSettings.contains)
            .map(about.hardSetting)
        let free = FreeTime.week.filter(detail.free.contains).map {
            "\(visit.words.weekday($0.weekday)), \(about.part($0.part).lowercased())"
        }
        return lines(
            [
                (about.address, detail.address), (about.bestHours, detail.bestHours),
                (about.format, about.format(detail.format)), (about.born, age),
                (about.languages, detail.languages), (about.emergencyName, detail.emergencyName),
                (about.emergencyTelephone, detail.emergencyTelephone),
                (about.firstReferee, detail.firstReferee),
                (about.secondReferee, detail.secondReferee),
                (about.referredBy, detail.referredBy), (about.accessNeeds, detail.accessNeeds),
                (about.preferences, detail.preferences),
                (about.hardSettings, settings.joined(separator: "\n")),
                (words.askingTitle, file.asksEachTime ? words.askedEachTime : ""),
                (about.free, free.joined(separator: "\n")),
                (about.firstMeeting, detail.firstMeeting.map(visit.words.shortDay) ?? ""),
            ]
                + Strength.Kind.allCases.map {
                    (about.strength($0), detail.strengths($0).joined(separator: "\n"))
                } + detail.ownAnswers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    private var safety: HTML {
        let words = visit.words.safeguards
        var said = words.lines(of: file.safeguard, file.checks, in: visit.words)
        if file.keptApartFrom > 0 {
            said.append(self.words.keptApartFrom(file.keptApartFrom))
        }
        return section(words.title, said)
    }

    private func lines(_ pairs: [(String, String)]) -> [SummaryList.Line] {
        pairs.filter { !$0.1.isEmpty }.map { SummaryList.Line($0.0, .lines($0.1)) }
    }

    private func section(_ title: String, _ lines: [String]) -> HTML {
        guard !lines.isEmpty else { return "" }
        return "\(Card(title, content: "<ul>\(lines, as: { "<li>\(HTML.lines($0))</li>" })</ul>"))"
    }

    private func day(_ moment: Instant) -> String {
        visit.words.shortDay(community.zone.day(at: moment))
    }

    private func said(_ thing: MemberFile.Words) -> String {
        let detail = thing.detail.isEmpty ? "" : " \(thing.detail)"
        return "\(day(thing.made)): \(thing.content)\(detail)"
    }

    private func move(_ move: MemberFile.AccountMove) -> String {
        let sign = move.amount < 0 ? "\u{2212}" : "+"
        let size = visit.words.amount(Int64(move.amount.magnitude))
        let note = move.note.isEmpty ? "" : ", \(move.note)"
        return "\(visit.words.shortDay(move.day)): \(sign) \(size) (\(move.kind))\(note)"
    }

    private func setAside(_ line: MemberFile.SetAsideLine) -> String {
        "\(day(line.made)): \(visit.words.amount(line.amount)), \(line.purpose)"
    }

    private func answers(_ baseline: Baseline) -> [String] {
        let day = visit.words.shortDay(baseline.day)
        return Baseline.Question.allCases.compactMap { question in
            baseline.answers[question].map {
                "\(day): \(words.question(question)) \(words.answer($0, to: question))"
            }
        }
    }
}
