import Brokerage
import Communities
import DoorKit
import Essentials
import Foundation
import HTTPTypes
import Operations
import People
import Testing

@Suite struct `Photograph pages` {
    /// One point, as small as a PNG can be.
    private func point() throws -> [UInt8] {
        let text = """
            iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E\
            rkJggg==
            """
        return Array(try #require(Data(base64Encoded: text)))
    }

    private func write(
        _ thing: String, _ town: SmallTown
    ) async throws -> String {
        let lily = town.acting(for: town.lily)
        if thing == "asks" {
            let ask = WrittenAsk(content: "This tap drips")
            return "/asks/\(try await town.desks.asks.write(ask, key: nil, as: lily))"
        }
        let offer = WrittenOffer(content: "Mending taps")
        return "/offers/\(try await town.desks.offers.write(offer, key: nil, as: lily))"
    }

    @Test(arguments: ["asks", "offers"])
    func `a picture is added, shown and taken away`(thing: String) async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let path = try await write(thing, town)
            let lily = try await RouterClient(town, as: town.lily)
            let jade = try await RouterClient(town, as: town.jade)
            #expect(try await lily.get(path).words.contains("Add a picture"))
            #expect(try await !jade.get(path).words.contains("Add a picture"))
            let added = try await lily.upload(
                "\(path)/photographs", files: [("picture", "tap.png", try point())])
            #expect(added.status == 303)
            #expect(try await lily.follow(added).words.contains("The picture is there."))
            let page = try await jade.get(path)
            let source = try #require(page.text.firstMatch(of: /<img src="([^"]+)" alt="([^"]+)"/))
            #expect(source.2.hasPrefix("Picture for: "))
            #expect(!page.words.contains("Take this picture away"))
            let shown = try await jade.open(String(source.1))
            #expect(shown.status == 200)
            #expect(shown.headers[.contentType] == "image/jpeg")
            let stranger = try await RouterClient(town, asStrangerFrom: "elsewhere")
            #expect(try await stranger.open(String(source.1)).status != 200)
            let address = String(source.1).replacing("/c/\(town.community.name)", with: "")
            #expect(try await jade.post("\(address)/removal").status == 403)
            #expect(try await lily.post("\(address)/removal").status == 303)
            #expect(try await jade.open(String(source.1)).status == 404)
        }
    }

    @Test(arguments: ["asks", "offers"])
    func `a file that is no picture is refused beside the field`(thing: String) async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let path = try await write(thing, town)
            let lily = try await RouterClient(town, as: town.lily)
            let refused = try await lily.upload(
                "\(path)/photographs", files: [("picture", "tap.png", Array("<svg/>".utf8))])
            #expect(refused.status == 422)
            #expect(refused.words.contains("We can take pictures as JPEG, PNG or WebP"))
            let none = try await lily.post("\(path)/photographs")
            #expect(none.status == 422 && none.words.contains("Choose a picture first"))
            let sue = try await RouterClient(town, as: town.sue)
            let back = try await sue.upload(
                "\(path)/photographs", files: [("picture", "tap.png", Array("<svg/>".utf8))])
            #expect(back.words.contains("We can take pictures as JPEG, PNG or WebP"))
        }
    }
}
