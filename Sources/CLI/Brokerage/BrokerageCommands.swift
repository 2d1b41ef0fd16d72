import API
import ArgumentParser
import Brokerage
import Communities
import Essentials
import Ledger
import Operations
import People
import Wording

/// Help that was given or is to come.
struct Exchanges: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists exchanges, newest first.",
        discussion: """
            Examples:
              goodturn exchanges
              goodturn exchanges --limit 500 --json
            """)

    @Option(help: "How many, at most 10000.")
    var limit = 50

    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func validate() throws {
        guard (1...10_000).contains(limit) else {
            throw ValidationError("A list holds 1 to 10000 exchanges.")
        }
    }

    func run() async throws {
        try await acting.work { desks, _, acting in
            let exchanges = try await desks.exchanges.list(
                Exchange.Standing.allCases, limit: limit, as: acting)
            let showsNames = acting.may(.seeCards)
            try output.write(exchanges.map { ExchangeJSON($0, showsNames: showsNames) }) {
                var table = Table([
                    "day": .left, "gave": .left, "received": .left, "for": .left,
                    "length": .right, "standing": .left,
                ])
                for exchange in exchanges {
                    table.add(
                        exchange.day?.description ?? "", names(exchange.givers),
                        names(exchange.receivers), exchange.content,
                        exchange.minutes.map { Words().length($0) } ?? "",
                        exchange.standing.code)
                }
                return table.lines
            }
        }
    }

    private func names(_ parties: [Party]) -> String {
        let shown = parties.prefix(2).map(\.firstName).joined(separator: ", ")
        return parties.count > 2 ? "\(shown) and \(parties.count - 2) more" : shown
    }
}

/// What people would like help with.
struct Asks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists asks that wait for a yes, the longest waiting first.",
        discussion: """
            Example:
              goodturn asks --json
            """)

    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        try await acting.work { desks, community, acting in
            var asks: [AskLine] = []
            var next: Ask.ID?
            repeat {
                let page = try await desks.asks.list(after: next, as: acting)
                asks += page.asks
                next = page.next
            } while next != nil
            try output.write(asks.map(AskJSON.init)) {
                var table = Table(
                    ["asked": .left, "who": .left, "what": .left, "area": .left])
                for line in asks {
                    table.add(
                        community.zone.day(at: line.ask.asked).description,
                        line.asker?.name ?? line.firstName, line.ask.content, line.area)
                }
                return table.lines
            }
        }
    }
}

/// What people are glad to do.
struct Offers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists open offers, newest first.",
        discussion: """
            Example:
              goodturn offers --json
            """)

    @OptionGroup(title: "Books") var acting: ActingOptions
    @OptionGroup(title: "Output") var output: OutputOptions

    func run() async throws {
        try await acting.work { desks, _, acting in
            var offers: [OfferSheet] = []
            var next: Offer.ID?
            repeat {
                let page = try await desks.offers.list(after: next, as: acting)
                offers += page.offers
                next = page.next
            } while next != nil
            try output.write(offers.map(OfferJSON.init)) {
                var table = Table(["who": .left, "what": .left, "area": .left])
                for sheet in offers {
                    table.add(sheet.owner?.name ?? sheet.firstName, sheet.offer.content, sheet.area)
                }
                return table.lines
            }
        }
    }
}
