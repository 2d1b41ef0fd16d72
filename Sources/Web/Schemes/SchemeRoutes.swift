import Brokerage
import Communities
import Essentials
import Operations
import People
import Wording

extension Feature {
    static let schemes = Feature(
        name: "Schemes",
        routes: [
            .get("/how-we-work", SchemeDoor.readers, SchemeDoor.show),
            .post("/how-we-work", .may(.changeScheme), SchemeDoor.change),
            .post("/how-we-work/face", .may(.changeScheme), SchemeDoor.changeFace),
            .post("/how-we-work/areas", .may(.changeScheme), SchemeDoor.setAreas),
            .post("/how-we-work/limits", .may(.changeScheme), SchemeDoor.limitEverybody),
        ],
        ways: [
            Way(order: 88, path: "/how-we-work", access: SchemeDoor.readers) { $0.rules.title }
        ])
}

/// Where the page is on how the time bank works.
enum SchemePaths {
    static func show(_ community: Community) -> String { "/c/\(community.name)/how-we-work" }
    static func face(_ community: Community) -> String { "\(show(community))/face" }
    static func areas(_ community: Community) -> String { "\(show(community))/areas" }
    static func limits(_ community: Community) -> String { "\(show(community))/limits" }
}

enum SchemeDoor {
    static let readers = Route.Access.mayAny([.changeScheme, .settleTray, .seeReports])

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit))
    }

    @Sendable static func change(_ visit: Visit) async throws -> Reply {
        var visit = visit
        visit.form["from-typed"] = "yes"
        let sheet = try await visit.desks.schemes.sheet(as: visit.acting)
        var form = SchemeForm(visit: visit, sheet: sheet)
        guard let typed = form.read() else {
            return visit.again(SchemePage(visit: form.visit, sheet: sheet, form: form))
        }
        let rules = visit.words.rules
        return try await answer(visit) {
            let step = try await visit.desks.schemes.change(
                to: typed.scheme, from: typed.from, agreed: SchemeForm.word(in: visit.form),
                key: visit.key, as: visit.acting)
            return step == .kept ? rules.kept : rules.waits
        }
    }

    @Sendable static func changeFace(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        let face = TypedFace(
            title: form["title"], zone: form["zone"], language: form["language"],
            face: LocalFace(
                person: form["person"], telephone: form["telephone"],
                openingHours: form["hours"], address: form["address"]))
        return try await answer(visit) {
            try await visit.desks.schemes.changeFace(
                to: face, key: visit.key, as: visit.acting)
            return visit.words.rules.faceKept
        }
    }

    @Sendable static func setAreas(_ visit: Visit) async throws -> Reply {
        try await answer(visit) {
            try await visit.desks.schemes.setAreas(
                visit.form["areas"].split(whereSeparator: \.isNewline).map(String.init),
                key: visit.key, as: visit.acting)
            return visit.words.rules.areasKept
        }
    }

    @Sendable static func limitEverybody(_ visit: Visit) async throws -> Reply {
        do {
            let count = try await visit.desks.schemes.limitEverybody(
                agreed: SchemeForm.word(in: visit.form), key: visit.key, as: visit.acting)
            return visit.done(
                visit.words.rules.limited(count), at: SchemePaths.show(try visit.community))
        } catch let refusal as any Refusal
            where refusal is SchemeRefusal
            || refusal is ExchangeRefusal
        {
            return visit.again(try await page(visit, refusal: refusal))
        }
    }

    /// Does it, or shows the page again with what was typed and what stopped it.
    private static func answer(
        _ visit: Visit, _ verb: () async throws -> String
    ) async throws -> Reply {
        do {
            return visit.done(try await verb(), at: SchemePaths.show(try visit.community))
        } catch let faults as FieldFaults {
            return visit.again(try await page(visit.holding(faults)))
        } catch let refusal as SchemeRefusal {
            return visit.again(try await page(visit, refusal: refusal))
        } catch let refusal as ExchangeRefusal {
            return visit.again(try await page(visit, refusal: refusal))
        }
    }

    private static func page(
        _ visit: Visit, refusal: (any Refusal)? = nil
    ) async throws -> SchemePage {
        let sheet = try await visit.desks.schemes.sheet(as: visit.acting)
        let form =
            try visit.acting.may(.changeScheme) ? SchemeForm.filled(sheet, visit: visit) : nil
        return SchemePage(visit: visit, sheet: sheet, form: form, refusal: refusal)
    }
}
