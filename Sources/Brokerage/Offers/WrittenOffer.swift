import Essentials
import People

/// What is written on the form of an offer, before it is one.
public struct WrittenOffer: Hashable, Sendable, Codable {
    public var content: String
    public var detail: String
    public var area: String
    public var language: String
    public var tags: [String]
    public var isGroup: Bool
    public var times: RegularTimes
    public var starts: Day?
    public var ends: Day?

    public init(
        content: String, detail: String = "", area: String = "", language: String = "",
        tags: [String] = [], isGroup: Bool = false, times: RegularTimes = .unsaid,
        starts: Day? = nil, ends: Day? = nil
    ) {
        self.content = content
        self.detail = detail
        self.area = area
        self.language = language
        self.tags = tags
        self.isGroup = isGroup
        self.times = times
        self.starts = starts
        self.ends = ends
    }

    /// The longest line of words, in letters.
    public static let contentMax = 200
    public static let detailMax = 2_000

    /// The same without blanks around the words, when an offer can be made of it.
    ///
    /// - Throws: `FieldFaults` naming every field that needs another look.
    public func checked(today: Day) throws(FieldFaults) -> WrittenOffer {
        var tidy = self
        tidy.content = content.tidied
        tidy.detail = detail.tidied
        tidy.area = area.tidied
        tidy.language = language.tidied
        tidy.tags = TagWords.tidied(tags)
        var faults: [FieldFault] = []
        if tidy.content.isEmpty {
            faults.append(
                FieldFault("content", "Write what you are glad to do, in a few words."))
        } else if tidy.content.count > Self.contentMax {
            faults.append(
                FieldFault("content", "That is long. Write it in 200 letters, and the rest below."))
        }
        if tidy.area.count > Member.areaMax {
            faults.append(FieldFault("area", "Use at most 60 letters for the place."))
        }
        if tidy.language.count > Member.areaMax {
            faults.append(FieldFault("language", "Use at most 60 letters for the language."))
        }
        if tidy.detail.count > Self.detailMax {
            faults.append(FieldFault("detail", "That is very long. Write it in 2,000 letters."))
        }
        if let starts, let ends, ends < starts {
            faults.append(FieldFault("ends", "The last day comes before the first. Change one."))
        } else if let ends, ends < today {
            faults.append(FieldFault("ends", "The last day is over. Choose a later one."))
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return tidy
    }

    /// The offer that it becomes, to be looked at again after so many days.
    public func offer(
        _ id: Offer.ID, of member: Member.ID, today: Day, at now: Instant, reviewDays: Int,
        oldKey: String = ""
    ) -> Offer {
        Offer(
            id: id, member: member, content: content, detail: detail, area: area,
            language: language, tags: tags, isGroup: isGroup, times: times, starts: starts,
            ends: ends,
            review: today.adding(days: reviewDays), made: now, oldKey: oldKey)
    }
}
