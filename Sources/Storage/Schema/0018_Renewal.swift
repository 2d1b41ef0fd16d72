extension Migration {
    /// When somebody first looked at an ask that an import brought in.
    static let renewal = Migration(
        18, "renewal",
        """
        ALTER TABLE ask ADD COLUMN renewed {integer};
        CREATE INDEX import_link_ours ON import_link (community, ours);
        """)
}
