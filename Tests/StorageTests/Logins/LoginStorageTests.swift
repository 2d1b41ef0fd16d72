import DoorKit
import Essentials
import Storage
import Testing

@Suite struct LoginKeeping {
    @Test(arguments: EngineKind.available)
    func `spends a code once, and never after its time`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let start = SmallTown.start
            let (code, late) = ([UInt8](repeating: 1, count: 32), [UInt8](repeating: 2, count: 32))
            let used = try await town.store.write { writing in
                for digest in [code, late] {
                    try writing.addCode(
                        digest, for: town.jade.login, kind: 1, at: start,
                        expires: start.adding(seconds: 60))
                }
                return [
                    try writing.useCode(code, at: start.adding(seconds: 59)),
                    try writing.useCode(code, at: start.adding(seconds: 59)),
                    try writing.useCode(late, at: start.adding(seconds: 60)),
                ]
            }
            #expect(used == [town.jade.login, nil, nil])
        }
    }

    @Test(arguments: EngineKind.available)
    func `counts failed tries within the time asked for`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let start = SmallTown.start
            let tries = try await town.store.write { writing in
                for second in [0, 100, 200] {
                    try writing.noteFailedTry(of: [7], at: start.adding(seconds: Int64(second)))
                }
                return try writing.read.failedTries(of: [7], since: start.adding(seconds: 50))
            }
            #expect(tries == 2)
        }
    }
}
