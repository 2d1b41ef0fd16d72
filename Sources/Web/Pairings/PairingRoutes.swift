import Brokerage
import Communities
import Essentials
import Ledger
import Operations
import People
import Wording

extension Feature {
    static let pairings = Feature(
        name: "Pairings",
        routes: [
            .get("/usual", .may(.noteExchanges), Pairings.usual),
            .post("/usual", .may(.noteExchanges), Pairings.noteUsual),
            .get("/pairings", .may(.noteExchanges), Pairings.list),
            .post("/pairings", .may(.matchAsks), Pairings.make),
            .get("/pairings/{pairing}", .may(.noteExchanges), Pairings.show),
            .post("/pairings/{pairing}", .may(.matchAsks), Pairings.change),
            .post("/pairings/{pairing}/end", .may(.matchAsks), Pairings.end),
        ],
        ways: [
            Way(order: 24, path: "/usual", access: .may(.noteExchanges)) { $0.pairings.usual },
            Way(order: 55, path: "/pairings", access: .may(.noteExchanges)) { $0.pairings.list },
        ])
}

enum Pairings {
    @Sendable static func usual(_ visit: Visit) async throws -> Reply {
        visit.page(try await usualPage(visit))
    }

    private static func usualPage(
        _ visit: Visit, receipt: UsualReceipt? = nil
    ) async throws -> UsualPage {
        let week = try week(visit)
        return UsualPage(
            visit: visit, community: try visit.community,
            meetings: try await visit.desks.pairings.usual(in: week.shown, as: visit.acting),
            receipt: receipt, week: week.shown, thisWeek: week.this,
            allTheSame: allTheSame(visit.form))
    }

    /// Pairs who are kept apart, and whose meeting somebody wants noted all the same.
    private static func allTheSame(_ form: TypedForm) -> [String] {
        let answered = form.has("all-the-same") ? form.all("apart-now") : []
        return Array(Set(form.all("apart") + answered).sorted().prefix(SlipDesk.linesMax))
    }

    /// The Mondays of this week and of the one that is asked for, which is this or the last.
    private static func week(_ visit: Visit) throws -> (shown: Day, this: Day) {
        let this = try visit.today.firstOfWeek
        let last = this.adding(days: -7)
        let asked = [visit.query["week"], visit.form["week"]].contains(last.description)
        return (asked ? last : this, this)
    }

