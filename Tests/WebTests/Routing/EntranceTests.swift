import HTTPTypes
import Hummingbird
import NIOCore
import Testing
import Wording

@testable import Web

@Suite struct EntrancePlacing {
    @Test(arguments: [
        (String?.none, true, "here"), ("192.0.2.7", true, "192.0.2.7"),
        ("203.0.113.9, 192.0.2.7", true, "192.0.2.7"), ("203.0.113.9", false, "here"),
        ("", true, "here"),
    ]) func `believes only the address that our own proxy added`(
        _ header: String?, _ isBehindProxy: Bool, _ place: String
    ) {
        #expect(Entrance.place(forwardedFor: header, isBehindProxy: isBehindProxy) == place)
    }
}

@Suite struct EntranceSpeaking {
    @Test(arguments: [("language=ca", "ca"), ("", "en")])
    func `speaks the language that the browser chose where there is no community`(
        cookie: String, language: String
    ) {
        var head = HTTPRequest(
            method: .get, scheme: "http", authority: "localhost", path: "/nowhere")
        head.headerFields[.cookie] = cookie
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        #expect(Entrance.words(request, in: nil).language == language)
    }
}
