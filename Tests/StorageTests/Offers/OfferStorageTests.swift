import Brokerage
import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Testing

@Suite struct `Offer storage` {
    @Test(arguments: EngineKind.available)
    func `keeps every column of an offer, written and changed`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let place = town.community.id
            var offer = Offer(
                id: Offer.ID(at: town.clock.now, random: (1, 2)), member: town.amir.id,
                content: "Mending", detail: "Bicycles\nand prams", area: "Riverside",
                language: "Urdu", tags: ["Bicycles", "Tools"], standing: .open, isGroup: true,
                starts: town.today, ends: town.today.adding(days: 9),
                review: town.today.adding(days: 365), made: town.clock.now, oldKey: "old 7")
            let first = offer
            try await town.store.write { try $0.add(first, in: place) }
            #expect(try await town.store.read { try $0.offer(first.id, in: place) } == first)
            offer.content = "Sewing"
            offer.detail = ""
            offer.area = "Market"
            offer.language = ""
            offer.tags = ["Cloth"]
            offer.standing = .resting
            offer.isGroup = false
            offer.starts = nil
            offer.ends = nil
            offer.review = town.today
            let (second, now) = (offer, town.clock.now)
            try await town.store.write { try $0.change(second, at: now, in: place) }
            #expect(try await town.store.read { try $0.offer(second.id, in: place) } == second)
            let found = try await town.store.read { reading in
                (
                    try reading.search("mending", among: .offer, limit: 9, in: place).count,
                    try reading.search("sewing", among: .offer, limit: 9, in: place).count,
                    try reading.offers(after: nil, limit: 9, in: place).map(\.content)
                )
            }
            #expect(found == (0, 1, ["Sewing"]))
        }
    }

    @Test(arguments: EngineKind.available)
    func `counts tags whatever their spelling`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now, owner) = (town.community.id, town.clock.now, town.amir.id)
            let review = town.today
            try await town.store.write { writing in
                for (number, tags) in [["Garden"], ["garden", "Tea"], ["GARDEN"]].enumerated() {
                    try writing.add(
                        Offer(
                            id: Offer.ID(at: now, random: (1, UInt64(number))), member: owner,
                            content: "x", tags: tags, review: review, made: now), in: place)
                }
            }
            let tags = try await town.store.read { try $0.offerTags(limit: 9, in: place) }
            #expect(tags.map { FoldedText($0).text } == ["garden", "tea"])
        }
    }
}
