import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// How the time bank works: its name, its words, its rules, dated and with who decided them.
public struct SchemeDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var schemes: SchemeDesk { SchemeDesk(desks: self) }
}

/// Everything about how a time bank works, as one page shows it.
public struct SchemeSheet: Sendable {
    public let community: Community
    /// In force today.
    public let scheme: Scheme
    /// Newest first, with those that are to come.
    public let history: [DatedScheme]
    public let areas: [Area]
    /// How many accounts have other limits than the scheme's.
    public let otherLimits: Int
    /// Who may be the second person; empty while nobody wears the committee's hat.
    public let committee: [Member]
    /// A change that waits for a second person.
    public let waiting: WaitingScheme?
}

/// The name and the local face, as somebody typed them.
public struct TypedFace: Hashable, Sendable, Codable {
    public var title: String
    public var zone: String
    public var language: String
    public var face: LocalFace

    public init(title: String, zone: String, language: String, face: LocalFace) {
        self.title = title
        self.zone = zone
        self.language = language
        self.face = face
    }
}

extension SchemeDesk {
    /// How it works today, what is to come and what it was before.
    public func sheet(as acting: Acting) async throws -> SchemeSheet {
        guard acting.may(.changeScheme) || acting.may(.settleTray) || acting.may(.seeReports)
        else { throw HatRefusal.notYours }
        return try await desks.ask(as: acting) { question in
            let place = question.community.id
            let scheme = try question.scheme()
            return SchemeSheet(
                community: question.community, scheme: scheme,
                history: try question.read.schemes(in: place),
                areas: try question.read.areas(in: place),
                otherLimits: try question.read.accountsBeside(
                    scheme.memberLimits, ceilingsGrow: scheme.ceilingGrowth != nil, in: place
                )
                .count,
                committee: try question.read.members(wearing: .committee, in: place)
                    .filter { $0.id != acting.member },
                waiting: try question.read.waitingScheme(in: place))
        }
    }

    /// The scheme in force today, for pages that follow it.
    public func today(as acting: Acting) async throws -> Scheme {
        try await desks.ask(as: acting) { try $0.scheme() }
    }

    /// Changes the rules from a day on; what was before stays and can be read.
    ///
    /// A change that moves time needs a second person where there is a committee. Without their
    /// word it waits in the tray; nothing of it holds meanwhile.
    /// - Parameter second: the second person's word, where it is known already.
    /// - Throws: `SchemeRefusal`; `ExchangeRefusal.codeSpent` for a code that is unknown or used.
    @discardableResult
    public func change(
        to scheme: Scheme, from day: Day, agreed second: TrayWord?, key: RequestKey?,
        as acting: Acting
    ) async throws -> SchemeStep {
        let content = Change(scheme: scheme, day: day, second: second)
        return try await desks.perform("scheme.change", content, key: key, as: acting) { work in
            try acting.require(.changeScheme)
            try work.writing.lockRules(of: work.community.id)
            let before = try work.datedScheme(on: day)
            try scheme.check(from: day, today: work.today, inPlaceOf: before.scheme)
            let movesTime = scheme.movesTime(unlike: before.scheme)
            if movesTime, second == nil, try work.needsSecondPerson() {
                guard try work.read.waitingScheme(in: work.community.id) == nil else {
                    throw SchemeRefusal.alreadyWaiting
                }
                let waiting = WaitingScheme(
                    id: work.id(), scheme: scheme, starts: day, insteadOf: before.number,
                    made: work.now, madeBy: acting.member.map(Identifier.init(sameBytesAs:)))
                try work.writing.add(waiting, in: work.community.id)
                try work.log(
                    "scheme.propose", subject: ("scheme", Identifier(sameBytesAs: waiting.id)))
                return SchemeStep.waits
            }
            let agreed = try work.secondPerson(for: movesTime, second)
            try work.put(
                scheme, from: day, inPlaceOf: before.scheme,
                by: acting.member.map(Identifier.init(sameBytesAs:)), agreedBy: agreed)
            try work.log("scheme.change", word: second?.word, about: agreed)
            return .kept
        }
    }

    /// Lets the unit be called what the rules of today say, on the day that they begin.
    ///
    /// - Returns: 1 where it had another name until now.
    @discardableResult
    public func begin(as acting: Acting) async throws -> Int {
        try await desks.perform("scheme.begin", "", key: nil, as: acting) { work in
            try acting.require(.changeScheme)
            try work.writing.lockRules(of: work.community.id)
            let unit = work.scheme.unit
            let isNamed = try work.read.units(in: work.community.id).contains(unit)
            guard !isNamed else { return 0 }
            try work.writing.rename(unit, in: work.community.id)
            return 1
        }
    }

