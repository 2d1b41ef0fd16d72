extension FaultCode {
    /// What is wrong, in one sentence.
    public var problem: String { saying.problem }

    /// What would help, in one sentence.
    public var help: String { saying.help }

    private var saying: (problem: String, help: String) {
        switch self {
        case .fileMissing, .fileEmpty, .fileUnknown, .fileRepeated, .archiveUnreadable,
            .headerMissing, .columnMissing, .bytesUndecodable, .quoteOpen, .quoteStray,
            .rowShort, .rowLong, .twoReadings:
            aboutFile
        case .dateMissing, .dateUnreadable, .dateInFuture, .quantityMissing, .quantityUnreadable,
            .quantityMinutes, .quantityNegative, .quantityAbsurd, .balanceUnreadable,
            .balanceAbsurd, .wordUnknown, .answerUnnamed, .textTooLong:
            aboutValue
        default:
            aboutPeople
        }
    }

    private var aboutFile: (problem: String, help: String) {
        switch self {
        case .fileMissing:
            ("A file that belongs to the export is not here.", "Add the file and read again.")
        case .fileEmpty:
            ("The file is empty.", "Make the export again.")
        case .fileUnknown:
            (
                "We cannot tell what this file is.",
                "Leave it out, or choose the columns by hand."
            )
        case .fileRepeated:
            ("A second file of the same sort is here.", "Leave one of the two out.")
        case .archiveUnreadable:
            ("The ZIP file cannot be opened.", "Download the export again.")
        case .headerMissing:
            (
                "The first line should name the columns, but holds values.",
                "Put the line with the headings back on top."
            )
        case .columnMissing:
            (
                "No column was chosen for something that is needed.",
                "Choose the column that holds it."
            )
        case .bytesUndecodable:
            ("Some letters here cannot be read.", "Type the words again.")
        case .quoteOpen:
            ("A quotation mark is opened and never closed.", "Write the whole line again.")
        case .quoteStray:
            ("A quotation mark stands where none may be.", "Write the whole line again.")
        case .rowShort:
            ("The line has too few cells.", "Fill in the cell that is missing.")
        case .rowLong:
            ("The line has too many cells.", "Write the whole line again without the extra cell.")
        default:
            ("This can be read in two ways.", "Answer the question about it.")
        }
    }

    private var aboutValue: (problem: String, help: String) {
        switch self {
        case .dateMissing:
            ("The date is missing.", "Write the date, such as 2024-03-05.")
        case .dateUnreadable:
            ("This is not a date.", "Write it such as 2024-03-05 10:22:33 UTC.")
        case .dateInFuture:
            ("This day has not come yet.", "Write the day on which it happened.")
        case .quantityMissing:
            ("The length of time is missing.", "Write hours and minutes, such as 1:30.")
        case .quantityUnreadable:
            ("This is not a length of time.", "Write hours and minutes, such as 1:30.")
        case .quantityMinutes:
            ("An hour has no more than 59 minutes after it.", "Write 1:75 as 2:15.")
        case .quantityNegative:
            (
                "A length of time cannot be less than nothing.",
                "Write it without the minus sign and swap the two people."
            )
        case .quantityAbsurd:
            (
                "This is longer than we can believe.",
                "Check the number. If it is right, set a longer limit with --longest."
            )
        case .balanceUnreadable:
            ("This balance is not a whole number.", "Write the seconds, such as 5400.")
        case .wordUnknown:
            ("This is none of the words that may stand here.", "Use one of the words in the list.")
        case .answerUnnamed:
            (
                "An answer stands here without the field it is for.",
                "Write each on a line of its own, such as Bus route: 12."
            )
        case .textTooLong:
            ("This is longer than a card can hold.", "Write it shorter.")
        default:
            ("This balance is larger than we can believe.", "Check the number of seconds.")
        }
    }

    private var aboutPeople: (problem: String, help: String) {
        switch self {
        case .memberNumberMissing:
            ("The member number is missing.", "Write the member's number.")
        case .memberNumberUnreadable:
            ("This is not a member number.", "Write a whole number from 1 up.")
        case .memberNumberRepeated:
            ("Another line has the same member number.", "Write the right number on one of them.")
        case .memberUnknown:
            ("Nobody in the list of members has this number.", "Write the right name and number.")
        case .nameMissing:
            ("The name is missing.", "Write the member's name.")
        case .nameDiffers:
            (
                "The list of members has another name for this number.",
                "Write the name and number of the right person."
            )
        case .emailMalformed:
            ("This is not an e-mail address.", "Write it again, or leave it empty.")
        case .partyMissing:
            ("Nobody is named here.", "Write the name and number, such as Ada Example (12).")
        case .partyWithoutNumber:
            (
                "This names nobody we know and has no number.",
                "Write the name and number, such as Ada Example (12)."
            )
        case .partyKindUnreadable:
            ("This should say member or organization.", "Write member or organization.")
        case .accountKindUnreadable:
            (
                "This is none of the kinds of account.",
                "Write person, household, organisation or pot."
            )
        case .sameParty:
            ("The same member stands on both sides.", "Write who the other person was.")
        case .titleMissing:
            ("The title is missing.", "Write a short title.")
        case .postNumberMissing:
            ("The number of this post is missing.", "Write its number.")
        case .postNumberUnreadable:
            ("This is not the number of a post.", "Write a whole number from 1 up.")
        case .postNumberRepeated:
            ("Another line has the same post number.", "Write the right number on one of them.")
        case .postKindUnreadable:
            ("This should say Offer or Inquiry.", "Write Offer or Inquiry.")
        default:
            ("This is not a number from 1 to 4.", "Write a number from 1 to 4, or leave it empty.")
        }
    }
}
