extension Migration {
    /// What a coordinator's week asks for by day, so that a long history is not walked through.
    static let plans = Migration(
        19, "plans",
        """
        CREATE INDEX exchange_day ON exchange (community, day, standing);
        CREATE INDEX member_joined ON member (community, joined, number);
        """)
}
