/// Where the installation's own pages are.
enum SetupPaths {
    static let start = "/setup"
    static let sample = "/setup/sample"
    static let lead = "/setup/coordinator"
}