    /// The change of the rules that waits for a second person, with the rules that hold today.
    public func waiting(
        as acting: Acting
    ) async throws -> (waiting: WaitingScheme, today: Scheme)? {
        try TrayDesk.requireAny(acting)
        return try await desks.ask(as: acting) { question in
            guard let waiting = try question.read.waitingScheme(in: question.community.id) else {
                return nil
            }
            return (waiting, try question.scheme())
        }
    }

    /// Agrees to a change that waits, as the second person; it holds from its day on.
    ///
    /// Where its day has gone by, it holds from today.
    /// - Throws: `SchemeRefusal`; `ExchangeRefusal` for a word that is none.
    /// - Returns: the day from which it holds.
    @discardableResult
    public func settle(
        _ id: WaitingScheme.ID, by said: TrayWord, key: RequestKey?, as acting: Acting
    ) async throws -> Day {
        let content = Agreement(id: id, said: said)
        return try await desks.perform("scheme.settle", content, key: key, as: acting) { work in
            try TrayDesk.requireAny(acting)
            let place = work.community.id
            let waiting = try work.waiting(id)
            let day = waiting.begins(agreedOn: work.today)
            let before = try work.datedScheme(on: day)
            try waiting.check(agreedOn: work.today, inPlaceOf: before)
            let second = try work.secondPerson(said)
            guard waiting.isSecondPerson(Identifier(sameBytesAs: second)) else {
                throw SchemeRefusal.notSecondPerson
            }
            let sheet = if case .signedSlip(_, let sheet) = said { sheet } else { "" }
            guard
                try work.writing.takeFromTray(
                    id, by: Identifier(sameBytesAs: second), said.word, sheet: sheet,
                    at: work.now, in: place)
            else { throw SchemeRefusal.noLongerWaiting }
            try work.put(
                waiting.scheme, from: day, inPlaceOf: before.scheme, by: waiting.madeBy,
                agreedBy: second)
            try work.log(
                "scheme.settle", word: said.word,
                subject: ("scheme", Identifier(sameBytesAs: id)), about: second)
            return day
        }
    }

    /// Takes a change back that waits; nothing of it ever held.
    public func takeBack(
        _ id: WaitingScheme.ID, key: RequestKey?, as acting: Acting
    ) async throws {
        _ = try await desks.perform("scheme.take-back", id, key: key, as: acting) { work in
            try acting.require(.changeScheme)
            _ = try work.waiting(id)
            guard
                try work.writing.takeFromTray(
                    id, by: nil, nil, sheet: "", at: work.now, in: work.community.id)
            else { throw SchemeRefusal.noLongerWaiting }
            try work.log(
                "scheme.take-back", subject: ("scheme", Identifier(sameBytesAs: id)))
            return true
        }
    }

    /// Gives every account the scheme's limits of today; each is a dated change of its own.
    ///
    /// - Returns: how many accounts had others.
    @discardableResult
    public func limitEverybody(
        agreed second: TrayWord?, key: RequestKey?, as acting: Acting
    ) async throws -> Int {
        try await desks.perform("scheme.limit", second, key: key, as: acting) { work in
            try acting.require(.changeScheme)
            try work.writing.lockRules(of: work.community.id)
            var limits = work.scheme.memberLimits
            let accounts = try work.read.accountsBeside(
                limits, ceilingsGrow: work.scheme.ceilingGrowth != nil, in: work.community.id)
            guard !accounts.isEmpty else { throw SchemeRefusal.nothingChanged }
            let agreed = try work.secondPerson(for: true, second)
            let rows = try work.read.given(
                among: accounts, unit: work.scheme.unit.id, in: work.community.id)
            for row in rows {
                limits.softCeiling = work.scheme.softCeiling(given: row.given)
                try work.writing.limit(
                    row.account, to: limits, change: work.id(), at: work.now, by: work.recorder,
                    in: work.community.id)
            }
            try work.log("scheme.limit", word: second?.word, about: agreed)
            return accounts.count
        }
    }

