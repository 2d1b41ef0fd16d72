import Communities
import Essentials
import HTTPTypes
import Hummingbird
import Operations
import People
import Wording

/// Puts every feature's table behind the house's one front door.
public struct WebRouter: Sendable {
    let desks: Desks
    let site: Site

    public init(desks: Desks, site: Site) {
        self.desks = desks
        self.site = site
    }

    /// Every route below a community, for the test that walks them with every hat.
    public static var table: [Route] { Feature.all.flatMap(\.routes) }

    public func add<Context: RequestContext>(to router: Router<Context>) {
        router.get("/assets/{file}") { [site] request, _ in
            guard let asset = site.assets.asset(at: request.uri.path) else {
                throw HTTPError(.notFound)
            }
            return Response(
                status: .ok,
                headers: [
                    .contentType: asset.contentType,
                    .cacheControl: "public, max-age=31536000, immutable",
                ],
                body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
        }
        for route in Installation.routes + HostDoor.routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                try await self.answer(route, request, context, isInstallation: true)
            }
        }
        for route in WebRouter.table {
            let path = RouterPath("/c/{community}\(route.path)")
            router.on(path, method: route.method) { request, context in
                try await self.answer(route, request, context, isInstallation: false)
            }
        }
    }

    private func answer(
        _ route: Route, _ request: Request, _ context: some RequestContext, isInstallation: Bool
    ) async throws -> Response {
        let entrance = Entrance(desks: desks, site: site)
        let reply = await entrance.reply(
            to: request, parameters: context.parameters, through: route,
            isInstallation: isInstallation, maxUpload: context.maxUploadSize)
        return reply.response
    }
}

extension Reply {
    var response: Response {
        var headers: HTTPFields = [
            .contentType: contentType,
            .cacheControl: cacheControl,
        ]
        if let location { headers[.location] = location }
        for cookie in cookies {
            headers.append(HTTPField(name: .setCookie, value: cookie))
        }
        if let fileName {
            let safe = fileName.filter {
                $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0))
            }
            headers[.contentDisposition] = "attachment; filename=\"\(safe)\""
        }
        return Response(status: status, headers: headers, body: content)
    }

    private var content: ResponseBody {
        guard let fileOnDisk else { return ResponseBody(byteBuffer: ByteBuffer(bytes: body)) }
        return ResponseBody(contentLength: fileOnDisk.bytes) { writer in
            while let piece = try fileOnDisk.next() {
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
    }
}
