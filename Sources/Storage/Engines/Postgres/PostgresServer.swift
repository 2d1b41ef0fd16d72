/// Commands to a server that no transaction may hold, such as `CREATE DATABASE`.
package enum PostgresServer {
    /// Connects, runs the commands and leaves; blocks its thread meanwhile.
    package static func run(_ commands: String..., at url: String) throws {
        let link = try PostgresLink(url: url)
        do {
            for command in commands { try link.script(command) }
        } catch let failure as PostgresFailure {
            throw failure.fault
        }
    }
}
