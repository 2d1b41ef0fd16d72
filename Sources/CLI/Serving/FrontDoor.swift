import HTTPTypes
import Hummingbird

/// What every request passes first and every answer last, whichever door it is for.
public struct FrontDoor<Inner: HTTPResponder>: HTTPResponder {
    let inner: Inner
    let paths: KnownPaths
    let compression: Compression
    /// Answers what no route is for; with the verbs that the path does have, if any.
    let stray: @Sendable (Request, [HTTPRequest.Method]) async -> Response

    public func respond(to request: Request, context: Inner.Context) async throws -> Response {
        var response: Response
        if paths.take(request.method, at: request.uri.path) {
            response = try await inner.respond(to: request, context: context)
        } else {
            let methods = paths.methods(at: request.uri.path)
            response = await stray(request, methods)
            if !methods.isEmpty {
                response.headers[.allow] = methods.map(\.rawValue).joined(separator: ", ")
            }
            if request.method == .head { response = response.createHeadResponse() }
        }
        SafeHeaders.add(to: &response)
        if request.method == .head { return response }
        return try await compression.apply(
            to: response, at: request.uri.path, accepted: request.headers[.acceptEncoding])
    }
}
