// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "hummingbird-mount",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "dovetail", path: "../.."),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "Mount",
            dependencies: [
                .product(name: "DovetailHummingbird", package: "dovetail"),
                .product(name: "DovetailRuntime", package: "dovetail"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            plugins: [.plugin(name: "GenerateAPI", package: "dovetail")]
        ),
        .testTarget(
            name: "MountTests",
            dependencies: ["Mount", .product(name: "HummingbirdTesting", package: "hummingbird")]
        ),
    ]
)
