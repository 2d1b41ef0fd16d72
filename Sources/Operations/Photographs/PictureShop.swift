import Brokerage
import CGD
import Essentials
import Foundation

/// Opens, scales and writes pictures through libgd, so that nothing of the file that came in is
/// kept: no place, no camera, no hidden words.
enum PictureShop {
    /// The picture as a JPEG of at most 1,200 pixels a side.
    ///
    /// - Throws: `PhotographRefusal`.
    static func jpeg(from file: [UInt8]) throws(PhotographRefusal) -> [UInt8] {
        guard file.count <= Photograph.bytesMax else { throw .tooLarge }
        guard let kind = PictureKind(file) else { throw .unknownKind }
        guard let size = kind.size(of: file) else { throw .broken }
        guard size.width > 0, size.height > 0 else { throw .broken }
        guard size.width <= 40_000, size.height <= 40_000,
            size.width * size.height <= Photograph.pixelsMax
        else { throw .tooManyPixels }
        guard let gd = goodturn_loaded_gd()?.pointee else { throw .notOnThisComputer }
        var bytes = file
        let length = Int32(bytes.count)
        let opened: gdImagePtr? = bytes.withUnsafeMutableBytes { buffer in
            switch kind {
            case .jpeg: gd.fromJPEG(length, buffer.baseAddress)
            case .png: gd.fromPNG(length, buffer.baseAddress)
            case .webp: gd.fromWebP(length, buffer.baseAddress)
            }
        }
        guard let opened else { throw .broken }
        defer { gd.destroy(opened) }
        return try upright(opened, with: gd, turned: kind == .jpeg ? Exif.turn(of: file) : .none)
    }

    /// Scaled, on white where it was see-through, and the right way up.
    private static func upright(
        _ picture: gdImagePtr, with gd: LoadedGD, turned: Exif.Turn
    ) throws(PhotographRefusal) -> [UInt8] {
        let (width, height) = (picture.pointee.sx, picture.pointee.sy)
        let longest = max(width, height)
        let limit = Int32(Photograph.sideMax)
        let newWidth = longest > limit ? max(1, width * limit / longest) : width
        let newHeight = longest > limit ? max(1, height * limit / longest) : height
        guard let scaled = gd.create(newWidth, newHeight) else { throw .broken }
        defer { gd.destroy(scaled) }
        let white: Int32 = 0xFFFFFF
        gd.fill(scaled, 0, 0, newWidth - 1, newHeight - 1, white)
        gd.copyResampled(
            scaled, picture, 0, 0, 0, 0, newWidth, newHeight, width, height)
        switch turned {
        case .none: return try written(scaled, with: gd)
        case .half:
            gd.flipBoth(scaled)
            return try written(scaled, with: gd)
        case .left, .right:
            // libgd turns counter-clockwise.
            let angle: Int32 = turned == .right ? 270 : 90
            guard let rotated = gd.rotate(scaled, Float(angle), white) else {
                throw .broken
            }
            defer { gd.destroy(rotated) }
            return try written(rotated, with: gd)
        }
    }

    private static func written(
        _ picture: gdImagePtr, with gd: LoadedGD
    ) throws(PhotographRefusal) -> [UInt8] {
        var size: Int32 = 0
        guard let data = gd.jpeg(picture, &size, 82), size > 0 else { throw .broken }
        defer { gd.free(data) }
        return Array(UnsafeRawBufferPointer(start: data, count: Int(size)))
    }
}
