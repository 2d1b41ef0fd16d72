import Communities
import Essentials
import Ledger
import Operations
import People
import Storage

/// Puts people into a town.
struct Settlers {
    let desks: Desks
    let community: Community

    func unit() async throws -> CreditUnit {
        let (community, today) = (community.id, today)
        return try await desks.store.read { try $0.scheme(on: today, in: community).unit }
    }

    func coordinator(_ started: StartedCommunity) async throws -> Resident {
        guard let id = started.coordinator, let login = started.login else {
            throw NotFound("coordinator")
        }
        return try await resident(id, login)
    }

    func settle(
        _ name: String, _ email: String?, _ area: String, _ telephone: String
    ) async throws -> Resident {
        let acting = Acting.console(in: community.id)
        let made = try await desks.perform("town.settle", name, key: nil, as: acting) { work in
            let number = try work.read.nextMemberNumber(in: work.community.id)
            let isMobile = telephone.hasPrefix("07")
            let member = Member(
                id: work.id(), number: number, name: name, joined: work.today, area: area,
                landline: isMobile ? "" : telephone, mobile: isMobile ? telephone : "",
                email: email ?? "")
            try work.writing.add(member, at: work.now, in: work.community.id)
            try work.writing.open(
                Account(
                    id: work.id(), community: work.community.id, kind: .person,
                    unit: work.scheme.unit.id, holder: Identifier(sameBytesAs: member.id),
                    limits: work.scheme.memberLimits),
                name: name, number: number, at: work.now, by: work.recorder, change: work.id())
            let login: LoginID = work.id()
            try work.writing.addLogin(
                login, email: email, password: nil, isHost: false, at: work.now)
            try work.writing.link(login, to: member.id, in: work.community.id)
            return [member.id.description, login.description]
        }
        guard let member = Member.ID(made[0]), let login = LoginID(made[1]) else {
            throw NotFound("member")
        }
        return try await resident(member, login)
    }

    private var today: Day { community.zone.day(at: desks.timepiece.now()) }

    private func resident(_ id: Member.ID, _ login: LoginID) async throws -> Resident {
        let community = community.id
        return try await desks.store.read { reading in
            guard let member = try reading.member(id, in: community),
                let account = try reading.accounts(
                    of: Identifier(sameBytesAs: id), in: community
                ).first
            else { throw NotFound("member") }
            return Resident(member: member, account: account.account.id, login: login)
        }
    }
}
