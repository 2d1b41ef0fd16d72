import Embedded
import Essentials
import HTTPTypes
import Hummingbird
import Operations

/// Puts the API's table behind the house's one front door.
public struct APIRouter: Sendable {
    let desks: Desks

    public static let root = "/api/v1"

    public init(desks: Desks) {
        self.desks = desks
    }

    /// Every endpoint, for the test that compares them with the document.
    public static let table: [Endpoint] =
        CommunityEndpoints.table + AccountEndpoints.table + EntryEndpoints.table
        + VerificationEndpoints.table + MemberEndpoints.table + ExchangeEndpoints.table
        + AskEndpoints.table + OfferEndpoints.table + ReportEndpoints.table
        + StatementEndpoints.table + HoldEndpoints.table

    /// The full path of an endpoint, as the document writes it.
    public static func path(of endpoint: Endpoint) -> String {
        "\(root)/communities/{community}\(endpoint.path)"
    }

    public func add<Context: RequestContext>(to router: Router<Context>) {
        router.get("\(Self.root)/openapi.yaml") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "application/yaml", .cacheControl: "no-cache"],
                body: .init(byteBuffer: ByteBuffer(bytes: Document.bytes)))
        }
        let entrance = APIEntrance(desks: desks)
        for endpoint in Self.table {
            router.on(RouterPath(Self.path(of: endpoint)), method: endpoint.method) {
                request, context in
                await entrance.answer(
                    to: request, parameters: context.parameters, through: endpoint,
                    maxUpload: 1_000_000
                ).response
            }
        }
    }

    /// Whether an address belongs to programs.
    public static func isFor(_ path: String) -> Bool {
        path == "/api" || path.hasPrefix("/api/")
    }

    /// A problem for an address that leads nowhere, or that does not take this verb.
    public func stray(_ request: Request, methods: [HTTPRequest.Method]) -> Response {
        let refusal: any Refusal =
            methods.isEmpty ? NotFound("address") : APIRefusal.wrongVerb
        return APIRefusals.answer(to: refusal, desks: desks).response
    }
}

extension Answer {
    var response: Response {
        var fields = headers
        fields[.cacheControl] = headers[.eTag] == nil ? "no-store" : "private, no-cache"
        return Response(
            status: status, headers: fields, body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}
