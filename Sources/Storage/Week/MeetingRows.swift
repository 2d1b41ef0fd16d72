import Brokerage
import Essentials
import People

/// The rows of exchanges, standing pairs and first meetings, one a person, brought together into meetings.
struct MeetingRows {
    private var exchanges: [Appointment] = []
    private var pairs: [Pair] = []
    private var firsts: [Appointment] = []
    /// Turns of a standing pair that have an exchange of their own.
    private var taken: Set<Turn> = []

    private struct Turn: Hashable {
        let pairing: Identifier<Never>
        let day: Day
    }

    private struct Pair {
        let id: Identifier<Never>
        let time: String
        let place: String
        let content: String
        let starts: Day
        let ends: Day?
        let weekday: Weekday?
        let everyWeeks: Int
        var givers: [Neighbour]
        var receivers: [Neighbour]
        let isApart: Bool
    }

    init(_ rows: [SQLRow]) throws {
        let groups = Dictionary(grouping: rows.indices) { rows[$0].values[1] }
        for indices in groups.values.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
            guard let first = indices.first.map({ rows[$0] }) else { continue }
            var sides: [Int: [Neighbour]] = [:]
            for row in indices.map({ rows[$0] }) {
                sides[try row.read(6), default: []].append(try Neighbour(row, from: 7))
            }
            let pairing: Identifier<Never>? = try first.read(11)
            let sort: Int = try first.read(0)
            let isApart = try first.read(16, as: Int.self) > 0
            if sort == 2 {
                firsts.append(
                    Appointment(
                        day: try first.read(2), time: "", place: "", content: "", givers: [],
                        receivers: sides[2] ?? [], isStanding: false, isFirst: true))
            } else if sort == 0 {
                let day: Day = try first.read(2)
                if let pairing { taken.insert(Turn(pairing: pairing, day: day)) }
                exchanges.append(
                    Appointment(
                        day: day, time: try first.read(3), place: try first.read(4),
                        content: try first.read(5), givers: sides[1] ?? [],
                        receivers: sides[2] ?? [], isStanding: pairing != nil,
                        exclusion: isApart ? .keptApart : nil))
            } else if let pairing {
                let weekday: Int? = try first.read(15)
                pairs.append(
                    Pair(
                        id: pairing, time: try first.read(3), place: try first.read(4),
                        content: try first.read(5), starts: try first.read(12),
                        ends: try first.read(13), weekday: weekday.flatMap(Weekday.init(rawValue:)),
                        everyWeeks: try first.read(14), givers: sides[1] ?? [],
                        receivers: sides[2] ?? [], isApart: isApart))
            }
        }
    }

    /// Everything that falls into the period, by day and time.
    func meetings(in period: Period) -> [Appointment] {
        var all =
            exchanges
            + firsts.filter { first in
                !exchanges.contains { met in
                    met.day == first.day
                        && (met.givers + met.receivers).contains(where: first.receivers.contains)
                }
            }
        for pair in pairs {
            for offset in 0..<period.length {
                let day = period.first.adding(days: offset)
                guard !taken.contains(Turn(pairing: pair.id, day: day)),
                    Appointment.falls(
                        on: day, starts: pair.starts, ends: pair.ends, weekday: pair.weekday,
                        everyWeeks: pair.everyWeeks)
                else { continue }
                all.append(
                    Appointment(
                        day: day, time: pair.time, place: pair.place, content: pair.content,
                        givers: pair.givers, receivers: pair.receivers, isStanding: true,
                        exclusion: pair.isApart ? .keptApart : nil))
            }
        }
        return all.enumerated().sorted {
            ($0.element.day, $0.element.time, $0.offset)
                < ($1.element.day, $1.element.time, $1.offset)
        }.map(\.element)
    }
}
