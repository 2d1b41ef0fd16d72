import DoorKit
import Essentials
import HTTPTypes
import People
import Testing

@testable import Web

/// Every route with every hat, in the right community and in another.
@Suite struct EveryRouteTests {
    /// Who comes to the door.
    enum Comer: String, CaseIterable, Sendable {
        case nobody, member, coordinator, volunteer, committee, stranger
    }

    /// A path with an id that nothing has, for every parameter.
    static func path(of route: Route) -> String {
        route.path.replacing(/\{[^}]*\}/, with: "01890000-0000-7000-8000-000000000001")
    }

    private func client(_ comer: Comer, _ town: SmallTown) async throws -> (RouterClient, Acting?) {
        switch comer {
        case .nobody: return (try await RouterClient(town), nil)
        case .member:
            return (try await RouterClient(town, as: town.jade), town.acting(for: town.jade))
        case .coordinator:
            return (try await RouterClient(town, as: town.sue), town.acting())
        case .volunteer:
            return (
                try await RouterClient(town, as: town.tom, wearing: .volunteerCoordinator),
                town.acting(for: town.tom, .volunteerCoordinator)
            )
        case .committee:
            return (
                try await RouterClient(town, as: town.amir, wearing: .committee),
                town.acting(for: town.amir, .committee)
            )
        case .stranger:
            return (try await RouterClient(town, asStrangerFrom: "elsewhere"), nil)
        }
    }

    @Test(arguments: Comer.allCases)
    func `opens to the hats it names and to no other`(_ comer: Comer) async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.give(.committee, to: town.amir)
            try await town.give(.volunteerCoordinator, to: town.tom)
            for route in WebRouter.table where route.path != "/sign-out" {
                let (client, acting) = try await client(comer, town)
                let path = Self.path(of: route)
                let reply =
                    route.method == .get
                    ? try await client.get(path) : try await client.post(path)
                let line = "\(route.method.rawValue) \(path) as \(comer): \(reply.status)"
                #expect(reply.status < 500, "\(line)")
                if route.access.admits(acting) {
                    #expect(reply.status != 403 || acting != nil, "\(line)")
                } else if acting == nil {
                    let way = reply.location?.split(separator: "?").first
                    #expect(way?.hasSuffix("/sign-in") == true, "\(line)")
                } else {
                    #expect(reply.status == 403, "\(line)")
                }
                if reply.headers[.contentType]?.hasPrefix("text/html") == true {
                    let faults = PageSieve.faults(in: reply.text)
                    #expect(faults == [], "\(line)")
                }
            }
        }
    }

    @Test func `refuses a form without the session's token`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            for route in WebRouter.table where route.method == .post {
                let reply = try await sue.post(Self.path(of: route), ["token": "stolen"])
                #expect(reply.status == 403, "\(route.path)")
            }
        }
    }
}
