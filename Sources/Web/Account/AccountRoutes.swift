import Essentials
import Operations
import People
import Wording

extension Feature {
    static let ownAccount = Feature(
        name: "Account",
        routes: [
            .get("/account", .signedIn, AccountDoor.show),
            .post("/account/hat", .signedIn, AccountDoor.wear),
            .post("/account/balance", .may(.actForSelf), AccountDoor.hideBalance),
            .post("/account/language", .everyone, AccountDoor.speak),
            .post("/account/password", .signedIn, AccountDoor.setPassword),
            .post("/account/sessions/{session}/end", .signedIn, AccountDoor.endSession),
        ])
}

enum AccountDoor {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit))
    }

    @Sendable static func wear(_ visit: Visit) async throws -> Reply {
        guard let hat = Hat(code: visit.form["hat"]), visit.hats.contains(hat),
            let token = visit.token
        else { throw HatRefusal.notYours }
        try await visit.desks.signIn.wear(hat, token: token)
        let words = visit.words
        return visit.done(
            words.account.wearing(words.hat(hat)), at: HomePaths.home(try visit.community))
    }

    @Sendable static func hideBalance(_ visit: Visit) async throws -> Reply {
        guard let subject = try visit.acting.subject else { throw NotFound("account") }
        let hides = visit.form["hide"] == "yes"
        try await visit.desks.statements.hideBalance(
            hides, of: subject, key: try visit.key, as: try visit.acting)
        let words = visit.words.account
        return visit.done(
            hides ? words.nowHidden : words.nowShown, at: AccountPaths.show(try visit.community))
    }

    @Sendable static func speak(_ visit: Visit) async throws -> Reply {
        let language = visit.form["language"]
        guard Languages.isOffered(language) else { throw NotFound("language") }
        let back =
            visit.isSignedIn
            ? AccountPaths.show(try visit.community) : HomePaths.signIn(try visit.community)
        return Reply.see(back).settingCookie(Cookies.language(language))
    }

    @Sendable static func setPassword(_ visit: Visit) async throws -> Reply {
        let login = try visit.acting.login
        do {
            let desk = visit.desks.signIn
            try await desk.setPassword(
                visit.form["password"], old: visit.form["old-password"], of: login,
                in: visit.person?.session)
            for session in try await desk.sessions(of: login)
            where session.id != visit.person?.session.id {
                try await desk.end(session.id, of: login)
            }
            return visit.done(
                visit.words.account.passwordSet, at: AccountPaths.show(try visit.community))
        } catch let refusal as SignInRefusal {
            var again = visit
            again.form.fault(
                refusal == .passwordTooShort ? "password" : "old-password",
                visit.words.refusal(refusal))
            return again.again(try await page(again))
        }
    }

    @Sendable static func endSession(_ visit: Visit) async throws -> Reply {
        let id: Session.ID = try visit.id("session", of: "session")
        try await visit.desks.signIn.end(id, of: try visit.acting.login)
        return visit.done(
            visit.words.account.ended, at: AccountPaths.show(try visit.community))
    }

    private static func page(_ visit: Visit) async throws -> AccountPage {
        AccountPage(
            visit: visit, community: try visit.community, acting: try visit.acting,
            asksOld: try await visit.desks.signIn.hasPassword(try visit.acting.login)
                && visit.person?.session.isByCode != true,
            sessions: try await visit.desks.signIn.sessions(of: try visit.acting.login),
            hidesBalance: try await visit.desks.statements.hidesBalance(as: try visit.acting))
    }
}
