import Communities
import Essentials
import Operations
import People
import Wording

extension Feature {
    static let account = Feature(
        name: "SignIn",
        routes: [
            .get("/sign-in", .everyone, SignInDoor.show),
            .post("/sign-in", .everyone, SignInDoor.enter),
            .post("/sign-out", .signedIn, SignInDoor.leave),
        ])
}

enum SignInDoor {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let code = visit.query["code"]
        if !code.isEmpty {
            var copy = visit
            copy.form["code"] = code
            return copy.page(SignInPage(visit: copy, refusal: nil))
        }
        return visit.page(SignInPage(visit: visit, refusal: nil))
    }

    @Sendable static func enter(_ visit: Visit) async throws -> Reply {
        let desk = visit.desks.signIn
        do {
            let code = visit.form["code"]
            let token =
                code.isEmpty
                ? try await desk.signIn(
                    email: visit.form["email"], password: visit.form["password"],
                    from: visit.from, device: visit.device)
                : try await desk.signIn(code: code, from: visit.from, device: visit.device)
            let cookie = Cookies.session(token.text, isSecure: visit.site.isBehindHTTPS)
            return Reply.see(try await next(visit, token)).settingCookie(cookie)
        } catch let refusal as SignInRefusal {
            return visit.again(SignInPage(visit: visit, refusal: refusal))
        }
    }

    /// What comes after signing in: a form that was not sent, the page that was asked for, or the
    /// first screen.
    private static func next(_ visit: Visit, _ token: SessionToken) async throws -> String {
        let community = try visit.community
        let person = try await visit.desks.signIn.resolve(token, in: community.id)
        if let person, let acting = person.acting {
            let forms = try await visit.desks.unsent.list(as: acting)
            if let kept = forms.first {
                if let hat = kept.form.hat, hat != acting.hat, person.hats.contains(hat) {
                    try await visit.desks.signIn.wear(hat, token: token)
                }
                return forms.count == 1
                    ? DraftPaths.unsent(kept.name, community) : DraftPaths.unsent(community)
            }
        }
        return Onward.address(visit.form[Onward.field], at: community)
            ?? HomePaths.home(community)
    }

    @Sendable static func leave(_ visit: Visit) async throws -> Reply {
        if let token = visit.token { try await visit.desks.signIn.end(token) }
        return visit.done(
            visit.words.signIn.signedOut, at: HomePaths.signIn(try visit.community)
        ).settingCookie(Cookies.endSession(isSecure: visit.site.isBehindHTTPS))
    }
}
