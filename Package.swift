// swift-tools-version:6.2
import PackageDescription

// Targets stand in storey order: cellar, roots, rules, strong room, desks, doors, hall.
// Each names exactly what it may import; HouseTests guards the skips that SwiftPM lets through.

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
    name: "goodturn",
    products: [
        .executable(name: "goodturn", targets: ["goodturn"]),
        // For Benchmarks/, which measures the ledger from outside and fills villages for the pages.
        .library(
            name: "GoodturnBooks",
            targets: ["Essentials", "Communities", "Ledger", "People", "Brokerage", "Storage"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // C libraries of Debian, and the files that travel inside the binary
        .systemLibrary(
            name: "CPostgres", path: "Sources/C/CPostgres", pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"])]),
        .systemLibrary(
            name: "CCurl", path: "Sources/C/CCurl", pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "CArgon", path: "Sources/C/CArgon", pkgConfig: "libargon2",
            providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(
            name: "CPango", path: "Sources/C/CPango", pkgConfig: "pangocairo",
            providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(
            name: "CQRCode", path: "Sources/C/CQRCode", pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(
            name: "CZip", path: "Sources/C/CZip", pkgConfig: "libzip",
            providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CZlib", path: "Sources/C/CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CMalloc", path: "Sources/C/CMalloc"),
        .target(name: "CGD", path: "Sources/C/CGD"),
        .target(name: "CSQLite", path: "Sources/C/CSQLite"),
        .target(name: "Embedded", path: "Sources/Embedded", exclude: ["files"]),

        // cellar
        .target(name: "Essentials"),
        .target(name: "Statistics", dependencies: ["Essentials"]),

        // roots: strangers to each other
        .target(name: "Communities", dependencies: ["Essentials"]),
        .target(name: "Ledger", dependencies: ["Essentials", crypto]),
        .target(name: "People", dependencies: ["Essentials"]),

        // rules
        .target(name: "Brokerage", dependencies: ["Essentials", "Ledger", "People"]),
        .target(
            name: "Evaluation", dependencies: ["Essentials", "Ledger", "People", "Statistics"]),

        // strong room
        .target(
            name: "Storage",
            dependencies: [
                "Essentials", "Communities", "Ledger", "People", "Brokerage", "Evaluation",
                "CPostgres", "CSQLite", grdb, crypto,
            ], exclude: ["Schema/schema.sqlite.sql", "Schema/schema.postgres.sql"]),

        // beside the desks
        .target(name: "Post", dependencies: ["Essentials", "CCurl"]),
        .target(name: "Interchange", dependencies: ["Essentials", "Ledger", "CZip", "CZlib"]),
        .target(name: "Paper", dependencies: ["Essentials", "CPango", "CQRCode"]),

        // desks
        .target(
            name: "Operations",
            dependencies: [
                "Essentials", "Statistics", "Communities", "Ledger", "People", "Brokerage",
                "Evaluation", "Storage", "Post", "Interchange", "Paper", "CArgon", "CGD", crypto,
                logging,
            ]),

        // doors
        .target(name: "Markup"),
        .target(
            name: "Wording",
            dependencies: [
                "Essentials", "Communities", "Ledger", "People", "Brokerage", "Evaluation",
                "Embedded",
            ]),
        .target(
            name: "Web",
            dependencies: [
                "Essentials", "Communities", "Ledger", "People", "Brokerage", "Evaluation",
                "Operations", "Markup", "Wording", "Paper", "Embedded", hummingbird,
            ]),
        .target(
            name: "API",
            dependencies: [
                "Essentials", "Communities", "Ledger", "People", "Brokerage", "Evaluation",
                "Operations", "Wording", "Embedded", hummingbird,
            ]),

        // hall and door step
        .target(
            name: "CLI",
            dependencies: [
                "Essentials", "Communities", "Ledger", "People", "Brokerage", "Evaluation",
                "Operations", "Interchange", "Wording", "Web", "API", "CMalloc", hummingbird,
                arguments, logging, lifecycle,
            ]),
        .executableTarget(name: "goodturn", dependencies: ["CLI"]),

        // tests, mirrored
        .target(
            name: "TestKit",
            dependencies: ["Essentials", "Communities", "Ledger", "People", "Brokerage"],
            path: "Tests/TestKit"),
        .target(
            name: "DoorKit",
            dependencies: [
                "TestKit", "Operations", "Storage", "Web", "API", "CLI", hummingbird,
            ],
            path: "Tests/DoorKit"),
        .testTarget(name: "EssentialsTests", dependencies: ["Essentials"]),
        .testTarget(name: "StatisticsTests", dependencies: ["Statistics"]),
        .testTarget(name: "CommunitiesTests", dependencies: ["Communities", "TestKit"]),
        .testTarget(name: "LedgerTests", dependencies: ["Ledger", "TestKit"]),
        .testTarget(name: "PeopleTests", dependencies: ["People", "TestKit"]),
        .testTarget(name: "BrokerageTests", dependencies: ["Brokerage", "TestKit"]),
        .testTarget(name: "EvaluationTests", dependencies: ["Evaluation", "TestKit"]),
        .testTarget(name: "InterchangeTests", dependencies: ["Interchange", "TestKit"]),
        .testTarget(name: "PaperTests", dependencies: ["Paper"]),
        .testTarget(name: "PostTests", dependencies: ["Post"]),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
        .testTarget(name: "WordingTests", dependencies: ["Wording", "TestKit"]),
        .testTarget(name: "StorageTests", dependencies: ["Storage", "DoorKit"]),
        .testTarget(
            name: "OperationsTests", dependencies: ["Operations", "Statistics", "DoorKit"]),
        .testTarget(name: "WebTests", dependencies: ["Web", "DoorKit"]),
        .testTarget(name: "APITests", dependencies: ["API", "DoorKit"]),
        .testTarget(name: "CLITests", dependencies: ["CLI", "Interchange", "DoorKit"]),
        .testTarget(name: "JourneyTests", dependencies: ["DoorKit"]),
        .testTarget(name: "HouseTests", dependencies: []),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .gnu2x
)

for target in package.targets where target.type != .system && target.name != "Embedded" {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}
