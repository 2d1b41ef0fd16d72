import Communities
import Essentials
import Foundation
import Ledger

extension Reading {
    /// The change of the rules that waits for a second person; there is one at most.
    public func waitingScheme(in community: CommunityID) throws -> WaitingScheme? {
        try connection.row(
            """
            SELECT t.id, t.content, t.starts, t.instead_of, t.made, t.made_by,
                COALESCE(m.name, '')
            FROM scheme_tray t
            LEFT JOIN member m ON m.community = t.community AND m.id = t.made_by
            WHERE t.community = \(try key(of: community)) AND t.settled IS NULL
            """
        ).map { row in
            let content: String = try row.read(1)
            return WaitingScheme(
                id: try row.read(0),
                scheme: try JSONDecoder().decode(Scheme.self, from: Data(content.utf8)),
                starts: try row.read(2), insteadOf: try row.read(3), made: try row.read(4),
                madeBy: try row.read(5), by: try row.read(6))
        }
    }
}

extension Writing {
    public func add(_ waiting: WaitingScheme, in community: CommunityID) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let content = String(decoding: try encoder.encode(waiting.scheme), as: UTF8.self)
        try connection.run(
            """
            INSERT INTO scheme_tray (community, id, starts, instead_of, content, made, made_by)
            VALUES (\(try key(of: community)), \(waiting.id), \(waiting.starts),
                \(waiting.insteadOf), \(content), \(waiting.made), \(waiting.madeBy))
            """)
    }

    /// Takes a change out of the tray; false where it was out before.
    ///
    /// With the second person's name, or without one where it was taken back.
    public func takeFromTray(
        _ waiting: WaitingScheme.ID, by second: Identifier<Never>?, _ word: Word?, sheet: String,
        at now: Instant, in community: CommunityID
    ) throws -> Bool {
        try connection.run(
            """
            UPDATE scheme_tray SET settled = \(now), settled_by = \(second),
                word = \(word?.rawValue), sheet = \(sheet)
            WHERE community = \(try key(of: community)) AND id = \(waiting)
                AND settled IS NULL
            """) == 1
    }
}
