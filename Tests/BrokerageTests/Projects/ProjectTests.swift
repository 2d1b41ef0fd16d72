import Brokerage
import Essentials
import Testing

@Suite struct ProjectChecking {
    @Test(arguments: [
        ("Warm winter", "The Bridge Trust", ProjectRefusal?.none), ("  Warm  winter ", "", nil),
        ("", "The Bridge Trust", .nameMissing), ("  ", "", .nameMissing),
        (String(repeating: "a", count: 81), "", .nameMissing),
        ("Warm winter", String(repeating: "a", count: 81), .nameMissing),
    ])
    func `keeps tidy words and needs a name`(
        name: String, funder: String, refusal: ProjectRefusal?
    ) {
        let project = Project(id: Project.ID(high: 1, low: 1), name: name, funder: funder)
        var said: ProjectRefusal?
        var kept: Project?
        do { kept = try project.checked() } catch { said = error }
        #expect(said == refusal)
        if refusal == nil { #expect(kept?.name == "Warm winter") }
    }
}
