import Foundation
import Testing

@testable import CLI

@Suite struct `Memory that nobody uses` {
    @Test func `goes back to the machine`() throws {
        // Other tests take memory meanwhile, so one good try of five is enough.
        let given = try (1...5).map { _ in try Self.pagesGivenBack() }
        #expect(given.contains { $0 > 5_000 }, "\(given)")
    }

    /// How many resident pages fewer there are once 40 MB in small pieces have been taken, let go
    /// and given back.
    private static func pagesGivenBack() throws -> Int {
        var pieces: [UnsafeMutableRawPointer] = (0..<400_000).map { _ in
            let piece = UnsafeMutableRawPointer.allocate(byteCount: 96, alignment: 8)
            piece.storeBytes(of: 1, as: Int.self)
            return piece
        }
        // The last one stays, so that nothing goes back by itself.
        let last = pieces.removeLast()
        for piece in pieces { piece.deallocate() }
        defer { last.deallocate() }
        let before = try residentPages()
        MemoryRound.giveBack()
        return before - (try residentPages())
    }

    private static func residentPages() throws -> Int {
        let words = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
            .split(separator: " ")
        return try #require(Int(words[1]))
    }
}
