import Interchange
import Testing

@Suite struct FaultCodeSaying {
    @Test func `says of every fault what is wrong and what would help`() {
        for code in FaultCode.allCases {
            #expect(code.problem.hasSuffix("."), "\(code)")
            #expect(code.help.hasSuffix("."), "\(code)")
        }
        #expect(FaultCode.allCases.count >= 20)
    }

    @Test func `says something of its own about most faults`() {
        let problems = Set(FaultCode.allCases.map(\.problem))
        #expect(problems.count * 10 >= FaultCode.allCases.count * 9)
    }
}
