import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct PotDeskKeeping {
    @Test(arguments: EngineKind.available)
    func `opens, renames and closes, and refuses a name that is taken`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.pots, town.acting())
            let housing = try await town.desks.joint.add(
                kind: .organisation, name: "Harbour Housing", key: town.key(), as: sue)
            let home = try await town.desks.joint.add(
                kind: .household, name: "The Marshes", key: town.key(), as: sue)
            let library = try await desk.open(
                name: " Library  pot", sponsor: housing, purpose: "For readers", key: town.key(),
                as: sue)
            for taken in ["library pot", "Community Pot"] {
                await #expect(throws: PotRefusal.nameTaken) {
                    try await desk.open(name: taken, key: town.key(), as: sue)
                }
            }
            await #expect(throws: PotRefusal.nameMissing) {
                try await desk.open(name: " ", key: town.key(), as: sue)
            }
            for sponsor in [home, JointParty.ID(high: 7, low: 7)] {
                await #expect(throws: PotRefusal.sponsorUnknown) {
                    try await desk.open(
                        name: "Garden pot", sponsor: sponsor, key: town.key(), as: sue)
                }
            }
            await #expect(throws: HatRefusal.notYours) {
                try await desk.open(
                    name: "Garden pot", key: town.key(), as: town.acting(for: town.jade))
            }
            let garden = try await desk.open(name: "Garden pot", key: town.key(), as: sue)
            await #expect(throws: PotRefusal.nameTaken) {
                try await desk.change(
                    garden, name: "LIBRARY POT", sponsor: nil, purpose: "", key: town.key(),
                    as: sue)
            }
            try await desk.change(
                garden, name: "Hill garden", sponsor: housing, purpose: "Seeds",
                key: town.key(), as: sue)
            try await desk.close(garden, key: town.key(), as: sue)
            await #expect(throws: PotRefusal.closed) {
                try await desk.close(garden, key: town.key(), as: sue)
            }
            let list = try await desk.list(as: town.acting(for: town.jade))
            #expect(list.map { $0.pot?.name } == [nil, "Library pot", "Hill garden"])
            #expect(list.map(\.sponsor) == ["", "Harbour Housing", "Harbour Housing"])
            #expect(list.map(\.isOpen) == [true, true, false])
            try await desk.close(garden, false, key: town.key(), as: sue)
            await #expect(throws: PotRefusal.notClosed) {
                try await desk.close(library, false, key: town.key(), as: sue)
            }
            let verbs = try await town.store.read { [place = town.community.id] in
                try $0.acts(limit: 50, in: place).map(\.verb).filter { $0.hasPrefix("pot.") }
            }
            #expect(
                verbs.sorted() == [
                    "pot.change", "pot.close", "pot.open", "pot.open", "pot.reopen",
                ])
            let accounts = try await town.desks.ledger.accounts(as: sue)
            #expect(
                accounts.filter { $0.account.kind == .pot }.map(\.name)
                    == ["Community pot", "Library pot", "Hill garden"])
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `takes time in, gives no more than is in it, and closes once it is empty`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let (desk, gifts, sue) = (town.desks.pots, town.desks.gifts, town.acting())
            let jade = town.acting(for: town.jade)
            try await town.thank(town.jade, minutes: 120, from: town.lily)
            let id = try await desk.open(name: "Library pot", key: town.key(), as: sue)
            try await gifts.give(
                Gift(
                    .intoPot(from: town.jade.id), minutes: Minutes(60), message: "For readers",
                    pot: id), key: town.key(), as: jade)
            await #expect(throws: PotRefusal.notEmpty) {
                try await desk.close(id, key: town.key(), as: sue)
            }
            await #expect(throws: GiftRefusal.potTooSmall) {
                try await gifts.give(
                    Gift(.outOfPot(to: town.tom.id), minutes: Minutes(61), pot: id),
                    key: town.key(), as: sue)
            }
            // The community pot has nothing to do with it.
            await #expect(throws: GiftRefusal.potTooSmall) {
                try await gifts.give(
                    Gift(.outOfPot(to: town.tom.id), minutes: Minutes(1)), key: town.key(),
                    as: sue)
            }
            await #expect(throws: HatRefusal.notYours) {
                try await gifts.give(
                    Gift(.outOfPot(to: town.tom.id), minutes: Minutes(5), pot: id),
                    key: town.key(), as: town.acting(for: town.tom))
            }
            await #expect(throws: ExchangeRefusal.ownHours) {
                try await gifts.give(
                    Gift(.outOfPot(to: town.sue.id), minutes: Minutes(5), pot: id),
                    key: town.key(), as: sue)
            }
            try await gifts.give(
                Gift(.outOfPot(to: town.tom.id), minutes: Minutes(60), pot: id), key: town.key(),
                as: sue)
            #expect(try await town.balance(of: town.jade) == 60)
            #expect(try await town.balance(of: town.tom) == 60)
            let tom = try await town.desks.statements.statement(
                of: town.tom.id, as: town.acting(for: town.tom))
            #expect(tom.lines.first?.pot == "Library pot")
            let sheet = try await desk.sheet(id, as: sue)
            #expect(sheet.moves.map(\.kind) == [.grantFromPot, .donationToPot])
            #expect(sheet.moves.map(\.change) == [-60, 60])
            #expect(sheet.moves.map(\.others) == [["Tom Reilly"], ["Jade Okoro"]])
            #expect(sheet.moves.map(\.content) == ["", "For readers"])
            #expect(sheet.standing.balance == 0)
            #expect(sheet.standing.sums == PotStanding.Sums(cameIn: 60, wentOut: 60))
            // Whoever may note but see no cards is told first names only.
            let volunteer = town.acting(
                for: town.amir, .volunteerCoordinator, granted: [.noteExchanges])
            #expect(try await desk.sheet(id, as: volunteer).moves.first?.others == ["Tom"])
            await #expect(throws: HatRefusal.notYours) { try await desk.sheet(id, as: jade) }
            let first = try await desk.sheet(id, limit: 1, as: sue)
            let rest = try await desk.sheet(id, before: first.older, limit: 1, as: sue)
            #expect(first.moves + rest.moves == sheet.moves && rest.older == nil)
            #expect(try await desk.sheet(nil, as: sue).moves.isEmpty)
            try await desk.close(id, key: town.key(), as: sue)
            await #expect(throws: PotRefusal.closed) {
                try await gifts.give(
                    Gift(.intoPot(from: town.jade.id), minutes: Minutes(5), pot: id),
                    key: town.key(), as: jade)
            }
            await #expect(throws: NotFound.self) {
                try await gifts.give(
                    Gift(
                        .intoPot(from: town.jade.id), minutes: Minutes(5),
                        pot: Pot.ID(high: 9, low: 9)),
                    key: town.key(), as: jade)
            }
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `takes a gift back with a reason, while it is there and never one's own`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let (desk, gifts, sue) = (town.desks.pots, town.desks.gifts, town.acting())
            for giver in [town.jade, town.sue] {
                try await town.thank(giver, minutes: 120, from: town.lily)
            }
            let id = try await desk.open(name: "Library pot", key: town.key(), as: sue)
            func into(_ giver: Resident, _ acting: Acting) async throws {
                try await gifts.give(
                    Gift(.intoPot(from: giver.id), minutes: Minutes(60), pot: id),
                    key: town.key(), as: acting)
            }
            try await into(town.jade, town.acting(for: town.jade))
            try await into(town.sue, sue)
            try await gifts.give(
                Gift(.outOfPot(to: town.tom.id), minutes: Minutes(80), pot: id),
                key: town.key(), as: sue)
            let moves = try await desk.sheet(id, as: sue).moves
            let (grant, own, gift) = (moves[0].entry, moves[1].entry, moves[2].entry)
            func takeBack(_ entry: Entry.ID, why: String = "Wrong pot") async throws {
                try await desk.takeBack(entry, why: why, key: town.key(), as: sue)
            }
            await #expect(throws: PotRefusal.reasonMissing) { try await takeBack(gift, why: " ") }
            await #expect(throws: PotRefusal.givenOut) { try await takeBack(gift) }
            await #expect(throws: ExchangeRefusal.ownHours) { try await takeBack(own) }
            await #expect(throws: NotFound.self) { try await takeBack(Entry.ID(high: 1, low: 1)) }
            await #expect(throws: HatRefusal.notYours) {
                try await desk.takeBack(
                    gift, why: "Mine", key: town.key(), as: town.acting(for: town.jade))
            }
            try await takeBack(grant)
            #expect(try await town.balance(of: town.tom) == 0)
            try await takeBack(gift)
            #expect(try await town.balance(of: town.jade) == 120)
            await #expect(throws: PostingRefusal.alreadyReversed) { try await takeBack(grant) }
            let sheet = try await desk.sheet(id, as: sue)
            #expect(sheet.standing.balance == 60)
            #expect(sheet.standing.sums == PotStanding.Sums(cameIn: 60, wentOut: 0))
            #expect(sheet.moves.map(\.kind?.code).prefix(2) == ["reversal", "reversal"])
            #expect(sheet.moves.map(\.isTakenBack) == [false, false, true, false, true])
            #expect(sheet.moves.map(\.mayBeTakenBack) == [false, false, false, true, false])
            #expect(sheet.moves.first?.content == "Wrong pot")
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `takes an organisation's time through somebody who acts for it`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let (gifts, joint, sue) = (town.desks.gifts, town.desks.joint, town.acting())
            let housing = try await joint.add(
                kind: .organisation, name: "Harbour Housing", key: town.key(), as: sue)
            try await joint.put(
                JointPerson(member: town.amir.id), into: housing, key: town.key(), as: sue)
            try await joint.put(
                JointPerson(member: town.tom.id, mayAct: false), into: housing, key: town.key(),
                as: sue)
            try await town.desks.exchanges.note(
                NotedExchange(
                    content: "Moving", day: town.today, minutes: Minutes(120),
                    givers: [NotedParty(town.amir.id, joint: housing)],
                    receivers: [NotedParty(town.lily.id)], word: .phone),
                key: town.key(), as: sue)
            let id = try await town.desks.pots.open(
                name: "Library pot", sponsor: housing, key: town.key(), as: sue)
            func give(_ giver: Resident, _ minutes: Int64, as acting: Acting) async throws {
                try await gifts.give(
                    Gift(
                        .intoPot(from: giver.id), minutes: Minutes(minutes), word: .phone,
                        pot: id, joint: housing), key: town.key(), as: acting)
            }
            try await give(town.amir, 50, as: town.acting(for: town.amir))
            try await give(town.amir, 40, as: sue)
            for resident in [town.tom, town.jade] {
                await #expect(throws: ExchangeRefusal.notActingForIt) {
                    try await give(resident, 5, as: town.acting(for: resident))
                }
            }
            await #expect(throws: GiftRefusal.notThatMuch) {
                try await give(town.amir, 31, as: town.acting(for: town.amir))
            }
            #expect(try await town.balance(of: town.amir) == 0)
            #expect(try await joint.sheet(housing, as: sue).balance == 30)
            let sheet = try await town.desks.pots.sheet(id, as: sue)
            #expect(sheet.standing.balance == 90 && sheet.standing.sponsor == "Harbour Housing")
            #expect(sheet.moves.map(\.others) == [["Harbour Housing"], ["Harbour Housing"]])
            #expect(try await town.verified())
        }
    }
}
