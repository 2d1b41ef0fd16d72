import Brokerage
import Communities
import Essentials
import Ledger
import Operations
import People
import Wording

extension StatementLetter {
    /// A statement in the words of one language, ready for the press.
    init(
        _ statement: AccountStatement, address: String, community: Community, words: Words,
        isLargePrint: Bool
    ) {
        let said = words.statements
        let member = statement.member
        let name = member.fullName.isEmpty ? member.name : member.fullName
        let sentences =
            [
                statement.helped.isEmpty ? nil : said.youHelped(statement.helped),
                statement.helpedBy.isEmpty ? nil : said.helpedYou(statement.helpedBy),
                statement.lines.isEmpty ? said.nothing : nil,
            ].compactMap { $0 } + Self.setAside(on: statement, words: words)
        let rows = statement.lines.map { line in
            let changed = line.changedOn.map { " (\(said.changed($0)))" } ?? ""
            return [
                words.shortDay(line.day),
                said.line(line) + (line.isTakenBack ? " (\(said.takenBack))" : changed),
                line.gave > .zero ? words.length(line.gave) : "",
                line.received > .zero ? words.length(line.received) : "",
            ]
        }
        let figure = Self.figure(of: statement, words: words)
        let face = community.face
        let footer = [
            face.person.isEmpty ? "" : words.shell.ring(face.person), face.telephone,
            face.openingHours.isEmpty ? "" : words.shell.open(face.openingHours),
        ].filter { !$0.isEmpty }.joined(separator: " · ")
        let lines = address.split(whereSeparator: \.isNewline).map(String.init)
        self.init(
            title: member.number == 0 ? said.of(member.name) : said.own,
            address: ([name] + (lines.isEmpty ? [member.area] : lines)).filter { !$0.isEmpty },
            greeting: [
                said.dear(member.number == 0 ? member.name : member.firstName),
                said.lead(statement.today),
            ],
            figure: figure.number, figureCaption: figure.caption,
            sentences: sentences, columns: [said.day, said.what, said.gave, said.got],
            rows: rows, closing: [said.letterThanks],
            strip: member.number == 0
                ? nil
                : Strip(
                    title: said.stripTitle, could: said.could, wouldLike: said.wouldLike,
                    code: said.code(
                        LetterCode(number: member.number, community: community.id).description)),
            header: community.title, footer: footer, pageNumber: said.pageNumber,
            ledgerHead: words.shell.ledgerHead(statement.head.description),
            language: words.language,
            isRightToLeft: ["ar", "he", "fa", "ur"].contains(String(words.language.prefix(2))),
            isLargePrint: isLargePrint)
    }

    /// What is kept for something agreed, line by line, and what is free besides.
    private static func setAside(
        on statement: AccountStatement, words: Words
    ) -> [String] {
        guard !statement.setAside.isEmpty else { return [] }
        let lines = statement.setAside.map { "\(words.holds.amount): \(words.holds.line($0))." }
        return statement.showsBalance == .shown
            ? lines + [words.holds.free(statement.free)] : lines
    }

    /// The large number: what stands on the account, or the time given where that is not told.
    private static func figure(
        of statement: AccountStatement, words: Words
    ) -> (number: String, caption: String) {
        guard statement.showsBalance == .shown else {
            return (
                words.length(statement.gave), words.statements.receivedCaption(statement.received)
            )
        }
        return (
            words.amount(statement.balance), words.memberHome.balanceCaption(statement.balance)
        )
    }
}
