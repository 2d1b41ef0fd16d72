import Embedded

/// The API's own description, `openapi.yaml`, as it travels in the binary.
public enum Document {
    public static let bytes: [UInt8] = {
        guard var place = goodturn_first_file() else { return [] }
        while let name = place.pointee.name {
            if String(cString: name) == "openapi.yaml" {
                return Array(
                    UnsafeBufferPointer(start: place.pointee.bytes, count: place.pointee.length))
            }
            place += 1
        }
        return []
    }()
}
