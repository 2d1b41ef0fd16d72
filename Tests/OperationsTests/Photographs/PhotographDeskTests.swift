import Brokerage
import CGD
import Communities
import DoorKit
import Essentials
import People
import Storage
import Testing

@testable import Operations

/// Pictures made for the tests by libgd itself.
enum TestPicture {
    /// Left half red, right half blue, in the format asked for.
    static func bytes(
        _ width: Int32, _ height: Int32, as kind: PictureKind = .jpeg
    ) throws -> [UInt8] {
        let gd = try #require(goodturn_loaded_gd()).pointee
        let picture = try #require(gd.create(width, height))
        defer { gd.destroy(picture) }
        gd.fill(picture, 0, 0, width / 2, height - 1, 0xFF0000)
        gd.fill(picture, width / 2, 0, width - 1, height - 1, 0x0000FF)
        var size: Int32 = 0
        let data =
            switch kind {
            case .jpeg: gd.jpeg(picture, &size, 90)
            case .png: gd.png(picture, &size)
            case .webp: gd.webP(picture, &size)
            }
        let found = try #require(data)
        defer { gd.free(found) }
        return Array(UnsafeRawBufferPointer(start: found, count: Int(size)))
    }

    /// The same JPEG with an Exif part that says which side is up, and a place name.
    static func withExif(_ jpeg: [UInt8], orientation: UInt8) -> [UInt8] {
        let tiff: [UInt8] =
            [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1]
            + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0] + [0, 0, 0, 0]
        let content = Array("Exif".utf8) + [0, 0] + tiff + Array("SECRET PLACE".utf8)
        let length = content.count + 2
        return jpeg.prefix(2) + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)]
            + content + jpeg.dropFirst(2)
    }

    /// Red, green and blue of one point.
    static func point(_ jpeg: [UInt8], _ x: Int32, _ y: Int32) throws -> [Int32] {
        var bytes = jpeg
        let count = Int32(bytes.count)
        let gd = try #require(goodturn_loaded_gd()).pointee
        let opened = bytes.withUnsafeMutableBytes { gd.fromJPEG(count, $0.baseAddress) }
        let picture = try #require(opened)
        defer { gd.destroy(picture) }
        let colour = gd.pixel(picture, x, y)
        return [colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF]
    }
}

@Suite struct `Picture shop` {
    @Test(arguments: [PictureKind.jpeg, .png, .webp])
    func `takes in three kinds and gives out small JPEG`(kind: PictureKind) throws {
        let small = try PictureShop.jpeg(from: TestPicture.bytes(2_400, 800, as: kind))
        let size = try #require(PictureKind.jpeg.size(of: small))
        #expect(size == (1_200, 400))
        let left = try TestPicture.point(small, 100, 200)
        #expect(left[0] > 200 && left[2] < 60)
    }

    @Test func `leaves a small picture its size`() throws {
        let small = try PictureShop.jpeg(from: TestPicture.bytes(300, 500, as: .png))
        #expect(try #require(PictureKind.jpeg.size(of: small)) == (300, 500))
    }

    @Test func `keeps nothing of the hidden data but which side is up`() throws {
        let jpeg = TestPicture.withExif(try TestPicture.bytes(400, 200), orientation: 6)
        #expect(jpeg.contains(sequence: "SECRET PLACE"))
        let upright = try PictureShop.jpeg(from: jpeg)
        #expect(!upright.contains(sequence: "SECRET") && !upright.contains(sequence: "Exif"))
        #expect(try #require(PictureKind.jpeg.size(of: upright)) == (200, 400))
        // Turned to the right, the left side is on top.
        let top = try TestPicture.point(upright, 100, 50)
        #expect(top[0] > 200 && top[2] < 60)
        let half = try PictureShop.jpeg(
            from: TestPicture.withExif(try TestPicture.bytes(400, 200), orientation: 3))
        #expect(try TestPicture.point(half, 50, 100)[2] > 200)
    }

    @Test func `refuses in plain words what is too large, strange or broken`() throws {
        let png = try TestPicture.bytes(50, 50, as: .png)
        var bomb = png
        // 60,000 by 60,000 points in a head of a few bytes.
        for place in [18, 22] {
            bomb[place] = 0xEA
            bomb[place + 1] = 0x60
        }
        func refusal(of file: [UInt8]) -> PhotographRefusal? {
            do {
                _ = try PictureShop.jpeg(from: file)
                return nil
            } catch {
                return error
            }
        }
        #expect(refusal(of: png) == nil)
        #expect(refusal(of: bomb) == .tooManyPixels)
        #expect(refusal(of: Array(png.prefix(40))) == .broken)
        #expect(
            refusal(of: Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)) == .unknownKind)
        #expect(refusal(of: []) == .unknownKind)
        #expect(
            refusal(of: [UInt8](repeating: 0xFF, count: Photograph.bytesMax + 1)) == .tooLarge)
        let jpeg = try TestPicture.bytes(50, 50)
        #expect(refusal(of: Array(jpeg.prefix(12))) == .broken)
    }

    @Test func `never reads past the end of any beginning of a file`() throws {
        for kind in [PictureKind.jpeg, .png, .webp] {
            let whole = try TestPicture.bytes(20, 20, as: kind)
            for length in 0..<min(whole.count, 200) {
                let part = Array(whole.prefix(length))
                _ = PictureKind(part)?.size(of: part)
                _ = Exif.turn(of: part)
            }
        }
    }
}

