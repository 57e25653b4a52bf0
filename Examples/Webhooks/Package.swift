// swift-tools-version: 6.2

import PackageDescription

// The trait Client brings AsyncHTTPClient; without it, the package graph does not have it.
let package = Package(
    name: "webhooks-example",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "dovetail", path: "../..", traits: ["Client"]),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    ],
    targets: [
        .target(
            name: "Parcels",
            dependencies: [
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "DovetailClient", package: "dovetail"),
                .product(name: "DovetailRuntime", package: "dovetail"),
            ],
            plugins: [.plugin(name: "GenerateAPI", package: "dovetail")]
        ),
        .target(
            name: "Shop",
            dependencies: [.product(name: "DovetailRuntime", package: "dovetail")],
            plugins: [.plugin(name: "GenerateAPI", package: "dovetail")]
        ),
        .testTarget(
            name: "ParcelsTests",
            dependencies: [
                "Parcels",
                "Shop",
                .product(name: "DovetailServer", package: "dovetail"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
    ]
)
