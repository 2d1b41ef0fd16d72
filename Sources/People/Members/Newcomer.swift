import Essentials

/// Somebody who joins: only the name is needed, everything else may stay unknown.
public struct Newcomer: Hashable, Sendable, Codable {
    public var name: String
    /// Nil takes the next one.
    public var number: Int?
    public var fullName = ""
    /// Nil means today.
    public var joined: Day?
    public var area = ""
    public var landline = ""
    public var mobile = ""
    public var email = ""
    public var channel = Member.Channel.telephone
    public var detail = CardDetail()

    public init(name: String) {
        self.name = name
    }

    /// What cannot be kept as it was typed, each at its field.
    public func faults(today: Day) -> [FieldFault] {
        var faults = Member.faults(
            name: name, fullName: fullName, area: area, landline: landline, mobile: mobile,
            email: email)
        if let number, !(1...9_999_999).contains(number) {
            faults.append(FieldFault("number", "Use a number from 1 up, or leave it empty."))
        }
        if let joined, joined > today {
            faults.append(FieldFault("joined", "Use a day that has come, or leave it empty."))
        }
        return faults + detail.faults(today: today)
    }
}

extension Member {
    /// The longest name of a place, in letters.
    public static let areaMax = 60

    static func faults(
        name: String, fullName: String, area: String, landline: String, mobile: String,
        email: String
    ) -> [FieldFault] {
        var faults: [FieldFault] = []
        if FoldedText(name).text.isEmpty {
            faults.append(FieldFault("name", "Write the name they like to be called."))
        } else if name.count > 80 {
            faults.append(FieldFault("name", "Use at most 80 letters for the name."))
        }
        if fullName.count > 120 {
            faults.append(FieldFault("full-name", "Use at most 120 letters for the full name."))
        }
        if area.count > areaMax {
            faults.append(FieldFault("area", "Use at most 60 letters for the place."))
        }
        for (field, number) in [("landline", landline), ("mobile", mobile)]
        where !number.isEmpty
            && (number.count > 60
                || !(3...20).contains(TelephoneDigits(number).digits.count))
        {
            faults.append(FieldFault(field, "Write the number as you would dial it."))
        }
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        let isMail = parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
        if !email.isEmpty,
            !isMail || email.count > 254 || email.contains(where: \.isWhitespace)
        {
            faults.append(FieldFault("email", "Write an e-mail address like name@example.org."))
        }
        return faults
    }

    /// What cannot be kept as it was typed, each at its field.
    public var faults: [FieldFault] {
        Member.faults(
            name: name, fullName: fullName, area: area, landline: landline, mobile: mobile,
            email: email)
    }
}
