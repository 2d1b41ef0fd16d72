import Essentials
import Ledger
import People

/// An entry as programs read it: ids, numbers and days, and no words about anybody.
struct EntryJSON: Encodable {
    let id: String
    let kind: String
    let day: String
    let recorded: String
    let hat: String?
    let word: String
    let subject: String?
    let reverses: String?
    let transfers: [TransferJSON]
    let contributions: [ContributionJSON]

    struct TransferJSON: Encodable {
        let from: String
        let to: String
        let amount: Int64
    }

    struct ContributionJSON: Encodable {
        let account: String
        let direction: String
        let minutes: Int64
        let day: String
    }

    init(_ entry: Entry) {
        id = entry.id.description
        kind = entry.kind.code
        day = entry.day.description
        recorded = entry.recorded.description
        hat = Hat(rawValue: entry.recorder.hat)?.code
        word = entry.word.code
        subject = entry.subject?.id.description
        reverses = entry.reverses?.description
        transfers = entry.transfers.map {
            TransferJSON(from: $0.from.description, to: $0.to.description, amount: $0.amount)
        }
        contributions = entry.contributions.map {
            ContributionJSON(
                account: $0.account.description,
                direction: $0.direction == .gave ? "gave" : "received",
                minutes: $0.minutes.count, day: $0.day.description)
        }
    }

    private enum Key: String, CodingKey {
        case id, kind, day, recorded, hat, word, subject, reverses, transfers, contributions
    }

    /// Every key is always there; what there is not is null.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(kind, forKey: .kind)
        try container.encode(day, forKey: .day)
        try container.encode(recorded, forKey: .recorded)
        try container.encode(hat, forKey: .hat)
        try container.encode(word, forKey: .word)
        try container.encode(subject, forKey: .subject)
        try container.encode(reverses, forKey: .reverses)
        try container.encode(transfers, forKey: .transfers)
        try container.encode(contributions, forKey: .contributions)
    }
}
