import Essentials
import Foundation
import Testing

@testable import Interchange

@Suite struct `Columns of a card` {
    static let guide: String = {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let page = folder.appending(path: "docs/reference/csv.md")
        return (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    }()

    @Test(arguments: ColumnField.fields(of: .people))
    func `stand in the guide and are known by a heading`(field: ColumnField) {
        // First and last names are only read.
        if field != .firstName, field != .lastName {
            #expect(Self.guide.contains("`\(field.rawValue)`"))
        }
        if field != .standing {
            let isNamed = ColumnWords.isNamed(field)
            #expect(isNamed, "no heading but its own leads to \(field.rawValue)")
        }
    }

    @Test(arguments: ColumnField.fields(of: .offers))
    func `of an offer stand in the guide too`(field: ColumnField) {
        #expect(Self.guide.contains("| `\(field.rawValue)` |"))
        let isNamed = ColumnWords.isNamed(field)
        #expect(isNamed, "no heading leads to \(field.rawValue)")
    }

    @Test(arguments: [
        (ColumnField.address, 300), (.accessNeeds, 2_000), (.interests, 6_000),
    ])
    func `refuse more letters than a card holds`(field: ColumnField, most: Int) {
        func read(_ count: Int) -> ImportReading {
            let text = "No,Name,Cell\n7,Ada Example,\(String(repeating: "a", count: count))\n"
            return .columns(
                [
                    (
                        ImportFile(name: "p.csv", text: text),
                        ColumnMapping(kind: .people, columns: [.number: 1, .name: 2, field: 3])
                    )
                ], answers: ImportAnswers([:]))
        }
        let whole = read(most)
        #expect(whole.faults.isEmpty && whole.people.first?.card[field]?.count == most)
        let tooLong = read(most + 1).faults
        #expect(tooLong.map(\.code) == [.textTooLong])
        #expect(tooLong.first?.help.contains(String(most)) == true)
    }
}
