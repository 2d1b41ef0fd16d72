import Communities
import People

extension Words {
    /// What a hat is called here.
    public func hat(_ hat: Hat) -> String {
        switch hat {
        case .member: scheme.member == "member" ? say("member") : scheme.member
        case .coordinator:
            scheme.coordinator == "coordinator" ? say("coordinator") : scheme.coordinator
        case .volunteerCoordinator: say("volunteer coordinator")
        case .committee: say("committee member")
        case .host: say("host administrator")
        case .console: say("console")
        }
    }
}
