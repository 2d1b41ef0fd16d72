import HTTPTypes
import Operations

/// What goes back to the browser.
public struct Reply: Sendable {
    let status: HTTPResponse.Status
    let contentType: String
    let body: [UInt8]
    var location: String?
    var cookies: [String] = []
    /// The name a download is saved under.
    var fileName: String?
    var cacheControl = "no-store"
    /// What is sent piece by piece in place of the body.
    var fileOnDisk: FileOnDisk?

    init(status: HTTPResponse.Status, contentType: String, body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    /// A page as bytes of HTML.
    static func html(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Reply {
        Reply(status: status, contentType: "text/html; charset=utf-8", body: bytes)
    }

    /// Goes on to another address with a fresh GET, so that a reload repeats nothing.
    static func see(_ address: String) -> Reply {
        var reply = Reply(status: .seeOther, contentType: "text/plain", body: [])
        reply.location = address
        return reply
    }

    /// A file to keep, such as a PDF.
    static func file(_ bytes: [UInt8], contentType: String, name: String? = nil) -> Reply {
        var reply = Reply(status: .ok, contentType: contentType, body: bytes)
        reply.fileName = name
        return reply
    }

    /// A large file, which is read while it is sent.
    static func file(_ file: FileOnDisk, contentType: String) -> Reply {
        var reply = Reply(status: .ok, contentType: contentType, body: [])
        reply.fileOnDisk = file
        reply.fileName = file.name
        return reply
    }

    func settingCookie(_ cookie: String) -> Reply {
        var copy = self
        copy.cookies.append(cookie)
        return copy
    }
}
