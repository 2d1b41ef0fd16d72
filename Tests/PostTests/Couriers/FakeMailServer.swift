import Foundation
import Glibc

/// A mail server of a few lines on the loopback, that answers as it is told to.
struct FakeMailServer: Sendable {
    enum Trouble: Error {
        case noSocket
    }

    /// What to say instead of yes, by the command's first word; `"."` is the end of the message.
    var answers = ["DATA": "354 go on", "QUIT": "221 goodbye"]
    var greeting = "220 mail.example.org ready"
    /// Says nothing more from this command on, and closes.
    var hangsUpAt: String?
    let port: UInt16
    private let listener: Int32

    init() throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let (socket, size) = (listener, length)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(socket, pointer, size) == 0 && listen(socket, 1) == 0
                    && getsockname(socket, pointer, &length) == 0
            }
        }
        guard isBound else { throw Trouble.noSocket }
        port = UInt16(bigEndian: address.sin_port)
        FakeMailServer.limitWaiting(listener)
    }

    /// Takes one call to its end, from now on and on a thread of its own; gives every line heard.
    ///
    /// The thread does not wait for a place among the tests, so a busy machine delays nobody.
    func call() -> AsyncStream<[String]> {
        let (heard, continuation) = AsyncStream<[String]>.makeStream()
        Thread.detachNewThread {
            continuation.yield(talk())
            continuation.finish()
        }
        return heard
    }

    /// Nobody is there any more; calls are refused from now on.
    func close() {
        Glibc.close(listener)
    }

    private func talk() -> [String] {
        let caller = accept(listener, nil, nil)
        Glibc.close(listener)
        guard caller >= 0 else { return [] }
        FakeMailServer.limitWaiting(caller)
        defer { Glibc.close(caller) }
        var heard: [String] = []
        var isMessage = false
        guard hangsUpAt != "greeting" else { return heard }
        say(greeting, to: caller)
        while let line = hear(from: caller) {
            heard.append(line)
            let word = isMessage ? line : line.prefix { $0 != " " }.uppercased()
            if isMessage, line != "." { continue }
            if hangsUpAt == word { return heard }
            isMessage = false
            let answer = answers[word] ?? "250 yes"
            say(answer, to: caller)
            isMessage = word == "DATA" && answer.hasPrefix("354")
            if word == "QUIT" { return heard }
        }
        return heard
    }

    private func say(_ line: String, to caller: Int32) {
        let bytes = Array((line + "\r\n").utf8)
        _ = send(caller, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    private func hear(from caller: Int32) -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while recv(caller, &byte, 1, 0) == 1 {
            if byte == 10, bytes.last == 13 {
                return String(decoding: bytes.dropLast(), as: UTF8.self)
            }
            bytes.append(byte)
        }
        return nil
    }

    /// So that a broken courier fails a test instead of holding it for ever.
    private static func limitWaiting(_ socket: Int32) {
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(
            socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }
}
