import Brokerage
import Essentials
import Ledger
import Operations
import People
import Wording

extension Feature {
    static let gifts = Feature(
        name: "Gifts",
        routes: [
            .get("/give", .may(.actForSelf), Gifts.ask),
            .post("/give", .may(.actForSelf), Gifts.give),
            .get("/give/from-pot", .may(.noteExchanges), Gifts.ask),
            .post("/give/from-pot", .may(.noteExchanges), Gifts.give),
        ],
        ways: [
            Way(order: 48, path: "/give", access: .may(.actForSelf)) { $0.gifts.title }
        ])
}

enum Gifts {
    @Sendable static func ask(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit))
    }

    private static func page(
        _ visit: Visit, refusal: (any Refusal)? = nil
    ) async throws -> GiftPage {
        let standing = try await visit.desks.gifts.standing(as: visit.acting)
        let community = try visit.community
        let isFromPot = visit.path == GiftPaths.grant(community)
        let pots = try await visit.desks.pots.list(withSums: false, as: visit.acting)
        return GiftPage(
            visit: visit, community: community, acting: try visit.acting, isFromPot: isFromPot,
            pots: pots.filter(\.isOpen), own: standing.own,
            joint: isFromPot ? [] : try await accounts(visit), isCounted: standing.isCounted,
            refusal: refusal)
    }

    /// The shared accounts that a form offers: all for whoever notes for others, else one's own.
    private static func accounts(_ visit: Visit) async throws -> [JointParty] {
        let desk = visit.desks.joint
        let mine = try await desk.mine(as: visit.acting)
        guard try visit.acting.may(.noteExchanges) else { return mine }
        let all = try await desk.choices(as: visit.acting)
        return all.isEmpty ? mine : all
    }

    @Sendable static func give(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let community = try visit.community
        let isFromPot = visit.path == GiftPaths.grant(community)
        guard let gift = try await gift(&visit, isFromPot: isFromPot) else {
            return visit.again(try await page(visit))
        }
        do {
            try await visit.desks.gifts.give(gift, key: visit.key, as: visit.acting)
        } catch let refusal as any Refusal where refusal is GiftRefusal || refusal is PotRefusal {
            return visit.again(try await page(visit, refusal: refusal))
        } catch let refusal as PostingRefusal {
            return visit.again(
                try await page(visit.renewed(after: refusal), refusal: refusal))
        } catch let refusal as ExchangeRefusal {
            return visit.again(try await page(visit, refusal: refusal))
        } catch let refusal as FieldFaults {
            return visit.again(try await page(visit, refusal: refusal))
        }
        let isOwn = try isFromPot || gift.path.giver == visit.acting.subject
        return visit.done(
            isFromPot
                ? visit.words.gifts.granted
                : isOwn ? visit.words.gifts.done : visit.words.gifts.doneFor,
            at: isFromPot
                ? GiftPaths.grant(community, from: gift.pot)
                : isOwn ? HomePaths.home(community) : GiftPaths.give(community))
    }

    private static func gift(_ visit: inout Visit, isFromPot: Bool) async throws -> Gift? {
        var form = visit.form
        guard let own = try visit.acting.subject else { throw NotFound("person") }
        var giver = own
        if !isFromPot, try visit.acting.may(.noteExchanges), !form["giver"].isEmpty {
            giver = try await visit.people(in: "giver", faults: &form).first?.id ?? own
        }
        var path = Gift.Path.intoPot(from: giver)
        let pot = Pot.ID(form[isFromPot ? "pot" : "to"])
        if isFromPot || form["to"] == "member" {
            let people = try await visit.people(in: "member", faults: &form)
            if let person = people.first {
                path =
                    isFromPot ? .outOfPot(to: person.id) : .member(from: giver, to: person.id)
            }
        } else if form["to"] != "pot", pot == nil {
            form.fault("to", visit.words.gifts.chooseWay)
        }
        if isFromPot, pot == nil, !form["pot"].isEmpty {
            form.fault("pot", visit.words.gifts.fromWhichPot)
        }
        let minutes = Minutes(typed: form["length"])
        if minutes == nil { form.fault("length", visit.words.noteTime.writeLength) }
        visit.form = form
        guard !form.hasFaults, let minutes else { return nil }
        return Gift(
            path, minutes: minutes, message: String(form["message"].prefix(300)),
            word: giver == own ? .ownHand : Word(code: form["word"]) ?? .phone, pot: pot,
            joint: isFromPot ? nil : JointParty.ID(form["account"]))
    }
}
