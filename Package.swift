// swift-tools-version: 6.2

import PackageDescription

/// What every Swift target is compiled with: Swift 6 mode comes with the tools version.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// The readers and writers of bytes additionally mark every unsafe construct (SE-0458), and return
/// spans whose lifetime depends on their source.
let byteSettings: [SwiftSetting] =
    settings + [
        .strictMemorySafety(),
        .enableExperimentalFeature("Lifetimes"),
    ]

let package = Package(
    name: "dovetail",
    platforms: [.macOS(.v15)],
    products: [
        .plugin(name: "GenerateAPI", targets: ["GenerateAPI"]),
        .library(name: "DovetailRuntime", targets: ["DovetailRuntime"]),
        .library(name: "DovetailServer", targets: ["DovetailServer"]),
        .library(name: "DovetailHummingbird", targets: ["DovetailHummingbird"]),
        .library(name: "DovetailTesting", targets: ["DovetailTesting"]),
        .library(name: "DovetailJWT", targets: ["DovetailJWT"]),
        .library(name: "DovetailClient", targets: ["DovetailClient"]),
        .executable(name: "dovetail", targets: ["dovetail"]),
        .executable(name: "notes-api", targets: ["NotesAPI"]),
    ],
    traits: [
        // What few need brings its dependencies only where somebody asks for it.
        .trait(name: "JWT", description: "DovetailJWT, which verifies access tokens with jwt-kit."),
        .trait(name: "Client", description: "DovetailClient, which sends webhooks and callbacks with AsyncHTTPClient."),
        .trait(name: "TLS", description: "TLS and HTTP/2 in DovetailServer, with HummingbirdTLS and swift-nio-http2."),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.2.0", traits: []),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.11.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.8.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.0"),
    ],
    targets: [
        // MARK: The generator: document -> model -> Swift. No package dependencies.

        .systemLibrary(
            name: "CLibYAML",
            pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
        ),
        .target(name: "DovetailJSON", swiftSettings: byteSettings),
        .target(name: "OpenAPIDocument", dependencies: ["CLibYAML", "DovetailJSON"], swiftSettings: byteSettings),
        .target(name: "OpenAPICodegen", dependencies: ["OpenAPIDocument", "DovetailJSON"], swiftSettings: settings),
        .executableTarget(
            name: "dovetail-generate",
            dependencies: ["OpenAPICodegen", "OpenAPIDocument"],
            swiftSettings: settings
        ),
        .plugin(name: "GenerateAPI", capability: .buildTool(), dependencies: ["dovetail-generate"]),
        .executableTarget(
            name: "dovetail",
            dependencies: [
                "DovetailJSON",
                "OpenAPICodegen",
                "OpenAPIDocument",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),

        // MARK: What generated code runs on.

        .target(name: "DovetailRuntime", dependencies: ["DovetailJSON"], swiftSettings: settings),
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
        ),
        .target(
            name: "DovetailServer",
            dependencies: [
                "CZlib",
                "DovetailRuntime",
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird", condition: .when(traits: ["TLS"])),
                .product(name: "Instrumentation", package: "swift-distributed-tracing"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHPACK", package: "swift-nio-http2", condition: .when(traits: ["TLS"])),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTP2", package: "swift-nio-http2", condition: .when(traits: ["TLS"])),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["TLS"])),
                .product(name: "NIOTLS", package: "swift-nio", condition: .when(traits: ["TLS"])),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "DovetailHummingbird",
            dependencies: [
                "DovetailRuntime",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "DovetailJWT",
            dependencies: [
                "DovetailRuntime",
                .product(name: "JWTKit", package: "jwt-kit", condition: .when(traits: ["JWT"])),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "DovetailClient",
            dependencies: [
                "DovetailRuntime",
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["Client"])),
                .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Client"])),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["Client"])),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "DovetailTesting",
            dependencies: ["DovetailJSON", "DovetailRuntime", "OpenAPIDocument"],
            swiftSettings: settings
        ),

        // MARK: The notes service.

        .target(
            name: "Generated",
            dependencies: ["DovetailRuntime"],
            swiftSettings: settings,
            plugins: ["GenerateAPI"]
        ),
        .systemLibrary(
            name: "CLibPQ",
            pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"]), .brew(["libpq"])]
        ),
        .target(
            name: "Storage",
            dependencies: [
                "CLibPQ",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.embedInCode("Migrations/SQL")],
            swiftSettings: settings
        ),
        .target(name: "Handlers", dependencies: ["Generated", "Storage"], swiftSettings: settings),
        .executableTarget(
            name: "NotesAPI",
            dependencies: [
                "DovetailJSON",
                "DovetailRuntime",
                "DovetailServer",
                "Generated",
                "Handlers",
                "Storage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),

        // MARK: Tests, one folder a module.

        .target(name: "Patience", path: "Tests/Patience", swiftSettings: settings),
        .testTarget(name: "DovetailJSONTests", dependencies: ["DovetailJSON", "Patience"], swiftSettings: settings),
        .testTarget(
            name: "OpenAPIDocumentTests",
            dependencies: ["DovetailJSON", "OpenAPIDocument", "Patience"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "OpenAPICodegenTests",
            dependencies: ["DovetailJSON", "OpenAPICodegen", "OpenAPIDocument", "Patience"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DovetailCommandTests",
            dependencies: [
                "OpenAPIDocument",
                "dovetail",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .testTarget(name: "DovetailRuntimeTests", dependencies: ["DovetailRuntime"], swiftSettings: settings),
        .testTarget(
            name: "DovetailTestingTests",
            dependencies: ["DovetailJSON", "DovetailTesting"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DovetailServerTests",
            dependencies: [
                "CZlib",
                "DovetailRuntime",
                "DovetailServer",
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Patience",
                "Storage",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ContractTests",
            dependencies: [
                "DovetailRuntime",
                "DovetailTesting",
                "Generated",
                "Handlers",
                "Storage",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "NotesAPITests",
            dependencies: [
                "DovetailRuntime",
                "DovetailServer",
                "NotesAPI",
                "Storage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),
    ]
)
