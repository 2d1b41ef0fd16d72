import CPostgres

/// One message of a pipeline, still to be sent; sending answers 1 or fails.
struct PostgresRequest {
    let send: (OpaquePointer?) -> Int32

    init(send: @escaping (OpaquePointer?) -> Int32) {
        self.send = send
    }

    /// A command without parameters, whose rows come in the binary form.
    init(text: String) {
        send = { PQsendQueryParams($0, text, 0, nil, nil, nil, nil, 1) }
    }
}

/// Parameters in PostgreSQL's binary form, one after the other in one buffer.
struct PostgresParameters {
    private var buffer: [UInt8] = [0]
    private var starts: [Int?] = []
    private var lengths: [Int32] = []

    init(_ parameters: [SQLParameter]) {
        for parameter in parameters { append(parameter.value) }
    }

    /// Runs the prepared statement of that name, with the answer in the binary form.
    func send(_ name: String, on connection: OpaquePointer?) -> Int32 {
        buffer.withUnsafeBytes { bytes in
            let base = bytes.assumingMemoryBound(to: CChar.self).baseAddress
            let values = starts.map { start in start.flatMap { offset in base.map { $0 + offset } }
            }
            let formats = [Int32](repeating: 1, count: starts.count)
            return PQsendQueryPrepared(
                connection, name, Int32(starts.count), values, lengths, formats, 1)
        }
    }

    private mutating func append(_ value: SQLValue) {
        let start = buffer.count
        switch value {
        case .null: break
        case .integer(let number): append(number)
        case .text(let text): buffer.append(contentsOf: text.utf8)
        case .bytes(let bytes): buffer.append(contentsOf: bytes)
        case .id(let high, let low):
            append(high)
            append(low)
        }
        starts.append(value == .null ? nil : start)
        lengths.append(Int32(buffer.count - start))
    }

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.bigEndian) { buffer.append(contentsOf: $0) }
    }
}
