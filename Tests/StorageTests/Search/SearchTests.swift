import Communities
import DoorKit
import Essentials
import Storage
import Testing

@Suite struct LetterSearching {
    @Test(arguments: EngineKind.available)
    func `forgives a letter and an accent, and forgets what was replaced`(
        _ kind: EngineKind
    )
        async throws
    {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let community = town.community.id
            let subject = SearchedID(high: 8, low: 8)
            try await town.store.write { writing in
                try writing.index("Gardening à la façade", as: .offer, subject, in: community)
            }
            let found = try await town.store.read { reading in
                try ["gardning", "facade", "sums"].map {
                    try reading.search($0, among: .offer, limit: 5, in: community).map(\.subject)
                }
            }
            #expect(found == [[subject], [subject], []])
            try await town.store.write { writing in
                try writing.index("Knitting", as: .offer, subject, in: community)
            }
            let after = try await town.store.read {
                try $0.search("gardening", among: .offer, limit: 5, in: community).count
            }
            #expect(after == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `forgives two swapped letters in words of any length`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let community = town.community.id
            let texts = [
                "A lift to the shops", "Baking bread", "Garden work", "The kitchen sink",
                "Gardening", "Knitting", "Form filling",
            ]
            let subjects = texts.indices.map { SearchedID(high: 8, low: UInt64($0)) }
            try await town.store.write { writing in
                for (text, subject) in zip(texts, subjects) {
                    try writing.index(text, as: .offer, subject, in: community)
                }
            }
            let wanted: [(String, Int?)] = [
                ("lfit", 0), ("litf", 0), ("ilft", 0), ("bread", 1), ("braed", 1), ("rbead", 1),
                ("graden", 2), ("gadren", 2), ("kithcen", 3), ("gadrening", 4), ("kintting", 5),
                ("a lfit to the shosp", 0), ("from", 6), ("lots", nil), ("zzzz", nil),
            ]
            let found = try await town.store.read { reading in
                try wanted.map { typed, _ in
                    try reading.search(typed, among: .offer, limit: 5, in: community)
                        .first?.subject
                }
            }
            for ((typed, place), subject) in zip(wanted, found) {
                #expect(subject == place.map { subjects[$0] }, "\(typed)")
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `puts what is spelled as typed before what was perhaps meant`(
        _ kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let community = town.community.id
            let (swapped, typed) = (SearchedID(high: 8, low: 1), SearchedID(high: 8, low: 2))
            try await town.store.write { writing in
                try writing.index("Form filling", as: .offer, swapped, in: community)
            }
            let alone = try await town.store.read {
                try $0.search("from", among: .offer, limit: 5, in: community).map(\.subject)
            }
            #expect(alone == [swapped])
            try await town.store.write { writing in
                try writing.index("News from town", as: .offer, typed, in: community)
            }
            let both = try await town.store.read {
                try $0.search("from", among: .offer, limit: 5, in: community).map(\.subject)
            }
            #expect(both == [typed])
        }
    }
}
