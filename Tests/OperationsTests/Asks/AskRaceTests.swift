import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Ask races` {
    private func lift(_ town: SmallTown) async throws -> Ask.ID {
        try await town.desks.asks.write(
            WrittenAsk(content: "A lift"), for: .member(town.lily.id), word: .phone,
            key: town.key(), as: town.acting())
    }

    @Test(arguments: EngineKind.available)
    func `an ask is written once a form and ends once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.asks, town.acting())
            let written = try await town.race("AskDesk.write", act: "ask.write") { key, form in
                try await desk.write(
                    WrittenAsk(content: "A walk \(form)"), for: .member(town.lily.id),
                    word: .phone, key: key, as: sue)
            }
            #expect(written.wins == Race.forms && written.answers.count == Race.forms)
            #expect(written.acts == Race.forms)
            #expect(try await town.count("SELECT COUNT(*) FROM ask") == Race.forms)

            let ask = try await lift(town)
            let changed = try await town.race("AskDesk.change", act: "ask.change") { key, form in
                try await desk.change(
                    ask, to: WrittenAsk(content: "A lift \(form)", tags: ["Lifts", "Car"]),
                    key: key, as: sue)
            }
            #expect(changed.wins == Race.forms && changed.acts == Race.forms)
            let kept = try await desk.sheet(ask, as: sue).ask
            #expect(kept.tags.count == 2)

            let promised = try await town.race("AskDesk.ringBack", act: "ask.ring-back") { key, _ in
                try await desk.ringBack(ask, on: town.today, key: key, as: sue)
            }
            #expect(promised.wins == Race.forms && promised.acts == Race.forms)

            let ended = try await town.race("AskDesk.end", act: "ask.end") { key, form in
                try await desk.end(
                    ask, as: .metElsewhere, why: "Form \(form)", key: key, as: sue)
            }
            #expect(ended.wins == 1 && ended.acts == 1)
            #expect(ended.refusals == [AskRefusal.over.code])

            let other = try await lift(town)
            let lily = town.acting(for: town.lily)
            let withdrawn = try await town.race("AskDesk.withdraw", act: "ask.withdraw") {
                key, form in
                try await desk.withdraw(other, key: key, as: form.isMultiple(of: 2) ? sue : lily)
            }
            #expect(withdrawn.wins == 1 && withdrawn.acts == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `an ask is opened again once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.asks, town.acting())
            let ask = try await lift(town)
            try await desk.answer(ask, of: town.amir.id, .saidYes, key: nil, as: sue)
            let opened = try await town.race("AskDesk.reopen", act: "ask.reopen") { key, _ in
                try await desk.reopen(ask, key: key, as: sue)
            }
            #expect(opened.wins == Race.forms && opened.acts == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `an ask that came along is kept once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (place, lily, now) = (town.community.id, town.lily.id, town.clock.now)
            let ask = Ask(
                id: Ask.ID(at: now, random: (1, 2)), member: lily, content: "A lift",
                word: .importedFile, asked: now.adding(days: -900))
            try await town.store.write { try $0.add(ask, in: place) }
            let kept = try await town.race("AskDesk.renew", act: "ask.renew") { key, _ in
                try await town.desks.asks.renew(ask.id, key: key, as: town.acting())
            }
            #expect(kept.wins == Race.forms && kept.acts == 1)
        }
    }
}
