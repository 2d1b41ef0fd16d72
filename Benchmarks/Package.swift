// swift-tools-version:6.2
import PackageDescription

// Measurements, one program each, in a package of its own so that nobody pays for it by default.

let kit = Target.Dependency.target(name: "BenchKit")

let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "goodturn", path: ".."),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    ],
    targets: [
        // The floor: the same statements in C, without anything of ours around them.
        .target(
            name: "LedgerFloor", path: "Floor", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "BenchKit",
            dependencies: [
                "LedgerFloor", .product(name: "GoodturnBooks", package: "goodturn"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Kit"),
        .executableTarget(name: "ledger-sqlite", dependencies: [kit], path: "Ledger/SQLite"),
        .executableTarget(name: "ledger-postgres", dependencies: [kit], path: "Ledger/Postgres"),
        .executableTarget(name: "ledger-book", dependencies: [kit], path: "Ledger/Book"),
        .executableTarget(name: "ledger-steady", dependencies: [kit], path: "Ledger/Steady"),
        .executableTarget(name: "ledger-verify", dependencies: [kit], path: "Ledger/Verify"),
        .executableTarget(name: "pages-twins", dependencies: [kit], path: "Pages/Twins"),
        .executableTarget(name: "pages-sizes", dependencies: [kit], path: "Pages/Sizes"),
        .executableTarget(name: "pages-first-view", dependencies: [kit], path: "Pages/FirstView"),
        .executableTarget(name: "server-rest", dependencies: [kit], path: "Server/Rest"),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.name != "LedgerFloor" {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error),
    ]
}
