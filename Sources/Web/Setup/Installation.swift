import Communities
import Essentials
import Operations
import Wording

/// The pages of the installation itself, before or beside any community.
enum Installation {
    static let routes: [Route] = [
        .get("/", .everyone, show),
        .get("/setup", .everyone, ask),
        .post("/setup", .everyone, start),
        .post("/setup/sample", .everyone, sample),
        .post("/setup/coordinator", .everyone, lead),
    ]

    /// Leads to the only community, lists several, or starts the first.
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let communities = try await visit.desks.setup.communities()
        if communities.isEmpty { return .see(SetupPaths.start) }
        if communities.count == 1, let only = communities.first {
            return .see(HomePaths.home(only))
        }
        return visit.page(CommunitiesPage(communities: communities, words: visit.words))
    }

    @Sendable static func ask(_ visit: Visit) async throws -> Reply {
        let waiting = try await visit.desks.setup.communitiesWithoutCoordinator()
        guard try await isOpen(visit) || !waiting.isEmpty else { return .see("/") }
        var fresh = visit
        fresh.form["word"] = visit.query["word"]
        guard knows(fresh) else { return visit.page(SetupLockedPage(words: visit.words)) }
        if let community = waiting.first {
            return fresh.page(LeadingPage(visit: fresh, community: community))
        }
        return fresh.page(SetupPage(visit: fresh))
    }

    @Sendable static func start(_ visit: Visit) async throws -> Reply {
        guard try await isOpen(visit) else { return .see("/") }
        guard knows(visit) else { return visit.page(SetupLockedPage(words: visit.words)) }
        var typed = visit
        SetupForm.check(&typed.form, words: visit.words.setup)
        guard !typed.form.hasFaults else { return typed.again(SetupPage(visit: typed)) }
        do {
            let started = try await visit.desks.setup.start(SetupForm.read(typed.form))
            return try await enter(started, visit, said: visit.words.setup.started)
        } catch let faults as FieldFaults {
            typed.form.add(faults)
            return typed.again(SetupPage(visit: typed))
        }
    }

    /// Gives a time bank that came from other books its first coordinator.
    @Sendable static func lead(_ visit: Visit) async throws -> Reply {
        let waiting = try await visit.desks.setup.communitiesWithoutCoordinator()
        guard let community = waiting.first(where: { $0.name == visit.form["community"] }) else {
            return .see("/")
        }
        guard knows(visit) else { return visit.page(SetupLockedPage(words: visit.words)) }
        var typed = visit
        do {
            let form = LeadingForm(
                name: visit.form["coordinator"], email: visit.form["email"],
                password: visit.form["password"], number: visit.form["number"])
            let started = try await visit.desks.setup.lead(community, form)
            return try await enter(started, visit, said: visit.words.setup.leads)
        } catch let faults as FieldFaults {
            typed.form.add(faults)
            return typed.again(LeadingPage(visit: typed, community: community))
        }
    }

    @Sendable static func sample(_ visit: Visit) async throws -> Reply {
        guard try await isOpen(visit) else { return .see("/") }
        guard knows(visit) else { return visit.page(SetupLockedPage(words: visit.words)) }
        let started = try await visit.desks.demo.surgeryTown()
        return try await enter(started, visit, said: nil)
    }

    /// Signs the first coordinator in at once and opens the first screen.
    private static func enter(
        _ started: StartedCommunity, _ visit: Visit, said: String?
    ) async throws -> Reply {
        guard let login = started.login else { return .see("/") }
        let token = try await visit.desks.signIn.open(login, device: visit.device)
        let cookie = Cookies.session(token.text, isSecure: visit.site.isBehindHTTPS)
        return visit.done(said, at: HomePaths.home(started.community)).settingCookie(cookie)
    }

    /// Only an installation without any community can be set up from a browser.
    private static func isOpen(_ visit: Visit) async throws -> Bool {
        try await visit.desks.setup.communities().isEmpty
    }

    /// Whether the visit carries the word that only the server's own terminal showed.
    private static func knows(_ visit: Visit) -> Bool {
        guard let word = visit.site.setupWord else { return false }
        return visit.form["word"] == word
    }
}
