// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "server-sent-events-example",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "dovetail", path: "../.."),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    ],
    targets: [
        .executableTarget(
            name: "Board",
            dependencies: [
                .product(name: "DovetailRuntime", package: "dovetail"),
                .product(name: "DovetailServer", package: "dovetail"),
                .product(name: "Logging", package: "swift-log"),
            ],
            plugins: [.plugin(name: "GenerateAPI", package: "dovetail")]
        )
    ]
)
