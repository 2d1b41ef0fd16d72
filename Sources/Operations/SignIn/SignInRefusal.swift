import Essentials

/// The ways a sign-in is refused.
///
/// None tells whether an address is known here.
public enum SignInRefusal: Refusal, Hashable, CaseIterable {
    case tooOften
    case notRecognised
    case codeSpent
    case roleHere
    case roleElsewhere
    case passwordTooShort
    case oldPasswordWrong

    public var kind: RefusalKind {
        switch self {
        case .passwordTooShort, .oldPasswordWrong: .invalid
        case .tooOften, .notRecognised, .codeSpent, .roleHere, .roleElsewhere: .forbidden
        }
    }

    public var code: String {
        switch self {
        case .tooOften: "too-often"
        case .notRecognised: "not-recognised"
        case .codeSpent: "code-spent"
        case .roleHere: "sign-in-for-role"
        case .roleElsewhere: "sign-in-for-role-elsewhere"
        case .passwordTooShort: "password-too-short"
        case .oldPasswordWrong: "old-password-wrong"
        }
    }

    public var explanation: String {
        switch self {
        case .tooOften:
            "There were many tries just now. Wait ten minutes, or ask the coordinator for a code."
        case .notRecognised:
            "We do not recognise this e-mail and password together. Try again, or ask for a code."
        case .codeSpent:
            "This code was used before or its time has passed. Ask the coordinator for a new one."
        case .roleHere:
            "This person has a role here, so your role cannot let them in. Ask the coordinator."
        case .roleElsewhere:
            "This person has a role in another time bank too. Whoever runs the server lets them in."
        case .passwordTooShort:
            "A password needs at least 10 letters or signs. Three words you remember do well."
        case .oldPasswordWrong:
            "That is not the password you have now. Write it again, or ask the coordinator for a code to sign in with."
        }
    }
}
