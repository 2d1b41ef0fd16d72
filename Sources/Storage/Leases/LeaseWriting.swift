import Essentials

extension Writing {
    /// Takes the lease of that name, or keeps it, until the moment given.
    ///
    /// Any number of processes may ask; one has it at a time, and a process that died loses it when
    /// the time is over.
    /// - Returns: whether the holder has it now.
    public func takeLease(
        _ name: String, for holder: Identifier<some Any>, at now: Instant, until: Instant
    ) throws -> Bool {
        let taken = try connection.run(
            """
            INSERT INTO lease (name, holder, until) VALUES (\(name), \(holder), \(until))
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
            WHERE lease.holder = excluded.holder OR lease.until <= \(now)
            """)
        return taken == 1
    }

    /// Lets go of a lease before its time, so that another process may go on at once.
    public func endLease(_ name: String, of holder: Identifier<some Any>) throws {
        try connection.run("DELETE FROM lease WHERE name = \(name) AND holder = \(holder)")
    }
}
