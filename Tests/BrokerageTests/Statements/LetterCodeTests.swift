import Essentials
import Testing

@testable import Brokerage

@Suite struct LetterCodeReading {
    let here = CommunityID(high: 11, low: 12)

    @Test func `is read back as it was printed, in any writing`() throws {
        for number in [1, 9, 10, 57, 4_012] {
            let code = LetterCode(number: number, community: here)
            for text in [code.description, code.description.lowercased(), " \(code) "] {
                #expect(LetterCode(typed: text, community: here)?.number == number)
            }
        }
    }

    @Test func `notices most digits misread`() {
        var unnoticed = 0
        for number in 1...200 {
            let letters = LetterCode(number: number, community: here).description.suffix(2)
            if LetterCode(typed: "\(number + 1)-\(letters)", community: here) != nil {
                unnoticed += 1
            }
        }
        #expect(unnoticed < 5)
    }

    @Test func `is not mistaken for a strip from elsewhere`() {
        let elsewhere = CommunityID(high: 77, low: 78)
        let strangers = (1...200).filter {
            LetterCode(
                typed: LetterCode(number: $0, community: elsewhere).description, community: here)
                != nil
        }
        #expect(strangers.count < 5)
    }

    @Test(arguments: ["", "12", "ab", "0-ab", "12-", "-kf"])
    func `is not read from something else`(text: String) {
        #expect(LetterCode(typed: text, community: here) == nil)
    }
}