    /// Notes every ticked pair with the length that stands beside it.
    @Sendable static func noteUsual(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let week = try week(visit)
        let meetings = try await visit.desks.pairings.usual(
            in: week.shown, as: visit.acting)
        var lines: [UsualLine] = []
        let allTheSame = allTheSame(visit.form)
        for meeting in meetings {
            let name = meeting.pairing.id.description
            guard visit.form.all("happened").contains(name) else { continue }
            guard let length = Minutes(typed: visit.form["length.\(name)"]) else {
                visit.form.fault("length.\(name)", visit.words.noteTime.writeLength)
                continue
            }
            let day = Day(visit.form["day.\(name)"]) ?? meeting.day
            lines.append(
                UsualLine(
                    pairing: meeting.pairing.id, day: day, minutes: length,
                    isAllTheSame: allTheSame.contains(name)))
        }
        guard !visit.form.hasFaults else { return visit.again(try await usualPage(visit)) }
        let receipt = try await visit.desks.pairings.noteUsual(
            lines, word: .phone, reason: String(visit.form["reason"].prefix(300)),
            key: visit.key, as: visit.acting)
        guard receipt.refused.isEmpty else {
            return visit.again(try await usualPage(visit, receipt: receipt))
        }
        let community = try visit.community
        return visit.done(
            visit.words.pairings.done(receipt.saved.count),
            at: receipt.saved.isEmpty
                ? week.shown == week.this
                    ? PairingPaths.usual(community) : PairingPaths.usual(in: week.shown, community)
                : SlipPaths.receipt(receipt.batch, community))
    }

    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let now = visit.desks.timepiece.now()
        visit.form["starts"] = try visit.community.zone.day(at: now).description
        visit.form["weeks"] = "1"
        return visit.page(try await listPage(visit))
    }

    private static func listPage(
        _ visit: Visit, refusal: (any Refusal)? = nil
    ) async throws -> PairingListPage {
        PairingListPage(
            visit: visit, community: try visit.community, acting: try visit.acting,
            pairings: try await visit.desks.pairings.list(as: visit.acting),
            held: try await visit.desks.pairings.held(as: visit.acting),
            projects: try await visit.desks.projects.list(as: visit.acting),
            joint: try await visit.desks.joint.choices(as: visit.acting), refusal: refusal)
    }

    @Sendable static func make(_ visit: Visit) async throws -> Reply {
        var visit = visit
        guard let planned = try await planned(&visit) else {
            return visit.again(try await listPage(visit))
        }
        do {
            try await visit.desks.pairings.make(planned, key: visit.key, as: visit.acting)
            return visit.done(
                visit.words.pairings.made, at: PairingPaths.list(try visit.community))
        } catch let refusal as PairingRefusal {
            return visit.again(try await listPage(visit, refusal: refusal))
        } catch let refusal as FieldFaults {
            return visit.again(try await listPage(visit, refusal: refusal))
        } catch let refusal as Exclusion {
            return visit.again(try await listPage(visit, refusal: refusal))
        } catch let refusal as AskRefusal {
            return visit.again(try await listPage(visit, refusal: refusal))
        } catch let refusal as ExchangeRefusal {
            return visit.again(try await listPage(visit, refusal: refusal))
        }
    }

    /// The page of one pair, its form filled with how it is now.
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let sheet = try await visit.desks.pairings.sheet(
            visit.id("pairing", of: "pair"), as: visit.acting)
        let pairing = sheet.pairing
        let (hours, minutes) = pairing.minutes.parts
        let values: [(String, String)] = [
            ("givers", "\(sheet.giverNumber) \(pairing.giverName)"),
            ("receivers", "\(sheet.receiverNumber) \(pairing.receiverName)"),
            ("content", pairing.content),
            ("length", "\(hours)h\(minutes < 10 ? "0" : "")\(minutes)"),
            ("weekday", pairing.weekday.map { String($0.rawValue) } ?? ""),
            ("time", pairing.time), ("place", pairing.place),
            ("weeks", String(pairing.everyWeeks)), ("starts", sheet.next.description),
            ("project", pairing.project?.description ?? ""),
            ("givers-for", pairing.giverJoint?.description ?? ""),
            ("receivers-for", pairing.receiverJoint?.description ?? ""),
        ]
        for (name, value) in values { visit.form[name] = value }
        return visit.page(try await page(visit, sheet))
    }

    @Sendable static func change(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let id: Pairing.ID = try visit.id("pairing", of: "pair")
        let sheet = try await visit.desks.pairings.sheet(id, as: visit.acting)
        guard let planned = try await planned(&visit) else {
            return visit.again(try await page(visit, sheet))
        }
        do {
            let goesOn = try await visit.desks.pairings.change(
                id, to: planned, key: visit.key, as: visit.acting)
            return visit.done(
                visit.words.pairings.changed, at: PairingPaths.show(goesOn, try visit.community))
        } catch let refusal as PairingRefusal {
            return visit.again(try await page(visit, sheet, refusal: refusal))
        } catch let refusal as FieldFaults {
            return visit.again(try await page(visit, sheet, refusal: refusal))
        } catch let refusal as Exclusion {
            return visit.again(try await page(visit, sheet, refusal: refusal))
        } catch let refusal as AskRefusal {
            return visit.again(try await page(visit, sheet, refusal: refusal))
        }
    }

    private static func page(
        _ visit: Visit, _ sheet: PairingSheet, refusal: (any Refusal)? = nil
    ) async throws -> PairingPage {
        PairingPage(
            visit: visit, community: try visit.community, acting: try visit.acting, sheet: sheet,
            projects: try await visit.desks.projects.list(as: visit.acting),
            joint: try await visit.desks.joint.choices(as: visit.acting), refusal: refusal)
    }

    private static func planned(_ visit: inout Visit) async throws -> PlannedPairing? {
        var form = visit.form
        let giver = try await visit.people(in: "givers", faults: &form).first
        let receiver = try await visit.people(in: "receivers", faults: &form).first
        let length = Minutes(typed: form["length"])
        if length == nil { form.fault("length", visit.words.noteTime.writeLength) }
        let starts = Day(form["starts"])
        if starts == nil { form.fault("starts", visit.words.noteTime.writeDay) }
        visit.form = form
        guard !form.hasFaults, let giver, let receiver, let length, let starts else { return nil }
        return PlannedPairing(
            giver: giver.id, receiver: receiver.id, content: String(form["content"].prefix(200)),
            weekday: Int(form["weekday"]).flatMap(Weekday.init(rawValue:)),
            time: String(form["time"].prefix(20)), place: String(form["place"].prefix(100)),
            minutes: length, everyWeeks: Int(form["weeks"]) ?? 1, starts: starts,
            project: visit.projectTyped, giverJoint: JointParty.ID(form["givers-for"]),
            receiverJoint: JointParty.ID(form["receivers-for"]))
    }

    @Sendable static func end(_ visit: Visit) async throws -> Reply {
        try await visit.desks.pairings.end(
            visit.id("pairing", of: "pair"), key: visit.key, as: visit.acting)
        return visit.done(
            visit.words.pairings.ended, at: PairingPaths.list(try visit.community))
    }
}
