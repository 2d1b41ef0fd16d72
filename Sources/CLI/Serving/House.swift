import API
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Web

/// Both doors on one port: pages for people, JSON for programs.
public struct House: Sendable {
    let desks: Desks
    let site: Site

    /// Seconds after which a connection without any sign of life is closed.
    static let idleSeconds: Int64 = 60
    static let connectionsMax = 1_000

    public init(desks: Desks, site: Site) {
        self.desks = desks
        self.site = site
    }

    /// Everything that answers, without a socket.
    public func responder<Context: RequestContext>(
        _ context: Context.Type
    ) -> FrontDoor<RouterResponder<Context>> {
        let router = Router(context: context, options: [.autoGenerateHeadEndpoints])
        let web = WebRouter(desks: desks, site: site)
        web.add(to: router)
        let api = APIRouter(desks: desks)
        api.add(to: router)
        let paths = KnownPaths(router.routes.map { ($0.path.description, $0.method) })
        return FrontDoor(
            inner: router.buildResponder(), paths: paths,
            compression: Compression(chance: desks.chance)
        ) { request, methods in
            APIRouter.isFor(request.uri.path)
                ? api.stray(request, methods: methods)
                : await web.stray(request, methods: methods)
        }
    }

    func application(
        host: String, port: Int, whenAnswering: @escaping @Sendable (Int) -> Void
    ) -> some ApplicationProtocol {
        Application(
            responder: responder(DoorContext.self),
            server: .http1(configuration: .init(idleTimeout: .seconds(Self.idleSeconds))),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: nil,
                availableConnectionsDelegate: .maximum(Self.connectionsMax, logger: desks.logger)),
            onServerRunning: { channel in
                whenAnswering(channel.localAddress?.port ?? port)
            },
            logger: desks.logger)
    }
}
