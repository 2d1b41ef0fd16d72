import Brokerage
import Communities
import Essentials
import Ledger
import Operations
import People
import Wording

extension Feature {
    static let tray = Feature(
        name: "Tray",
        routes: [
            .get("/tray", .mayAny([.noteExchanges, .settleTray]), Tray.show),
            .post("/tray/codes", .may(.settleTray), Tray.makeCodes),
            .post(
                "/tray/rules/{change}", .mayAny([.noteExchanges, .settleTray]), Tray.settleRules),
            .post("/tray/rules/{change}/back", .may(.changeScheme), Tray.takeRulesBack),
            .post("/tray/{exchange}", .mayAny([.noteExchanges, .settleTray]), Tray.settle),
        ],
        ways: [
            Way(order: 60, path: "/tray", access: .mayAny([.noteExchanges, .settleTray])) {
                $0.tray.title
            }
        ])
}

enum Tray {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit))
    }

    private static func page(
        _ visit: Visit, codes: [String] = [], refusal: (any Refusal)? = nil
    ) async throws -> TrayPage {
        let desk = visit.desks.tray
        return TrayPage(
            visit: visit, community: try visit.community, acting: try visit.acting,
            cases: try await desk.cases(as: visit.acting),
            rules: try await visit.desks.schemes.waiting(as: visit.acting),
            committee: try await desk.committee(as: visit.acting), codes: codes,
            refusal: refusal)
    }

    @Sendable static func settle(_ visit: Visit) async throws -> Reply {
        let id: Exchange.ID = try visit.id("exchange", of: "exchange")
        do {
            try await visit.desks.tray.settle(
                id, by: try word(visit), key: visit.key, as: visit.acting)
            return visit.done(visit.words.tray.settled, at: TrayPaths.show(try visit.community))
        } catch let refusal as ExchangeRefusal {
            return visit.again(try await page(visit, refusal: refusal))
        } catch let refusal as PostingRefusal {
            return visit.again(try await page(visit, refusal: refusal))
        } catch let refusal as FieldFaults {
            return visit.again(try await page(visit, refusal: refusal))
        }
    }

    /// The second person's word on a change of the rules.
    @Sendable static func settleRules(_ visit: Visit) async throws -> Reply {
        let id: WaitingScheme.ID = try visit.id("change", of: "change")
        return try await ruling(visit) {
            let day = try await visit.desks.schemes.settle(
                id, by: try word(visit), key: visit.key, as: visit.acting)
            return visit.words.tray.rulesSettled(visit.words.longDay(day))
        }
    }

    @Sendable static func takeRulesBack(_ visit: Visit) async throws -> Reply {
        let id: WaitingScheme.ID = try visit.id("change", of: "change")
        return try await ruling(visit) {
            try await visit.desks.schemes.takeBack(id, key: visit.key, as: visit.acting)
            return visit.words.tray.rulesTakenBack
        }
    }

    private static func ruling(
        _ visit: Visit, _ verb: () async throws -> String
    ) async throws -> Reply {
        do {
            return visit.done(try await verb(), at: TrayPaths.show(try visit.community))
        } catch let refusal as SchemeRefusal {
            return visit.again(try await page(visit, refusal: refusal))
        } catch let refusal as ExchangeRefusal {
            return visit.again(try await page(visit, refusal: refusal))
        } catch let refusal as FieldFaults {
            return visit.again(try await page(visit, refusal: refusal))
        }
    }

    private static func word(_ visit: Visit) throws -> TrayWord {
        switch visit.form["by"] {
        case "code": return .code(visit.form["code"])
        case "slip":
            guard let member = Member.ID(visit.form["member"]) else {
                throw ExchangeRefusal.notOfTheCommittee
            }
            return .signedSlip(by: member, sheet: String(visit.form["sheet"].prefix(40)))
        default: return .ownHand
        }
    }

    @Sendable static func makeCodes(_ visit: Visit) async throws -> Reply {
        do {
            let codes = try await visit.desks.tray.makeCodes(as: visit.acting)
            return visit.page(try await page(visit, codes: codes))
        } catch let refusal as ExchangeRefusal {
            return visit.again(try await page(visit, refusal: refusal))
        }
    }
}
