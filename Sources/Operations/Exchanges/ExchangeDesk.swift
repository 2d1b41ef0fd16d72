import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Help that was given: noted, confirmed, questioned, settled, put right, thanked for.
public struct ExchangeDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var exchanges: ExchangeDesk { ExchangeDesk(desks: self) }
}

extension ExchangeDesk {
    /// One exchange with its whole history; its own people and coordinators may see it.
    ///
    /// - Throws: `NotFound` for everybody else.
    public func sheet(_ id: Exchange.ID, as acting: Acting) async throws -> ExchangeSheet {
        try await desks.ask(as: acting) { question in
            let community = question.community.id
            guard let exchange = try question.read.exchange(id, in: community) else {
                throw NotFound("exchange")
            }
            var asker: Member.ID?
            if !acting.may(.noteExchanges), !exchange.involves(acting.subject) {
                asker = try question.read.asker(
                    of: exchange, for: acting, today: question.today, in: community)
                guard asker != nil else { throw NotFound("exchange") }
            }
            let project = try exchange.project.flatMap { id in
                try question.read.projects(in: community).first { $0.id == id }
            }
            let subject = Subject.ID(sameBytesAs: id)
            let acts = try question.read.acts(subject: subject, limit: 200, in: community)
            let people = acts.flatMap { [$0.member, $0.onBehalfOf, $0.about] }.compactMap { $0 }
            let names = Dictionary(
                uniqueKeysWithValues: try question.read.members(
                    Array(Set(people)), in: community
                ).map { ($0.id, $0.name) })
            return ExchangeSheet(
                exchange: exchange, isInTray: try question.read.isInTray(id, in: community),
                acts: acts.map { act in
                    AttributedAct(
                        act: act, name: act.member.flatMap { names[$0] },
                        forName: act.onBehalfOf.flatMap { names[$0] },
                        aboutName: act.about.flatMap { names[$0] })
                },
                entries: try question.read.entries(about: subject, in: community),
                project: project, standsInFor: asker)
        }
    }

    /// Exchanges of some standings, of one person or of all, newest first; for coordinators.
    public func list(
        _ standing: [Exchange.Standing], of member: Member.ID? = nil,
        before last: Exchange.ID? = nil, limit: Int = 50, as acting: Acting
    ) async throws -> [Exchange] {
        try acting.require(.noteExchanges)
        return try await desks.ask(as: acting) { question in
            try question.read.exchanges(
                standing: standing, of: member, before: last, limit: limit,
                in: question.community.id)
        }
    }

    /// What the first screen of a member shows.
    public func home(as acting: Acting) async throws -> MemberHome {
        try acting.require(.actForSelf)
        return try await desks.ask(as: acting) { question in
            let community = question.community.id
            guard let subject = acting.subject else { throw NotFound("person") }
            let scheme = try question.scheme()
            let account = try question.read.account(
                of: subject, unit: scheme.unit.id, in: community)
            let noted = try question.read.exchanges(
                standing: [.noted], of: subject, limit: 50, in: community)
            var waiting: [Exchange] = []
            for exchange in noted where exchange.mayAnswer(subject) {
                if try !question.read.isInTray(exchange.id, in: community) {
                    waiting.append(exchange)
                }
            }
            return MemberHome(
                comingUp: try question.read.comingUp(for: subject, limit: 5, in: community),
                waiting: waiting,
                thanks: try question.read.thanksWaiting(for: subject, limit: 5, in: community),
                balance: account?.account.balance ?? 0, mayNoteTime: scheme.membersNoteTime,
                counted: scheme.valuing == .counted
                    ? try account.map {
                        try question.read.time(of: subject, account: $0, in: community)
                    } : nil,
                setAside: account?.account.held ?? 0 > 0
                    ? try question.setAside(of: subject).reduce(.zero) { $0 + $1.left } : .zero)
        }
    }

    /// Since when people of a note are kept apart; nil where none are.
    public func keptApartSince(
        _ noted: NotedExchange, as acting: Acting
    ) async throws -> Instant? {
        try acting.require(.seeSafeguards)
        return try await desks.ask(as: acting) { question in
            try question.read.keptApart(
                among: (noted.givers + noted.receivers).map(\.member),
                in: question.community.id
            ).first?.since
        }
    }

    /// Whom somebody means by a number or a piece of a name.
    public func person(fitting typed: String, as acting: Acting) async throws -> PersonFit {
        guard acting.may(.noteExchanges) || acting.may(.actForSelf) else {
            throw HatRefusal.notYours
        }
        return try await desks.ask(as: acting) { question in
            try question.read.person(
                fitting: typed, orGone: acting.may(.noteExchanges), in: question.community.id)
        }
    }

    /// The most people that a grid offers by name; of larger time banks it offers the first.
    public static let peopleMax = 500

    /// The names and numbers that a grid or a field offers while one types.
    public func people(as acting: Acting, limit: Int = peopleMax) async throws -> [Member] {
        try acting.require(.noteExchanges)
        return try await desks.ask(as: acting) { question in
            try question.read.members(
                standing: [.active, .paused], limit: limit, in: question.community.id)
        }
    }
}
