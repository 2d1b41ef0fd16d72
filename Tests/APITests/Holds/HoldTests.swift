import DoorKit
import Essentials
import HTTPTypes
import People
import Testing

@Suite struct `Time set aside, for programs` {
    @Test(arguments: EngineKind.available)
    func `is set aside once, passed on in part and given back`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.thank(town.jade, minutes: 200, from: town.lily)
            let program = try await ProgramClient(town, may: [.noteExchanges, .seeCards])
            let body = """
                {"member":"\(town.jade.id)","minutes":120,"content":"The theatre trip",\
                "until":"2026-03-15"}
                """
            let made = try await program.post("/holds", body, ["Idempotency-Key": "a"])
            let again = try await program.post("/holds", body, ["Idempotency-Key": "a"])
            #expect(made.status == 201 && again.bytes == made.bytes)
            let address = "/" + (try #require(made.location))
            let id = try #require(address.split(separator: "/").last)
            func whole(_ standing: String, _ left: Int) -> String {
                """
                {"content":"The theatre trip","id":"\(id)","left":\(left),\
                "member":"\(town.jade.id)","minutes":120,"name":"Jade Okoro",\
                "number":\(town.jade.member.number),"standing":"\(standing)",\
                "until":"2026-03-15"}
                """
            }
            #expect(made.text == whole("kept", 120) + "\n")
            #expect(try await program.get(address).bytes == made.bytes)
            let list = try await program.get("/holds")
            #expect(list.text == "{\"items\":[\(whole("kept", 120))],\"next\":null}\n")

            let passing = "{\"member\":\"\(town.tom.id)\",\"minutes\":90}"
            for _ in 0...1 {
                let passed = try await program.post(
                    "\(address)/settlements", passing, ["Idempotency-Key": "b"])
                #expect(passed.status == 200 && passed.text == whole("kept", 30) + "\n")
            }
            #expect(try await town.balance(of: town.tom) == 90)
            let more = try await program.post(
                "\(address)/settlements", passing, ["Idempotency-Key": "c"])
            #expect(more.status == 409 && more.text.contains("hold-more-than-left"))
            let back = try await program.send(
                .put, "\(address)/release", body: "{}", headers: ["Idempotency-Key": "d"])
            #expect(back.status == 200 && back.text == whole("over", 0) + "\n")
        }
    }

    @Test func `is told to its owner, and page by page to who notes time`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.noteExchanges])
            for (number, day) in ["2026-03-15", "2026-03-12"].enumerated() {
                let body = """
                    {"member":"\(town.jade.id)","minutes":20,"content":"Trip \(number)",\
                    "until":"\(day)"}
                    """
                let made = try await program.post("/holds", body, ["Idempotency-Key": day])
                #expect(made.status == 201 && made.text.contains("\"name\":null"))
            }
            let first = try await program.get("/holds?limit=1")
            #expect(first.text.contains("Trip 1") && !first.text.contains("Trip 0"))
            let next = try #require(
                first.text.split(separator: "\"next\":\"").last?.prefix { $0 != "\"" })
            let second = try await program.get("/holds?limit=1&after=\(next)")
            #expect(second.text.contains("Trip 0") && second.text.contains("\"next\":null"))
            #expect(try await program.get("/holds?after=x").status == 422)
            let jade = try await ProgramClient(
                town, may: [.actForSelf], as: town.acting(for: town.jade))
            let own = try await jade.get("/members/\(town.jade.id)/holds")
            #expect(own.text.contains("Trip 0") && own.text.contains("Trip 1"))
            #expect(try await jade.get("/members/\(town.lily.id)/holds").status == 404)
            #expect(try await jade.get("/holds").status == 403)
        }
    }
}
