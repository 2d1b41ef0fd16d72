import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Exchanges for programs` {
    private func body(_ town: SmallTown) -> String {
        """
        {"content":"shopping","day":"2026-03-09","minutes":90,\
        "givers":[{"member":"\(town.jade.id)"}],"receivers":[{"member":"\(town.lily.id)"}]}
        """
    }

    @Test(arguments: EngineKind.available)
    func `are posted once on a coordinator's token`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.noteExchanges, .seeCards])
            for _ in 0..<3 {
                let reply = try await program.post(
                    "/exchanges", body(town), ["Idempotency-Key": "slip 12"])
                #expect(reply.status == 201)
                #expect(reply.text.contains("\"path\":\"posted\""))
            }
            #expect(try await town.balance(of: town.jade) == 90)
            #expect(try await town.balance(of: town.lily) == -90)
            let list = try await program.get("/exchanges?standing=confirmed")
            #expect(list.text.contains("\"content\":\"shopping\""))
            #expect(list.text.contains("\"word\":\"api\""))
            #expect(try await program.get("/exchanges?standing=lost").status == 422)
        }
    }

    @Test(arguments: EngineKind.available)
    func `are refused with words that no paper holds`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.noteExchanges, .seeCards])
            let long = body(town).replacing(
                "shopping", with: String(repeating: "a", count: 900_000))
            let reply = try await program.post("/exchanges", long, ["Idempotency-Key": "slip 12"])
            #expect(reply.status == 422)
            #expect(reply.text.contains("content-too-long"))
            let huge = body(town).replacing(
                "shopping", with: String(repeating: "a", count: 1_000_000))
            let refused = try await program.post("/exchanges", huge, ["Idempotency-Key": "s 13"])
            #expect(refused.status == 413)
            let zero = body(town).replacing("shopping", with: #"a\u0000b"#)
            #expect(
                try await program.post("/exchanges", zero, ["Idempotency-Key": "s 14"]).status
                    == 422)
            #expect(try await program.get("/members?q=a%00b").status < 500)
            #expect(try await program.get("/asks?q=a%00b&standing=%00").status < 500)
        }
    }

    @Test func `are shown whole, and so is what became of a note`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.noteExchanges, .seeCards])
            let made = try await program.post(
                "/exchanges", body(town), ["Idempotency-Key": "slip 12"])
            let address = try #require(made.location)
            let id = try #require(address.split(separator: "/").last)
            #expect(
                made.text == """
                    {"balances":[{"balance":90,"member":"\(town.jade.id)",\
                    "startsConversation":false},{"balance":-90,"member":"\(town.lily.id)",\
                    "startsConversation":false}],"exchange":"\(id)","path":"posted"}

                    """)
            let entry = try await town.desks.ledger.entries(after: nil, limit: 1, as: town.acting())
                .entries.first
            let posted = try #require(entry?.id)
            let shown = try await program.get("/" + address)
            #expect(
                shown.text == """
                    {"content":"shopping","day":"2026-03-09","entry":"\(posted)","id":"\(id)",\
                    "minutes":90,"parties":[{"direction":"gave","joint":null,"member":"\(town.jade.id)",\
                    "minutes":null,"name":"Jade Okoro","number":\(town.jade.member.number)},\
                    {"direction":"received","joint":null,"member":"\(town.lily.id)",\
                    "minutes":null,\
                    "name":"Lily Marsh","number":\(town.lily.member.number)}],\
                    "standing":"confirmed","word":"api"}

                    """)
        }
    }

    @Test func `show numbers and no names without the scope for cards`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.noteExchanges])
            _ = try await program.post("/exchanges", body(town), ["Idempotency-Key": "1"])
            let list = try await program.get("/exchanges")
            #expect(list.text.contains("\"name\":null"))
            #expect(!list.text.contains(town.lily.name))
        }
    }

    @Test(arguments: EngineKind.available)
    func `note what somebody gave for a household`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let home = try await town.desks.joint.add(
                kind: .household, name: "Marsh family", key: town.key(), as: town.acting())
            try await town.desks.joint.put(
                JointPerson(member: town.lily.id), into: home, key: town.key(), as: town.acting())
            let program = try await ProgramClient(town, may: [.noteExchanges, .seeCards])
            func body(_ receiver: Resident) -> String {
                """
                {"content":"soup","day":"2026-03-09","minutes":90,
                "givers":[{"member":"\(town.jade.id)"}],
                "receivers":[{"member":"\(receiver.id)","joint":"\(home)"}]}
                """
            }
            let wrong = try await program.post(
                "/exchanges", body(town.tom), ["Idempotency-Key": "slip 1"])
            #expect(wrong.status >= 400 && wrong.status < 500)
            let made = try await program.post(
                "/exchanges", body(town.lily), ["Idempotency-Key": "slip 2"])
            #expect(made.status == 201)
            #expect(try await town.balance(of: town.lily) == 0)
            let list = try await program.get("/exchanges")
            #expect(list.text.contains("\"joint\":\"\(home)\""))
        }
    }

    @Test(arguments: EngineKind.available)
    func `of people who are kept apart are noted after a yes, or wait`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now) = (town.community.id, town.clock.now)
            let pair = Pair(town.jade.id, town.lily.id)
            try await town.store.write { writing in
                try writing.keepApart(
                    KeptApart(pair, reason: "a quarrel", since: now), in: place)
            }
            let blind = try await ProgramClient(town, may: [.noteExchanges])
            let waits = try await blind.post(
                "/exchanges", body(town), ["Idempotency-Key": "a1"])
            #expect(waits.status == 201)
            #expect(waits.text.contains("\"path\":\"waits-for-coordinator\""))
            #expect(try await town.balance(of: town.jade) == 0)
            let seeing = try await ProgramClient(town, may: [.noteExchanges, .seeSafeguards])
            let refused = try await seeing.post(
                "/exchanges", body(town), ["Idempotency-Key": "a2"])
            #expect(refused.status == 409 && refused.text.contains("kept-apart"))
            #expect(!refused.text.contains("quarrel"))
            let yes = body(town).dropLast().description + ",\"allTheSame\":true}"
            let noted = try await seeing.post("/exchanges", yes, ["Idempotency-Key": "a3"])
            #expect(noted.status == 201 && noted.text.contains("\"path\":\"posted\""))
            #expect(try await town.balance(of: town.jade) == 90)
        }
    }
}
