import Testing

@testable import Web

@Suite struct AssetServing {
    let assets = Assets()

    @Test func `hashes as the published FNV-1a does`() {
        #expect(Asset.hash(of: []) == "cbf29ce484222325")
        #expect(Asset.hash(of: Array("foobar".utf8)) == "85944171f73967e8")
    }

    @Test func `changes its address with its bytes`() {
        let one = Asset(name: "a.js", bytes: [1])
        let other = Asset(name: "a.js", bytes: [2])
        #expect(one.address != other.address)
        #expect(one.address.hasPrefix("/assets/") && one.address.hasSuffix(".js"))
    }

    @Test(arguments: [
        ("a.css", "text/css; charset=utf-8"), ("a.js", "text/javascript; charset=utf-8"),
        ("a.woff2", "font/woff2"), ("a.svg", "image/svg+xml"), ("a", "application/octet-stream"),
    ])
    func `is sent with the type of its ending`(name: String, type: String) {
        #expect(Asset(name: name, bytes: []).contentType == type)
    }

    @Test func `finds every linked file again at its address`() throws {
        #expect(assets.asset(at: assets.stylesheet.address)?.bytes == assets.stylesheet.bytes)
        let icon = try #require(assets.icon)
        #expect(assets.asset(at: icon.address)?.name == "icons/icon.svg")
        #expect(assets.scripts.map(\.name).contains("scripts/slips.js"))
        #expect(assets.asset(at: "/assets/../OFL.txt") == nil)
    }

    @Test func `carries whole files`() throws {
        let font = try #require(EmbeddedFiles.file("fonts/reading-regular.woff2"))
        #expect(Array(font.bytes.prefix(4)) == Array("wOF2".utf8))
        let icon = try #require(EmbeddedFiles.file("icons/icon.svg"))
        #expect(String(decoding: icon.bytes, as: UTF8.self).hasSuffix("</svg>\n"))
    }

    @Test func `keeps each sheet and script short enough to read`() {
        for asset in EmbeddedFiles.folder("styles") {
            #expect(asset.bytes.count { $0 == UInt8(ascii: "\n") } <= 200, "\(asset.name)")
        }
        for asset in EmbeddedFiles.folder("scripts") {
            #expect(asset.bytes.count { $0 == UInt8(ascii: "\n") } < 100, "\(asset.name)")
        }
    }
}
