import People
import Testing

@Suite struct `Joint party` {
    @Test(arguments: JointParty.Kind.allCases)
    func `reads the word of its kind back`(kind: JointParty.Kind) {
        #expect(JointParty.Kind(code: kind.code) == kind)
    }
}