    /// Changes the name, the clock, the language and whom people ring.
    public func changeFace(
        to typed: TypedFace, key: RequestKey?, as acting: Acting
    ) async throws {
        _ = try await desks.perform("scheme.face", typed, key: key, as: acting) { work in
            try acting.require(.changeScheme)
            try work.writing.lockRules(of: work.community.id)
            var faults: [FieldFault] = []
            let title = typed.title.trimmed
            if title.isEmpty || title.count > 80 {
                faults.append(
                    FieldFault("title", "Write the name in at most 80 letters."))
            }
            let face = typed.face
            let all = [face.person, face.telephone, face.openingHours, face.address]
            if all.contains(where: { $0.count > 200 }) {
                faults.append(FieldFault("person", "Use at most 200 letters for each line."))
            }
            let zone = Zone(typed.zone)
            if zone == nil {
                faults.append(FieldFault("zone", "Choose a time zone from the list."))
            }
            guard faults.isEmpty, let zone else { throw FieldFaults(faults) }
            let before = try work.read.community(work.community.id)
            var changed = before
            changed.title = title
            changed.zone = zone
            changed.language = typed.language
            changed.face = LocalFace(
                person: face.person.trimmed, telephone: face.telephone.trimmed,
                openingHours: face.openingHours.trimmed, address: face.address.trimmed)
            guard changed != before else { throw SchemeRefusal.nothingChanged }
            try work.writing.change(changed)
            try work.log("scheme.face")
            return true
        }
    }

    /// Replaces the list of areas that people choose from.
    public func setAreas(
        _ names: [String], key: RequestKey?, as acting: Acting
    ) async throws {
        _ = try await desks.perform("scheme.areas", names, key: key, as: acting) { work in
            try acting.require(.changeScheme)
            try work.writing.lockRules(of: work.community.id)
            let wanted = names.map(\.trimmed).filter { !$0.isEmpty }
            guard wanted.count <= 100, wanted.allSatisfy({ $0.count <= 60 }) else {
                throw FieldFaults("areas", "Use at most 100 lines, each of at most 60 letters.")
            }
            let before = try work.read.areas(in: work.community.id)
            for area in before where !wanted.contains(area.name) {
                try work.writing.removeArea(area.id, in: work.community.id)
            }
            for name in wanted where !before.contains(where: { $0.name == name }) {
                try work.writing.add(
                    Area(id: work.id(), name: name), in: work.community.id)
            }
            try work.log("scheme.areas")
            return true
        }
    }

    private struct Change: Codable, Sendable {
        let scheme: Scheme
        let day: Day
        let second: TrayWord?
    }

    private struct Agreement: Codable, Sendable {
        let id: WaitingScheme.ID
        let said: TrayWord
    }
}

extension Work {
    /// The scheme that holds on a day, with its number.
    fileprivate func datedScheme(on day: Day) throws -> DatedScheme {
        guard
            let found = try read.schemes(in: community.id).filter({ $0.starts <= day })
                .max(by: { ($0.starts, $0.number) < ($1.starts, $1.number) })
        else { throw NotFound("scheme") }
        return found
    }

    /// The change that waits, with everybody else held off who would change the rules.
    fileprivate func waiting(_ id: WaitingScheme.ID) throws -> WaitingScheme {
        try writing.lockRules(of: community.id)
        guard let waiting = try read.waitingScheme(in: community.id), waiting.id == id else {
            throw SchemeRefusal.noLongerWaiting
        }
        return waiting
    }

    fileprivate func put(
        _ scheme: Scheme, from day: Day, inPlaceOf before: Scheme, by writer: Identifier<Never>?,
        agreedBy second: Member.ID?
    ) throws {
        try writing.add(
            scheme, from: day, by: writer, agreedBy: second.map(Identifier.init(sameBytesAs:)),
            at: now, in: community.id)
        if scheme.unit != before.unit, day <= today {
            try writing.rename(scheme.unit, in: community.id)
        }
    }

    fileprivate func needsSecondPerson() throws -> Bool {
        try read.members(wearing: .committee, in: community.id)
            .contains { $0.id != acting.member }
    }

    /// Who agreed to a change that moves time; nobody is needed while there is no committee.
    fileprivate func secondPerson(for isNeeded: Bool, _ said: TrayWord?) throws -> Member.ID? {
        guard isNeeded else { return nil }
        guard try needsSecondPerson() else { return nil }
        guard let said else { throw SchemeRefusal.secondPersonNeeded }
        let second = try secondPerson(said)
        guard second != acting.member else { throw SchemeRefusal.notSecondPerson }
        return second
    }
}
