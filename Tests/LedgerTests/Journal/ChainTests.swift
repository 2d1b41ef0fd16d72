import Essentials
import Ledger
import TestKit
import Testing

@Suite struct ChainSealingTests {
    private func form(_ entry: Entry, balance: Int64 = 60) -> CanonicalForm {
        var form = CanonicalForm()
        form.write(
            entry,
            legs: entry.transfers.map { _ in
                (Leg(number: 1, balance: -balance), Leg(number: 1, balance: balance))
            })
        return form
    }

    @Test func `starts at zeros and changes with every record`() {
        var chain = Chain()
        #expect(Chain.text(of: chain.head) == String(repeating: "0", count: 64))
        let first = chain.seal(form(Books.entry(1, [Books.transfer(60)])))
        let second = chain.seal(form(Books.entry(2, [Books.transfer(60)])))
        #expect(first != second)
        #expect(ChainHead(Chain.text(of: second))?.digest == second)
    }

    /// The bytes of version 1 are a promise: a change of them would disown every printed head.
    ///
    /// The value was computed by an independent program from the layout in `CanonicalForm`.
    @Test func `gives the head that an independent program computes`() {
        var chain = Chain()
        chain.seal(form(Books.entry(1, [Books.transfer(60)])))
        #expect(Chain.text(of: chain.head) == Self.independent)
    }

    static let independent = "e255a71598e091048f70ecac7bf4f310b752538913fc81c13549a147a40e9b10"

    @Test(arguments: 0..<9) func `notices a change of any part`(_ part: Int) {
        let entry = Books.entry(1, [Books.transfer(60)])
        let changed: CanonicalForm =
            switch part {
            case 0: form(Books.entry(2, [Books.transfer(60)]))
            case 1: form(Books.entry(1, kind: .gift, [Books.transfer(60)]))
            case 2: form(Books.entry(1, day: Books.today.adding(days: -1), [Books.transfer(60)]))
            case 3: form(Books.entry(1, exemption: .imported, [Books.transfer(60)]))
            case 4: form(Books.entry(1, [Books.transfer(61)]))
            case 5: form(Books.entry(1, [Books.transfer(from: Books.jade, to: Books.sue, 60)]))
            case 6: form(Books.entry(1, [Books.transfer(60), Books.transfer(60)]))
            case 7: form(Books.entry(1, reverses: Entry.ID(high: 5, low: 9), [Books.transfer(60)]))
            default: form(entry, balance: 61)
            }
        var (one, other) = (Chain(), Chain())
        one.seal(form(entry))
        other.seal(changed)
        #expect(one.head != other.head)
    }
}
