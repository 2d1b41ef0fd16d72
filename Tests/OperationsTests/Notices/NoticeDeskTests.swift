import Brokerage
import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Message sending` {
    private func town(
        _ kind: EngineKind, _ body: (SmallTown, Desks) async throws -> Void
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            for resident in [town.jade, town.amir] {
                try await town.rewrite(resident, channel: .email)
            }
            try await town.rewrite(town.margaret, channel: .letter)
            try await town.rewrite(town.tom, standing: .died)
            var desks = town.desks
            desks.hasMail = true
            try await body(town, desks)
        }
    }

    private let message = WrittenMessage(
        circle: .everybody, subject: "The hall is shut", words: "No lunch on Thursday.")

    @Test(arguments: EngineKind.available)
    func `lands where each person can take it`(kind: EngineKind) async throws {
        try await town(kind) { town, desks in
            let preview = try await desks.notices.preview(message, as: town.acting())
            #expect(preview == MessagePreview(byEmail: 3, toTell: 1, byLetter: 1))
            let sent = try await desks.notices.send(message, key: town.key(), as: town.acting())
            #expect(sent == preview)
            let trays = try await desks.week.today(as: town.acting()).day.trays
            #expect(trays.mails == 3)
            #expect(trays.tells == 1)
            #expect(trays.letters == 1)
            let calls = try await desks.calls.list(as: town.acting())
            #expect(calls.lines.map(\.member.firstName) == ["Lily"])
            #expect(calls.lines.first?.reasons.first?.about == "The hall is shut")
            let letters = try await desks.notices.letters(as: town.acting())
            #expect(letters.map(\.member.firstName) == ["Margaret"])
            #expect(letters.map(\.format) == [.ordinary])
        }
    }

    @Test(arguments: EngineKind.available)
    func `works just as well without a mail server`(kind: EngineKind) async throws {
        try await town(kind) { town, _ in
            let sent = try await town.desks.notices.send(
                message, key: town.key(), as: town.acting())
            #expect(sent.byEmail == 0)
            #expect(sent.toTell + sent.byLetter == 5)
        }
    }

    @Test(arguments: EngineKind.available)
    func `sends once however often the button is pressed`(kind: EngineKind) async throws {
        try await town(kind) { town, desks in
            let key = town.key()
            let first = try await desks.notices.send(message, key: key, as: town.acting())
            let again = try await desks.notices.send(message, key: key, as: town.acting())
            #expect(first == again)
            #expect(try await desks.notices.letters(as: town.acting()).first?.notices.count == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `counts as told once somebody was reached`(kind: EngineKind) async throws {
        try await town(kind) { town, desks in
            _ = try await desks.notices.send(message, key: town.key(), as: town.acting())
            try await desks.contacts.note(
                NotedCall(member: town.lily.id, outcome: .noAnswer), key: town.key(),
                as: town.acting())
            #expect(
                try await desks.contacts.sheet(of: town.lily.id, as: town.acting()).notices.count
                    == 1)
            try await town.rang(town.lily)
            #expect(
                try await desks.contacts.sheet(of: town.lily.id, as: town.acting()).notices.isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `takes only printed letters out of the tray`(kind: EngineKind) async throws {
        try await town(kind) { town, desks in
            _ = try await desks.notices.send(message, key: town.key(), as: town.acting())
            let printed = try await desks.notices.letters(as: town.acting())
            let last = try #require(printed.flatMap(\.notices).map(\.id).max())
            town.clock.advance(seconds: 60)
            _ = try await desks.notices.tell(
                town.margaret.id, subject: "Later", words: "Later", key: town.key(),
                as: town.acting())
            #expect(
                try await desks.notices.posted(through: last, key: town.key(), as: town.acting())
                    == 1)
            let left = try await desks.notices.letters(as: town.acting())
            #expect(left.flatMap(\.notices).map(\.subject) == ["Later"])
        }
    }

    @Test func `is refused without words and without the right`() async throws {
        try await town(.sqlite) { town, desks in
            let empty = WrittenMessage(circle: .everybody, subject: "", words: "")
            await #expect {
                try await desks.notices.send(empty, key: town.key(), as: town.acting())
            } throws: { error in
                (error as? FieldFaults)?.faults.map(\.field) == ["subject", "words"]
            }
            await #expect(throws: HatRefusal.notYours) {
                try await desks.notices.send(
                    message, key: town.key(),
                    as: town.acting(for: town.tom, .volunteerCoordinator))
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `goes to whoever met nobody yet, or not for months`(kind: EngineKind) async throws {
        try await town(kind) { town, desks in
            func names(_ circle: Circle) async throws -> [String] {
                let (place, today) = (town.community.id, town.today)
                return try await town.store.read { reading in
                    try reading.members(in: circle, on: today, in: place).map(\.firstName)
                }
            }
            let everybody = try await names(.everybody)
            #expect(try await names(.metNobody) == everybody)
            try await town.met(town.jade, town.lily, daysAgo: 100)
            try await town.met(town.jade, town.amir, daysAgo: 10)
            let unmet = everybody.filter { !["Jade", "Lily", "Amir"].contains($0) }
            #expect(try await names(.metNobody) == unmet)
            let joined = town.today.adding(months: -24)
            let place = town.community.id
            try await town.store.write { writing in
                try writing.connection.run(
                    """
                    UPDATE member SET joined = \(joined)
                    WHERE community = \(try writing.read.key(of: place))
                    """)
            }
            let quiet = everybody.filter { !["Jade", "Amir"].contains($0) }
            #expect(try await names(.quiet(months: 3)) == quiet)
            #expect(try await names(.quiet(months: 6)) == unmet)
            var newer = message
            newer.circle = .quiet(months: 3)
            let preview = try await desks.notices.preview(newer, as: town.acting())
            #expect(preview.all == quiet.count)
            #expect(preview.names.isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `goes to people picked by number, and to nobody else`(kind: EngineKind) async throws {
        try await town(kind) { town, desks in
            let (jade, lily) = (town.jade.member.number, town.lily.member.number)
            var picked = message
            picked.circle = .numbers([jade, lily])
            let preview = try await desks.notices.preview(picked, as: town.acting())
            #expect(preview.names == ["Jade Okoro", "Lily Marsh"])
            #expect(preview.byEmail == 1 && preview.toTell == 1)
            let sent = try await desks.notices.send(picked, key: town.key(), as: town.acting())
            #expect(sent.all == 2)
            // Tom has died, and nobody has the number 99: neither is passed over in silence.
            picked.circle = .numbers([jade, 99, town.tom.member.number])
            let wrong = picked
            await #expect(throws: UnknownNumbers([town.tom.member.number, 99])) {
                try await desks.notices.send(wrong, key: town.key(), as: town.acting())
            }
        }
    }
}
