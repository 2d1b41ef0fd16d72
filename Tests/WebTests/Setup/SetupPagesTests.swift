import Communities
import Essentials
import Operations
import Testing
import Wording

@testable import Web

@Suite struct SetupFormReading {
    @Test func `asks for what a time bank cannot do without`() {
        var form = TypedForm(["email": ["sue"], "password": ["short"]])
        SetupForm.check(&form, words: Words().setup)
        #expect(
            form.faults.map(\.field) == ["title", "coordinator", "telephone", "email", "password"])
    }

    @Test func `lets people ring the coordinator unless another is named`() {
        var form = TypedForm(["coordinator": ["Sue Bell"], "telephone": ["01632 960 001"]])
        #expect(SetupForm.read(form).facePerson == "Sue Bell")
        #expect(SetupForm.read(form).valuing == .credited)
        form["valuing"] = "counted"
        #expect(SetupForm.read(form).valuing == .counted)
        form["face"] = "Mo"
        #expect(SetupForm.read(form).facePerson == "Mo")
    }
}
