import Communities
import Operations
import Wording

/// Reads what was typed on the first page.
enum SetupForm {
    static func check(_ form: inout TypedForm, words: SetupWords) {
        if form["title"].isEmpty { form.fault("title", words.bankNeeded) }
        if form["coordinator"].isEmpty { form.fault("coordinator", words.nameNeeded) }
        if form["telephone"].isEmpty { form.fault("telephone", words.telephoneNeeded) }
        if !form["email"].contains("@") { form.fault("email", words.emailNeeded) }
        if form["password"].count < 10 { form.fault("password", words.passwordNeeded) }
    }

    static func read(_ form: TypedForm) -> FoundingForm {
        FoundingForm(
            title: form["title"], zone: form["zone"], language: form["language"],
            unitSingular: form["unit"], unitPlural: form["units"],
            facePerson: form["face"].isEmpty ? form["coordinator"] : form["face"],
            faceTelephone: form["telephone"], openingHours: form["hours"],
            coordinatorName: form["coordinator"], coordinatorEmail: form["email"],
            password: form["password"],
            valuing: Scheme.Valuing(rawValue: form["valuing"]) ?? .credited)
    }
}
