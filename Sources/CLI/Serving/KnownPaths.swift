import HTTPTypes
import Hummingbird

/// Which verbs each address has, so that a wrong verb is told apart from a wrong address.
struct KnownPaths: Sendable {
    private var tree = Branch()

    init(_ routes: [(path: String, method: HTTPRequest.Method)]) {
        for route in routes {
            tree.add(Self.parts(route.path)[...], method: route.method)
        }
    }

    /// The verbs of an address in the order of their names; none where nothing is there.
    func methods(at path: String) -> [HTTPRequest.Method] {
        tree.methods(Self.parts(path)[...]).sorted { $0.rawValue < $1.rawValue }
    }

    /// Whether an address takes a verb; asked for every request, so it gathers nothing.
    func take(_ method: HTTPRequest.Method, at path: String) -> Bool {
        tree.take(method, at: path.split(separator: "/")[...]) ?? false
    }

    private static func parts(_ path: String) -> [String] {
        path.split(separator: "/").map(String.init)
    }

    private struct Branch: Sendable {
        var methods: Set<HTTPRequest.Method> = []
        var named: [String: Branch] = [:]
        /// Where the address has a parameter.
        var open: [Branch] = []

        mutating func add(_ parts: ArraySlice<String>, method: HTTPRequest.Method) {
            guard let first = parts.first else {
                methods.insert(method)
                if method == .get { methods.insert(.head) }
                return
            }
            if first.hasPrefix("{") || first.hasPrefix(":") {
                var branch = open.first ?? Branch()
                branch.add(parts.dropFirst(), method: method)
                open = [branch]
            } else {
                named[first, default: Branch()].add(parts.dropFirst(), method: method)
            }
        }

        /// Nil where there is no such address.
        func take(_ method: HTTPRequest.Method, at parts: ArraySlice<Substring>) -> Bool? {
            guard let first = parts.first else {
                return methods.isEmpty ? nil : methods.contains(method)
            }
            return named[String(first)]?.take(method, at: parts.dropFirst())
                ?? open.first?.take(method, at: parts.dropFirst())
        }

        func methods(_ parts: ArraySlice<String>) -> Set<HTTPRequest.Method> {
            guard let first = parts.first else { return methods }
            let exact = named[first]?.methods(parts.dropFirst()) ?? []
            return exact.isEmpty ? open.first?.methods(parts.dropFirst()) ?? [] : exact
        }
    }
}
