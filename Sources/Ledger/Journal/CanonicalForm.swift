import Essentials

/// The bytes of one record as the chain sees them, version 1.
///
/// A buffer is reused between records, so that reading a whole book allocates nothing a row.
public struct CanonicalForm: Sendable {
    private var room = [UInt8](repeating: 0, count: 1_024)
    private var count = 0

    public init() {}

    /// What has been written so far.
    public var bytes: ArraySlice<UInt8> { room[..<count] }

    /// Empties the buffer and writes the version and the kind of record.
    public mutating func begin(_ kind: SealedKind) {
        count = 0
        byte(1)
        byte(UInt8(kind.rawValue))
    }

    private mutating func byte(_ value: UInt8) {
        makeRoom(for: 1)
        room[count] = value
        count += 1
    }

    private mutating func makeRoom(for more: Int) {
        if room.count - count < more {
            room.append(contentsOf: repeatElement(0, count: room.count + more))
        }
    }

    private mutating func store(_ value: UInt64) {
        makeRoom(for: 8)
        let end = count
        room.withUnsafeMutableBytes {
            $0.storeBytes(of: value.bigEndian, toByteOffset: end, as: UInt64.self)
        }
        count = end + 8
    }

    public mutating func integer(_ value: Int64) {
        store(UInt64(bitPattern: value))
    }

    /// Bytes that are in their canonical order already, such as those of a stored id.
    public mutating func raw(_ stored: UnsafeRawBufferPointer) {
        makeRoom(for: stored.count)
        let end = count
        room.withUnsafeMutableBytes {
            UnsafeMutableRawBufferPointer(rebasing: $0[end...]).copyMemory(from: stored)
        }
        count = end + stored.count
    }

    /// Leaves room for a count that is not known before what it counts has been written.
    public mutating func beginCount() -> Int {
        integer(0)
        return count - 8
    }

    public mutating func endCount(_ number: Int, at mark: Int) {
        room.withUnsafeMutableBytes {
            $0.storeBytes(of: UInt64(number).bigEndian, toByteOffset: mark, as: UInt64.self)
        }
    }

    /// A flag byte, as it stands before everything that may be missing.
    public mutating func flag(_ isThere: Bool) {
        byte(isThere ? 1 : 0)
    }

    /// A flag byte, then the number when there is one.
    public mutating func optional(_ value: Int64?) {
        byte(value == nil ? 0 : 1)
        if let value { integer(value) }
    }

    public mutating func id<Of>(_ id: Identifier<Of>) {
        store(id.high)
        store(id.low)
    }

    public mutating func optional<Of>(_ id: Identifier<Of>?) {
        byte(id == nil ? 0 : 1)
        if let id { self.id(id) }
    }

    /// A length, then the bytes; a missing value has the length -1.
    public mutating func blob(_ blob: [UInt8]?) {
        integer(blob.map { Int64($0.count) } ?? -1)
        if let blob { blob.withUnsafeBytes { raw($0) } }
    }
}

extension CanonicalForm {
    /// An entry with both legs of each transfer, and its contributions in order.
    public mutating func write(_ posted: Entry, legs: [(from: Leg, to: Leg)]) {
        begin(.entry)
        writeHead(of: posted)
        integer(Int64(posted.transfers.count))
        for (transfer, leg) in zip(posted.transfers, legs) {
            write(transfer, from: leg.from, to: leg.to)
        }
        integer(Int64(posted.contributions.count))
        for contribution in posted.contributions { writeBody(of: contribution) }
    }

    public mutating func writeHead(of entry: Entry) {
        id(entry.community)
        id(entry.id)
        integer(Int64(entry.kind.rawValue))
        integer(Int64(entry.day.number))
        integer(entry.recorded.milliseconds)
        optional(entry.recorder.member)
        integer(Int64(entry.recorder.hat))
        integer(Int64(entry.word.rawValue))
        optional(entry.subject.map { Int64($0.kind.rawValue) })
        optional(entry.subject?.id)
        optional(entry.reverses)
        integer(Int64(entry.exemption.rawValue))
        blob(entry.noteDigest)
    }

    public mutating func write(_ transfer: Transfer, from: Leg, to: Leg) {
        id(transfer.from)
        id(transfer.to)
        integer(transfer.amount)
        optional(from.number)
        optional(from.balance)
        optional(to.number)
        optional(to.balance)
    }

    public mutating func writeBody(of contribution: Contribution) {
        id(contribution.account)
        integer(Int64(contribution.direction.rawValue))
        integer(contribution.minutes.count)
        integer(Int64(contribution.day.number))
    }

    /// A change of limits.
    public mutating func write(_ change: LimitChange) {
        begin(.limitChange)
        id(change.community)
        id(change.id)
        id(change.account)
        optional(change.limits.hardFloor)
        optional(change.limits.softFloor)
        optional(change.limits.softCeiling)
        optional(change.limits.hardCeiling)
        integer(change.afterMoves)
        integer(change.balance)
        integer(change.recorded.milliseconds)
        optional(change.recorder.member)
        integer(Int64(change.recorder.hat))
    }

    /// One step in the life of a hold.
    public mutating func write(_ step: HoldStep) {
        begin(.holdStep)
        id(step.community)
        id(step.id)
        id(step.hold.id)
        id(step.hold.account)
        integer(step.hold.amount)
        integer(step.hold.lapses.milliseconds)
        integer(Int64(step.step.rawValue))
        integer(step.amount)
        integer(step.recorded.milliseconds)
        optional(step.entry)
    }
}
