import Essentials
import Foundation
import Testing

@testable import Interchange

@Suite struct ImportReportWriting {
    @Test func `is JSON with read, written, faults and openings`() throws {
        let reading = TimeOverflowFixture()
            .adding(transfer: "2024-03-05 10:22:33 UTC,Ben Muster (2),Ada Example (1),,1:75")
            .reading()
        let data = try JSONEncoder().encode(ImportReport(of: reading))
        let json = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let fault = try #require((json["faults"] as? [[String: Any]])?.first)
        #expect(fault["file"] as? String == "Example Bank_Transfers_2024-04-01.csv")
        #expect(fault["line"] as? Int == 5)
        #expect(fault["column"] as? String == "Quantity")
        #expect(fault["read"] as? String == "1:75")
        #expect(fault["code"] as? String == "quantity-minutes")
        #expect((fault["problem"] as? String)?.isEmpty == false)
        #expect((fault["help"] as? String)?.isEmpty == false)
        #expect((json["read"] as? [String: Any])?["people"] as? Int == 3)
        #expect((json["written"] as? [String: Any])?["transfers"] as? Int == 0)
        #expect((json["openings"] as? [[String: Any]])?.count == 3)
        #expect(
            try JSONDecoder().decode(ImportReport.self, from: data) == ImportReport(of: reading))
    }
}
