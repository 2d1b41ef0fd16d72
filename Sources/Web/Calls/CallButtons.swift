import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// How a call went, in one tap: four buttons of one form.
struct CallButtons: Component {
    let visit: Visit
    let community: Community
    let member: Member.ID
    let name: String
    var reason: CallReason?
    let back: String

    var html: HTML {
        """
        <form class="one-tap" method="post" action="\(ContactPaths.show(member, community))" \
        data-once>\(visit.freshSeal())\(Self.hidden("name", name))\
        \(Self.hidden("reason", reason?.code ?? ""))\(Self.hidden("back", back))\
        \(Self.all(visit.words.contacts, about: name))</form>
        """
    }

    static func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    static func all(_ words: ContactWords, about: String? = nil) -> [SubmitButton] {
        ContactOutcome.allCases.map { outcome in
            SubmitButton(
                words.outcome(outcome), tone: outcome == .spoke ? .action : .plain,
                name: "outcome", value: outcome.code, about: about)
        }
    }
}
