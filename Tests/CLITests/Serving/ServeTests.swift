import DoorKit
import Foundation
import Testing

@Suite struct `The server` {
    @Test func `says where it answers, keeps its port, and ends cleanly`() throws {
        let room = try TerminalRoom()
        defer { room.remove() }
        let server = try room.start("serve", "--port", "0", "--data", "books")
        defer { server.stop() }
        let address = try #require(server.line(beginning: "Listening on "))
        let setup = try #require(server.line(beginning: "Set up your time bank: "))
        #expect(setup.hasPrefix(address + "/setup?word="))
        let port = try #require(address.split(separator: ":").last)
        let answer = try room.run(
            "exec 3<>/dev/tcp/127.0.0.1/\(port); printf 'HEAD / HTTP/1.0\\r\\n\\r\\n' >&3; head -n 1 <&3"
        )
        #expect(answer.hasPrefix("HTTP/1.1 "))
        let second = try room.run("goodturn serve --port \(port) --data books")
        #expect(
            second == """
                Port \(port) is in use by another program. Choose another with --port.
                = 69

                """)
        #expect(server.stop() == 0)
    }

    @Test func `gives no link to set up where there is a time bank`() throws {
        let room = try TerminalRoom()
        defer { room.remove() }
        _ = try room.run(
            "goodturn setup --title Riverside --coordinator Sue --email sue@example.org --data books"
        )
        let server = try room.start("serve", "--port", "0", "--data", "books")
        defer { server.stop() }
        #expect(server.line(beginning: "Listening on ") != nil)
        #expect(server.stop() == 0)
        #expect(!server.said.contains("setup"))
    }
}
