import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Offer races` {
    private func bread(_ town: SmallTown) async throws -> Offer.ID {
        try await town.desks.offers.write(
            WrittenOffer(content: "Bread"), key: town.key(), as: town.acting(for: town.jade))
    }

    @Test(arguments: EngineKind.available)
    func `an offer is written once a form, and stays whole`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue, jade) = (town.desks.offers, town.acting(), town.acting(for: town.jade))
            let written = try await town.race("OfferDesk.write", act: "offer.write") { key, form in
                try await desk.write(
                    WrittenOffer(content: "Cake \(form)", tags: ["Food"]), key: key, as: jade)
            }
            #expect(written.wins == Race.forms && written.answers.count == Race.forms)
            #expect(written.acts == Race.forms)
            #expect(try await town.count("SELECT COUNT(*) FROM offer") == Race.forms)

            let offer = try await bread(town)
            let changed = try await town.race("OfferDesk.change", act: "offer.change") {
                key, form in
                try await desk.change(
                    offer, to: WrittenOffer(content: "Bread \(form)", tags: ["Food", "Home"]),
                    key: key, as: form.isMultiple(of: 2) ? sue : jade)
            }
            #expect(changed.wins == Race.forms && changed.acts == Race.forms)
            #expect(try await desk.sheet(offer, as: sue).offer.tags.count == 2)

            let renewed = try await town.race("OfferDesk.renew", act: "offer.renew") { key, _ in
                try await desk.renew(offer, key: key, as: jade)
            }
            #expect(renewed.wins == Race.forms && renewed.acts == Race.forms)
            let rested = try await town.race("OfferDesk.rest", act: "offer.rest") { key, _ in
                try await desk.rest(offer, key: key, as: jade)
            }
            #expect(rested.wins == Race.forms && rested.acts == Race.forms)
        }
    }

    @Test(arguments: EngineKind.available)
    func `an offer ends once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue, jade) = (town.desks.offers, town.acting(), town.acting(for: town.jade))
            let one = try await bread(town)
            let withdrawn = try await town.race("OfferDesk.withdraw", act: "offer.withdraw") {
                key, form in
                try await desk.withdraw(one, key: key, as: form.isMultiple(of: 2) ? sue : jade)
            }
            #expect(withdrawn.wins == 1 && withdrawn.acts == 1)
            #expect(withdrawn.refusals == [OfferRefusal.over.code])
            let other = try await bread(town)
            let ended = try await town.race("OfferDesk.end", act: "offer.end") { key, _ in
                try await desk.end(other, key: key, as: jade)
            }
            #expect(ended.wins == 1 && ended.acts == 1)
        }
    }
}
