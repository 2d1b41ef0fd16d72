/// Where the installation's own pages are.
enum SetupPaths {
    static let start = "/setup"
    static let sample = "/setup/sample"
}
