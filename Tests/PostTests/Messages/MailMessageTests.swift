import Essentials
import Foundation
import Post
import Testing

@Suite struct MailMessageRendering {
    func lines(_ letter: Letter) throws -> [String] {
        try MailMessage(letter).text.components(separatedBy: "\r\n")
    }

    @Test func `writes a plain letter, byte for byte`() throws {
        let text = try MailMessage(Letter.sample()).text
        let expected = """
            Date: Sat, 21 Nov 2026 09:30:00 +0000
            From: "Sue at the hall" <hall@time.example.org>
            To: "Jade" <jade@example.org>
            Subject: Soup on Tuesday
            Message-ID: <4417@time.example.org>
            MIME-Version: 1.0
            Auto-Submitted: auto-generated
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Come and eat.

            """
        #expect(Array(text.utf8) == Array(expected.replacing("\n", with: "\r\n").utf8))
    }

    @Test(arguments: [
        "Pâté, tŷ, 🍲 and = signs", "trailing space \nand tab\t", "a\r\nb\rc\n\n\nd",
        String(repeating: "long ", count: 400), String(repeating: "ŵ", count: 300), "", ".", "=\n",
    ])
    func `carries any text whole in short lines of ASCII`(_ text: String) throws {
        let message = try MailMessage(Letter.sample(text: text)).text
        for line in message.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 76)
            #expect(line.utf8.allSatisfy { $0 >= 32 && $0 < 127 })
        }
        let body = try #require(message.range(of: "\r\n\r\n"))
        let ended = text.hasSuffix("\n") ? text : text + "\n"
        let oneBreak = ended.replacingOccurrences(of: "\r\n", with: "\n")
            .replacingOccurrences(of: "\r", with: "\n")
        #expect(
            String(message[body.upperBound...]).unquoted
                == oneBreak.replacingOccurrences(of: "\n", with: "\r\n"))
    }

    @Test(arguments: [
        "Cinio yn y tŷ", String(repeating: "A long subject of plain words ", count: 8),
        "=?UTF-8?B?trick?=", String(repeating: "🍲", count: 60), " spaces around ",
    ])
    func `encodes subjects that plain ASCII cannot carry`(_ subject: String) throws {
        let lines = try lines(try Letter.sample(subject: subject))
        let start = try #require(lines.firstIndex { $0.hasPrefix("Subject: ") })
        let header = [lines[start]] + lines[(start + 1)...].prefix { $0.hasPrefix(" ") }
        #expect(header.allSatisfy { $0.utf8.count <= 76 })
        #expect(header.joined(separator: "\n").decodedWords == subject)
    }

    @Test(arguments: [
        "Siân Ŵyn", "Says \"hello\"", "Back\\slash", String(repeating: "Name ", count: 20),
    ])
    func `encodes names that cannot stand in quotes`(_ name: String) throws {
        var letter = try Letter.sample()
        letter.to = try MailAddress("sian@example.org", name: name)
        let lines = try lines(letter)
        let start = try #require(lines.firstIndex { $0.hasPrefix("To: ") })
        let header = [lines[start]] + lines[(start + 1)...].prefix { $0.hasPrefix(" ") }
        #expect(header.joined(separator: "\n").decodedWords == name)
        #expect(header.last?.hasSuffix("<sian@example.org>") == true)
    }

    @Test(arguments: ["\n", "\r", "\r\n", "\0"])
    func `refuses line breaks wherever they could start a header`(_ lineBreak: String) throws {
        let evil = "x\(lineBreak)Bcc: all@example.org"
        #expect(throws: LetterRefusal.lineBreak(in: "subject")) {
            try MailMessage(Letter.sample(subject: evil))
        }
        #expect(throws: LetterRefusal.lineBreak(in: "name")) {
            try MailAddress("a@example.org", name: evil)
        }
        #expect(throws: LetterRefusal.unsendableAddress("a@example.org\(lineBreak)")) {
            try MailAddress("a@example.org\(lineBreak)")
        }
        var letter = try Letter.sample()
        letter.messageID = "1@\(evil)"
        #expect(throws: LetterRefusal.unsendableMessageID("1@\(evil)")) { try MailMessage(letter) }
        letter = try Letter.sample()
        letter.unsubscribe = "https://\(evil)"
        #expect(throws: LetterRefusal.unsendableUnsubscribe("https://\(evil)")) {
            try MailMessage(letter)
        }
        letter = try Letter.sample()
        letter.enclosures = [Enclosure(name: evil, bytes: [])]
        #expect(throws: LetterRefusal.lineBreak(in: "name of the enclosed file")) {
            try MailMessage(letter)
        }
        letter.enclosures = [Enclosure(name: "a.pdf", mediaType: "text/\(evil)", bytes: [])]
        #expect(throws: LetterRefusal.unsendableMediaType("text/\(evil)")) {
            try MailMessage(letter)
        }
    }

    @Test func `offers a way out that works with one press`() throws {
        var letter = try Letter.sample()
        letter.unsubscribe = "https://time.example.org/stop/4417"
        let text = try MailMessage(letter).text
        #expect(text.contains("List-Unsubscribe:\r\n <https://time.example.org/stop/4417>\r\n"))
        #expect(text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"))
        letter.unsubscribe = "mailto:stop@time.example.org"
        #expect(!(try MailMessage(letter).text.contains("One-Click")))
    }

    @Test func `encloses HTML and files that a reader of another make takes apart`() throws {
        var letter = try Letter.sample(subject: "Siân", text: "Plain tŷ.\n--=_m_1\n")
        letter.html = "<p>Rich tŷ = house.</p>\n"
        let pdf = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        letter.enclosures = [
            Enclosure(name: "statement.pdf", bytes: pdf),
            Enclosure(
                name: "amser Siân, mis Hydref a mis Tachwedd \"2026\".pdf", bytes: [1, 2, 3]),
        ]
        let read = try read(try MailMessage(letter).text)
        #expect(read["defects"] == "0")
        #expect(read["subject"] == "Siân")
        #expect(read["text/plain"] == "Plain tŷ.\n--=_m_1\n")
        #expect(read["text/html"] == "<p>Rich tŷ = house.</p>\n")
        #expect(read["statement.pdf"] == Data(pdf).base64EncodedString())
        #expect(read["amser Siân, mis Hydref a mis Tachwedd \"2026\".pdf"] == "AQID")
        #expect(
            read["structure"] == "multipart/mixed multipart/alternative text/plain text/html "
                + "application/pdf application/pdf")
    }

    @Test func `gives the same text for the same letter`() throws {
        var letter = try Letter.sample()
        letter.html = "<p>x</p>"
        #expect(try MailMessage(letter) == MailMessage(letter))
    }

    /// Reads the message with Python's e-mail library, which knows nothing of ours.
    private func read(_ text: String) throws -> [String: String] {
        let program = """
            import sys, json, base64, email, email.policy
            m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
            found = {"subject": m["subject"]}
            found["structure"] = " ".join(p.get_content_type() for p in m.walk())
            found["defects"] = str(sum(len(p.defects) for p in m.walk()))
            for p in m.walk():
                if p.is_multipart(): continue
                if p.get_filename():
                    found[p.get_filename()] = base64.b64encode(p.get_content()).decode()
                else:
                    found[p.get_content_type()] = p.get_content().replace("\\r\\n", "\\n")
            print(json.dumps(found))
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try input.fileHandleForWriting.close()
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONDecoder().decode([String: String].self, from: answer)
    }
}