@Suite struct `Photograph desk` {
    @Test(arguments: EngineKind.available)
    func `pictures come and go with the offer's owner, four at most`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (amir, jade) = (town.acting(for: town.amir), town.acting(for: town.jade))
            let desk = town.desks.photographs
            let offer = try await town.desks.offers.write(
                WrittenOffer(content: "Baking"), key: town.key(), as: amir)
            let file = try TestPicture.bytes(80, 60)
            await #expect(throws: OfferRefusal.notYours) {
                try await desk.add(file, to: .offer(offer), key: nil, as: jade)
            }
            let key = town.key()
            let first = try await desk.add(file, to: .offer(offer), key: key, as: amir)
            #expect(try await desk.add(file, to: .offer(offer), key: key, as: amir) == first)
            for _ in 0..<3 { _ = try await desk.add(file, to: .offer(offer), key: nil, as: amir) }
            await #expect(throws: PhotographRefusal.tooMany) {
                try await desk.add(file, to: .offer(offer), key: nil, as: amir)
            }
            let shown = try await desk.photograph(first, of: .offer(offer), as: jade)
            #expect(shown.mediaType == "image/jpeg")
            #expect(shown.content.starts(with: [0xFF, 0xD8, 0xFF]))
            try await desk.remove(first, of: .offer(offer), key: town.key(), as: amir)
            #expect(
                try await town.desks.offers.sheet(offer, as: jade).photographs.count == 3)
            try await town.desks.offers.rest(offer, key: town.key(), as: amir)
            let left = try await town.desks.offers.sheet(offer, as: amir).photographs
            await #expect(throws: NotFound.self) {
                try await desk.photograph(left[0], of: .offer(offer), as: jade)
            }
        }
    }
}

@Suite struct `Photographs of asks` {
    @Test(arguments: EngineKind.available)
    func `come and go with whoever asks, and stay when the ask is over`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (lily, jade) = (town.acting(for: town.lily), town.acting(for: town.jade))
            let (desk, asks) = (town.desks.photographs, town.desks.asks)
            let ask = try await asks.write(
                WrittenAsk(content: "This tap drips"), key: town.key(), as: lily)
            let offer = try await town.desks.offers.write(
                WrittenOffer(content: "Baking"), key: town.key(), as: lily)
            let file = try TestPicture.bytes(80, 60)
            await #expect(throws: AskRefusal.notYours) {
                try await desk.add(file, to: .ask(ask), key: nil, as: jade)
            }
            let key = town.key()
            let first = try await desk.add(file, to: .ask(ask), key: key, as: lily)
            #expect(try await desk.add(file, to: .ask(ask), key: key, as: lily) == first)
            // The coordinator may do it on the asker's word.
            let second = try await desk.add(file, to: .ask(ask), key: nil, as: town.acting())
            // Both of one moment, so that their order says nothing.
            #expect(
                Set(try await asks.sheet(ask, as: jade).photographs) == [first, second])
            #expect(try await desk.photograph(first, of: .ask(ask), as: jade).id == first)
            await #expect(throws: NotFound.self) {
                try await desk.photograph(first, of: .offer(offer), as: jade)
            }
            let acts = try await town.acts(about: town.lily).map(\.verb)
            #expect(acts.count { $0 == "ask.picture" } == 2)
            try await desk.remove(first, of: .ask(ask), key: town.key(), as: lily)
            try await asks.end(ask, as: .metElsewhere, key: town.key(), as: town.acting())
            #expect(try await asks.sheet(ask, as: lily).photographs == [second])
            await #expect(throws: AskRefusal.over) {
                try await desk.add(file, to: .ask(ask), key: nil, as: lily)
            }
            await #expect(throws: NotFound.self) {
                try await desk.photograph(second, of: .ask(ask), as: jade)
            }
            try await desk.remove(second, of: .ask(ask), key: town.key(), as: lily)
            #expect(try await asks.sheet(ask, as: lily).photographs.isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `are kept from those who may not meet the asker`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let ask = try await town.desks.asks.write(
                WrittenAsk(content: "This tap drips"), key: town.key(),
                as: town.acting(for: town.lily))
            let picture = try await town.desks.photographs.add(
                try TestPicture.bytes(80, 60), to: .ask(ask), key: nil,
                as: town.acting(for: town.lily))
            try await town.keepApart(town.lily, town.amir)
            await #expect(throws: NotFound.self) {
                try await town.desks.photographs.photograph(
                    picture, of: .ask(ask), as: town.acting(for: town.amir))
            }
        }
    }
}

extension [UInt8] {
    fileprivate func contains(sequence text: String) -> Bool {
        let wanted = Array(text.utf8)
        return indices.contains { self[$0...].starts(with: wanted) }
    }
}
