/// All assets of the site by the address they are served at, and the few that pages link to.
public struct Assets: Sendable {
    /// The joined stylesheet.
    public let stylesheet: Asset
    /// The scripts, each deferred and none needed.
    public let scripts: [Asset]
    /// The picture in the window's tab.
    public let icon: Asset?
    private let byAddress: [String: Asset]

    /// The assets of these files; sheets are joined, everything else is served as it is.
    public init(files: [Asset] = EmbeddedFiles.all) {
        let sheets = files.filter { $0.name.hasPrefix("styles/") }
        let served = files.filter { file in
            ["scripts/", "fonts/", "icons/"].contains { file.name.hasPrefix($0) }
        }
        stylesheet = Stylesheet.joined(sheets, linking: served)
        scripts = served.filter { $0.name.hasPrefix("scripts/") }
        icon = served.first { $0.name == "icons/icon.svg" }
        var byAddress: [String: Asset] = [stylesheet.address: stylesheet]
        for asset in served { byAddress[asset.address] = asset }
        self.byAddress = byAddress
    }

    /// The asset behind an address such as `/assets/91b5ac0f3d2e7a44.js`, if there is one.
    public func asset(at address: String) -> Asset? { byAddress[address] }
}
