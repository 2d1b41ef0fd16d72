import Foundation
import Post
import Testing

@Suite struct MailCourierDelivering {
    func exchange(
        _ server: FakeMailServer, letter: Letter? = nil, security: MailSecurity = .none,
        user: String? = nil
    ) async throws -> (delivery: Delivery, heard: [String]) {
        let courier = MailCourier(
            MailServer(
                host: "127.0.0.1", port: server.port, security: security, user: user,
                password: user.map { _ in "a secret" }, helloName: "time.example.org",
                timeout: 60))
        let letter = try letter ?? Letter.sample()
        let call = server.call()
        let delivery = try await courier.deliver(letter)
        let heard = await call.first { _ in true }
        return (delivery, heard ?? [])
    }

    @Test func `hands a letter over, with greeting, sender and one receiver`() async throws {
        let letter = try Letter.sample()
        let (delivery, heard) = try await exchange(try FakeMailServer(), letter: letter)
        #expect(delivery == .delivered)
        #expect(heard.first == "EHLO time.example.org")
        #expect(heard.contains { $0.hasPrefix("MAIL FROM:<hall@time.example.org>") })
        #expect(heard.filter { $0.hasPrefix("RCPT TO") } == ["RCPT TO:<jade@example.org>"])
        let start = try #require(heard.firstIndex(of: "DATA"))
        let end = try #require(heard.lastIndex(of: "."))
        let sent = heard[(start + 1)..<end].map { $0 + "\r\n" }.joined()
        #expect(sent == (try MailMessage(letter)).text)
    }

    @Test func `doubles dots that begin a line, so that no letter ends early`() async throws {
        let letter = try Letter.sample(text: ".hidden\nthen\n.\n..two\nlast\n")
        let (delivery, heard) = try await exchange(try FakeMailServer(), letter: letter)
        #expect(delivery == .delivered)
        #expect(
            Array(heard.suffix(7).dropLast()) == ["..hidden", "then", "..", "...two", "last", "."])
    }

    @Test func `sends a subject beyond ASCII so that it comes back whole`() async throws {
        let subject = "Diolch, Siân! Cinio cawl yn y tŷ ddydd Mawrth nesaf am hanner dydd 🍲 شكرًا"
        let (_, heard) = try await exchange(
            try FakeMailServer(), letter: try Letter.sample(subject: subject))
        #expect(heard.allSatisfy { $0.utf8.allSatisfy { $0 < 127 } })
        let start = try #require(heard.firstIndex { $0.hasPrefix("Subject: ") })
        let lines = [heard[start]] + heard[(start + 1)...].prefix { $0.hasPrefix(" ") }
        #expect(lines.joined(separator: "\n").decodedWords == subject)
    }

    @Test(arguments: [
        ("MAIL", "451 4.3.0 come back later"), ("RCPT", "450 4.2.1 mailbox busy"),
        ("DATA", "421 4.3.2 closing"), (".", "452 4.2.2 mailbox full for now"),
    ])
    func `tries again later when the server asks for it`(
        _ command: String, _ answer: String
    ) async throws {
        var server = try FakeMailServer()
        server.answers[command] = answer
        #expect(try await exchange(server).delivery == .failedForNow(reason: answer))
    }

    @Test(arguments: [
        ("MAIL", "553 5.1.8 we do not know you"), ("RCPT", "550 5.1.1 nobody here by that name"),
        ("DATA", "554 5.7.1 no"), (".", "552 5.3.4 too large"),
    ])
    func `gives up when the server will never take it`(
        _ command: String, _ answer: String
    ) async throws {
        var server = try FakeMailServer()
        server.answers[command] = answer
        #expect(try await exchange(server).delivery == .failedForGood(reason: answer))
    }

    @Test(arguments: ["greeting", "EHLO", "MAIL", "RCPT", "DATA", "."])
    func `keeps the letter when the server hangs up`(_ command: String) async throws {
        var server = try FakeMailServer()
        server.hangsUpAt = command
        let (delivery, _) = try await exchange(server)
        guard case .failedForNow(let reason) = delivery else {
            Issue.record("\(delivery) after hanging up at \(command)")
            return
        }
        #expect(!reason.isEmpty)
    }

    @Test func `keeps the letter when nobody is there`() async throws {
        let server = try FakeMailServer()
        server.close()
        let courier = MailCourier(
            MailServer(
                host: "127.0.0.1", port: server.port, security: .none, helloName: "example.org",
                timeout: 20))
        guard case .failedForNow = try await courier.deliver(try Letter.sample()) else {
            Issue.record("a closed port is no reason to give a letter up")
            return
        }
    }

    @Test func `keeps the letter when the server turns everybody away`() async throws {
        var server = try FakeMailServer()
        server.greeting = "554 no service today"
        #expect(
            try await exchange(server).delivery == .failedForNow(reason: "554 no service today"))
    }

    @Test func `keeps the letter when our name and password are not taken`() async throws {
        var server = try FakeMailServer()
        server.answers["EHLO"] = "250-mail.example.org\r\n250 AUTH PLAIN"
        server.answers["AUTH"] = "535 5.7.8 wrong password"
        let (delivery, heard) = try await exchange(server, user: "hall")
        #expect(delivery == .failedForNow(reason: "535 5.7.8 wrong password"))
        #expect(!heard.contains { $0.hasPrefix("MAIL") })
    }

    @Test func `signs in when it is told to`() async throws {
        var server = try FakeMailServer()
        server.answers["EHLO"] = "250-mail.example.org\r\n250 AUTH PLAIN"
        let signIn = Data("\0hall\0a secret".utf8).base64EncodedString()
        server.answers["AUTH"] = "334 go on"
        server.answers[signIn.uppercased()] = "235 welcome"
        let (delivery, heard) = try await exchange(server, user: "hall")
        #expect(delivery == .delivered)
        #expect(
            heard.contains { $0.hasPrefix("AUTH PLAIN") } && heard.contains { $0.hasSuffix(signIn) }
        )
    }

    @Test func `says nothing of the letter where the way cannot be closed to others`() async throws
    {
        let (delivery, heard) = try await exchange(
            try FakeMailServer(), security: .startTLS, user: "hall")
        guard case .failedForNow = delivery else {
            Issue.record("\(delivery) over an open line")
            return
        }
        #expect(!heard.contains { $0.hasPrefix("MAIL") || $0.hasPrefix("AUTH") })
    }

    @Test func `keeps talks apart when several couriers speak at once`() async throws {
        let servers = try (0..<5).map { _ in try FakeMailServer() }
        let deliveries = try await withThrowingTaskGroup(of: Delivery.self) { group in
            for server in servers {
                group.addTask { try await exchange(server).delivery }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(deliveries == Array(repeating: .delivered, count: 5))
    }

    @Test func `keeps the password out of logs`() {
        let server = MailServer(
            host: "mail.example.org", user: "hall", password: "a secret", helloName: "x.org")
        var dumped = ""
        dump(server, to: &dumped)
        #expect(!"\(server) \(String(reflecting: server)) \(dumped)".contains("a secret"))
    }
}
