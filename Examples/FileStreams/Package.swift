// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "file-streams-example",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "dovetail", path: "../.."),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
    ],
    targets: [
        .executableTarget(
            name: "Files",
            dependencies: [
                .product(name: "DovetailRuntime", package: "dovetail"),
                .product(name: "DovetailServer", package: "dovetail"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            plugins: [.plugin(name: "GenerateAPI", package: "dovetail")]
        )
    ]
)
