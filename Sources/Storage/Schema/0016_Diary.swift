extension Migration {
    /// First meetings by their day, which the week's screens ask for.
    static let diary = Migration(
        16, "diary",
        """
        CREATE INDEX card_first_meeting ON card (community, first_meeting)
            WHERE first_meeting IS NOT NULL;
        """)
}
