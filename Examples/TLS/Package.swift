// swift-tools-version: 6.2

import PackageDescription

// The trait TLS brings swift-nio-ssl and swift-nio-http2; without it, neither is compiled.
let package = Package(
    name: "tls-example",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "dovetail", path: "../..", traits: ["TLS"]),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
    ],
    targets: [
        .target(
            name: "Echo",
            dependencies: [.product(name: "DovetailRuntime", package: "dovetail")],
            plugins: [.plugin(name: "GenerateAPI", package: "dovetail")]
        ),
        .executableTarget(
            name: "EchoServer",
            dependencies: [
                "Echo",
                .product(name: "DovetailServer", package: "dovetail"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .testTarget(
            name: "EchoTests",
            dependencies: [
                "Echo",
                .product(name: "DovetailServer", package: "dovetail"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHPACK", package: "swift-nio-http2"),
                .product(name: "NIOHTTP2", package: "swift-nio-http2"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
    ]
)
