// swift-tools-version: 6.2

import PackageDescription

// A package as someone else would write it: its document in the target's folder, the plugin on the target.
let package = Package(
    name: "consumer",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "dovetail", path: "../..")],
    targets: [
        .target(
            name: "Pets",
            dependencies: [.product(name: "DovetailRuntime", package: "dovetail")],
            plugins: [.plugin(name: "GenerateAPI", package: "dovetail")]
        ),
        .target(
            name: "Paint",
            dependencies: [.product(name: "DovetailRuntime", package: "dovetail")],
            plugins: [.plugin(name: "GenerateAPI", package: "dovetail")]
        ),
        .testTarget(
            name: "PaintTests",
            dependencies: ["Paint", .product(name: "DovetailTesting", package: "dovetail")]
        ),
        .target(
            name: "Calls",
            dependencies: [.product(name: "DovetailRuntime", package: "dovetail")],
            plugins: [.plugin(name: "GenerateAPI", package: "dovetail")]
        ),
        .testTarget(
            name: "CallsTests",
            dependencies: ["Calls", .product(name: "DovetailRuntime", package: "dovetail")]
        ),
        .target(
            name: "Vault",
            dependencies: [.product(name: "DovetailRuntime", package: "dovetail")],
            plugins: [.plugin(name: "GenerateAPI", package: "dovetail")]
        ),
        .testTarget(
            name: "VaultTests",
            dependencies: ["Vault", .product(name: "DovetailRuntime", package: "dovetail")]
        ),
        .testTarget(
            name: "PetsTests",
            dependencies: ["Pets", .product(name: "DovetailTesting", package: "dovetail")]
        ),
    ]
)
