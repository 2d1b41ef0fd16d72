extension Migration {
    /// On which days of the week and in which parts of the day something is offered, bit by bit.
    static let regularTimes = Migration(
        20, "regularTimes",
        """
        ALTER TABLE offer ADD COLUMN days {integer} NOT NULL DEFAULT 0;
        ALTER TABLE offer ADD COLUMN parts {integer} NOT NULL DEFAULT 0;
        """)
}
