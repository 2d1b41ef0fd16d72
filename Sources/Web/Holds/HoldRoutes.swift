import Brokerage
import Essentials
import Ledger
import Operations
import People
import Wording

extension Feature {
    static let holds = Feature(
        name: "Holds",
        routes: [
            .get("/set-aside", .may(.noteExchanges), Holds.list),
            .get("/set-aside/new", .may(.noteExchanges), Holds.new),
            .post("/set-aside/new", .may(.noteExchanges), Holds.setAside),
            .get("/set-aside/{hold}", .may(.noteExchanges), Holds.show),
            .post("/set-aside/{hold}/pass-on", .may(.noteExchanges), Holds.passOn),
            .post("/set-aside/{hold}/give-back", .may(.noteExchanges), Holds.giveBack),
        ],
        ways: [
            Way(order: 58, path: "/set-aside", access: .may(.noteExchanges)) { $0.holds.title }
        ])
}

enum Holds {
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desks.holds.list(
            after: SetAside.Place(visit.query["after"]), as: visit.acting)
        return visit.page(
            SetAsideListPage(
                visit: visit, community: try visit.community, page: page))
    }

    /// The form, filled with whose page one came from.
    @Sendable static func new(_ visit: Visit) async throws -> Reply {
        var visit = visit
        if let number = Int(visit.query["member"]),
            case .one(let member) = try await visit.desks.exchanges.person(
                fitting: String(number), as: visit.acting)
        {
            let mayNameAll = try visit.acting.may(.seeCards)
            visit.form["whose"] = "member"
            visit.form["member"] =
                "\(number) \(mayNameAll ? member.name : member.firstName)"
        }
        return visit.page(SettingAsidePage(visit: visit, community: try visit.community))
    }

    @Sendable static func setAside(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let community = try visit.community
        guard let asked = try await asked(&visit) else {
            return visit.again(SettingAsidePage(visit: visit, community: community))
        }
        do {
            let id = try await visit.desks.holds.setAside(
                asked, key: visit.key, as: visit.acting)
            return visit.done(visit.words.holds.done, at: HoldPaths.show(id, community))
        } catch let refusal as HoldRefusal {
            visit.form.fault(refusal.field, visit.words.refusal(refusal))
            return visit.again(SettingAsidePage(visit: visit, community: community))
        } catch let refusal as any Refusal where refusal.isAboutTime {
            return visit.again(
                SettingAsidePage(
                    visit: visit.renewed(after: refusal), community: community,
                    refusal: refusal))
        }
    }

    private static func asked(_ visit: inout Visit) async throws -> SettingAside? {
        var form = visit.form
        let words = visit.words.holds
        var owner: Member.ID?
        form.choose("member", in: "whose", whereTyped: "member")
        if form["whose"] == "member" {
            owner = try await visit.people(in: "member", faults: &form).first?.id
        } else if form["whose"] != "pot" {
            form.fault("whose", words.chooseWhose)
        }
        let minutes = Minutes(typed: form["length"])
        if minutes == nil { form.fault("length", visit.words.noteTime.writeLength) }
        if form["purpose"].isEmpty {
            form.fault("purpose", visit.words.refusal(HoldRefusal.purposeMissing))
        }
        let day = Day(form["until"])
        if day == nil { form.fault("until", words.chooseDay) }
        visit.form = form
        guard !form.hasFaults, let minutes, let day else { return nil }
        return SettingAside(
            of: owner, minutes: minutes, for: form["purpose"], until: day,
            word: try visit.word(of: owner))
    }

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit))
    }

    private static func page(
        _ visit: Visit, refusal: (any Refusal)? = nil
    ) async throws -> SetAsideShowPage {
        SetAsideShowPage(
            visit: visit, community: try visit.community,
            hold: try await visit.desks.holds.show(
                try visit.id("hold", of: "time set aside"), as: visit.acting),
            own: try visit.acting.subject, refusal: refusal)
    }

    @Sendable static func passOn(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let id: Hold.ID = try visit.id("hold", of: "time set aside")
        let hold = try await visit.desks.holds.show(id, as: visit.acting)
        var form = visit.form
        var receiver: Member.ID?
        form.choose("member", in: "to", whereTyped: "member")
        if form["to"] == "member" {
            receiver = try await visit.people(in: "member", faults: &form).first?.id
        } else if form["to"] != "pot" || hold.owner == nil {
            form.fault("to", visit.words.noteTime.chooseWay)
        }
        let minutes = Minutes(typed: form["length"])
        if minutes == nil { form.fault("length", visit.words.noteTime.writeLength) }
        visit.form = form
        guard !form.hasFaults, let minutes else { return visit.again(try await page(visit)) }
        do {
            let left = try await visit.desks.holds.settle(
                HoldSettling(
                    id, minutes: minutes, to: receiver, word: try visit.word(of: hold.owner)),
                key: visit.key, as: visit.acting)
            let community = try visit.community
            return visit.done(
                visit.words.holds.passedOn(left),
                at: left == .zero
                    ? HoldPaths.list(community) : HoldPaths.show(id, community))
        } catch let refusal as HoldRefusal
            where refusal == .moreThanLeft || refusal == .lengthMissing
        {
            visit.form.fault("length", visit.words.refusal(refusal))
            return visit.again(try await page(visit))
        } catch let refusal as any Refusal where refusal.isAboutTime {
            return visit.again(
                try await page(visit.renewed(after: refusal), refusal: refusal))
        }
    }

    @Sendable static func giveBack(_ visit: Visit) async throws -> Reply {
        do {
            try await visit.desks.holds.release(
                try visit.id("hold", of: "time set aside"), key: visit.key, as: visit.acting)
        } catch let refusal as any Refusal where refusal.isAboutTime {
            return visit.again(
                try await page(visit.renewed(after: refusal), refusal: refusal))
        }
        return visit.done(
            visit.words.holds.givenBack, at: HoldPaths.list(try visit.community))
    }
}

extension TypedForm {
    /// Takes a choice as made where nobody made one but wrote what it leads to.
    fileprivate mutating func choose(
        _ choice: String, in name: String, whereTyped field: String
    ) {
        if self[name].isEmpty, !self[field].isEmpty { self[name] = choice }
    }
}

extension Refusal {
    /// Whether the form that led to it says so itself.
    fileprivate var isAboutTime: Bool {
        self is HoldRefusal || self is PostingRefusal || self is GiftRefusal
            || self is ExchangeRefusal || self is FieldFaults
    }
}

extension HoldRefusal {
    /// The answer that it is about.
    fileprivate var field: String {
        switch self {
        case .lengthMissing, .moreThanLeft: "length"
        case .purposeMissing, .purposeTooLong: "purpose"
        case .dayOver, .dayTooFar: "until"
        case .countedOnly, .toItsOwner, .isOver: "whose"
        }
    }
}

extension Visit {
    /// On whose word somebody's time is set aside or passed on: one's own, or as the form says.
    fileprivate func word(of owner: Member.ID?) throws -> Word {
        try owner == nil || owner == acting.subject
            ? .ownHand : Word(code: form["word"]) ?? .phone
    }
}
