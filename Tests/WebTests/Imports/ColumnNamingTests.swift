import Interchange
import Testing
import Wording

@Suite struct `Names of columns` {
    @Test(arguments: [ImportSource.Kind.people, .exchanges, .offers])
    func `tell each column from the others`(kind: ImportSource.Kind) {
        let words = Words().importPreview
        let names = ColumnField.fields(of: kind).map { words.field($0.rawValue) }
        #expect(Set(names).count == names.count, "\(names)")
        // A column that was forgotten is called by the words of the last one.
        #expect(words.field("nothing-of-the-kind") == words.field(ColumnField.ownFields.rawValue))
    }
}
