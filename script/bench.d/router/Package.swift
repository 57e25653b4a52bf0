// swift-tools-version: 6.2

import PackageDescription

/// Measures routing: `script/bench router`. A package of its own, so that no user of Dovetail resolves what it needs.
let package = Package(
    name: "router-bench",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "dovetail", path: "../../.."),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    ],
    targets: [
        .target(name: "CAllocationCount"),
        .executableTarget(
            name: "RouterBench",
            dependencies: [
                "CAllocationCount",
                .product(name: "DovetailRuntime", package: "dovetail"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ]
        ),
    ]
)
