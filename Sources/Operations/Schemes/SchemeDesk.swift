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
                otherLimits: try question.read.accountsBeside(scheme.memberLimits, in: place)
                    .count,
                committee: try question.read.members(wearing: .committee, in: place)
                    .filter { $0.id != acting.member })
        }
    }

    /// The scheme in force today, for pages that follow it.
    public func today(as acting: Acting) async throws -> Scheme {
        try await desks.ask(as: acting) { try $0.scheme() }
    }

    /// Changes the rules from a day on; what was before stays and can be read.
    ///
    /// - Parameter second: the second person's word, where the change moves time.
    /// - Throws: `SchemeRefusal`; `ExchangeRefusal.codeSpent` for a code that is unknown or used.
    public func change(
        to scheme: Scheme, from day: Day, agreed second: TrayWord?, key: RequestKey?,
        as acting: Acting
    ) async throws {
        let content = Change(scheme: scheme, day: day, second: second)
        _ = try await desks.perform("scheme.change", content, key: key, as: acting) { work in
            try acting.require(.changeScheme)
            try work.writing.lockRules(of: work.community.id)
            let before = try work.read.scheme(on: day, in: work.community.id)
            try scheme.check(from: day, today: work.today, inPlaceOf: before)
            let agreed = try work.secondPerson(for: scheme.movesTime(unlike: before), second)
            try work.writing.add(
                scheme, from: day, by: acting.member.map(Identifier.init(sameBytesAs:)),
                agreedBy: agreed.map(Identifier.init(sameBytesAs:)), at: work.now,
                in: work.community.id)
            if scheme.unit != before.unit {
                try work.writing.rename(scheme.unit, in: work.community.id)
            }
            try work.log("scheme.change", word: second?.word, about: agreed)
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
            let limits = work.scheme.memberLimits
            let accounts = try work.read.accountsBeside(limits, in: work.community.id)
            guard !accounts.isEmpty else { throw SchemeRefusal.nothingChanged }
            let agreed = try work.secondPerson(for: true, second)
            for account in accounts {
                try work.writing.limit(
                    account, to: limits, change: work.id(), at: work.now, by: work.recorder,
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
}

extension Work {
    /// Who agreed to a change that moves time; nobody is needed while there is no committee.
    fileprivate func secondPerson(for isNeeded: Bool, _ said: TrayWord?) throws -> Member.ID? {
        guard isNeeded else { return nil }
        let others = try read.members(wearing: .committee, in: community.id)
            .filter { $0.id != acting.member }
        guard !others.isEmpty else { return nil }
        guard let said else { throw SchemeRefusal.secondPersonNeeded }
        let second = try secondPerson(said)
        guard second != acting.member else { throw SchemeRefusal.notSecondPerson }
        return second
    }
}
