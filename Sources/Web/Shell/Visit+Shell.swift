import Communities
import Markup
import People
import Wording

extension Visit {
    /// The shell that this visit's pages share: the local face, the ways around, the way out.
    var shell: Shell {
        let words = words.shell
        let files = Shell.Files(
            stylesheet: site.assets.stylesheet.address,
            scripts: site.assets.scripts.map(\.address),
            icon: site.assets.icon?.address)
        let shell = Shell(
            language: self.words.language,
            isRightToLeft: ["ar", "he", "fa", "ur"].contains(String(self.words.language.prefix(2))),
            words: Shell.Words(skip: words.skip, ways: words.ways, more: words.more),
            files: files, face: face)
        guard let place, let acting = person?.acting else { return shell }
        let ways = Ways(community: place, acting: acting, words: self.words, path: path).links
        return shell.ways(ways.inSight, more: ways.more).account(account(in: place))
    }

    private var face: Markup.LocalFace {
        guard let place else {
            return Markup.LocalFace(community: "Goodturn", home: "/", ring: "")
        }
        let words = words.shell
        let hours = place.face.openingHours
        return Markup.LocalFace(
            community: place.title, home: HomePaths.home(place),
            ring: place.face.person.isEmpty ? "" : words.ring(place.face.person),
            telephone: place.face.telephone.isEmpty ? nil : place.face.telephone,
            open: hours.isEmpty ? nil : words.open(hours),
            place: place.face.address.isEmpty ? nil : place.face.address)
    }

    private func account(in place: Community) -> HTML? {
        guard let member = person?.member, let acting = person?.acting else { return nil }
        let name =
            person?.actingFor.map { words.shell.acting(member.firstName, for: $0.firstName) }
            ?? words.shell.wearing(member.firstName, words.hat(acting.hat))
        let stop: HTML? = person?.actingFor.map { other in
            let button = SubmitButton(
                self.words.supporters.stop(other.firstName), tone: .plain)
            return """
                \(OneTap(
                    action: SupporterPaths.acting(place), seal: freshSeal(), button: button))
                """
        }
        return """
            <a href="\(HomePaths.account(place))">\(name)</a>\(stop)
            """
    }
}
