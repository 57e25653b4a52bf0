// swift-tools-version: 6.2

import PackageDescription

/// A target whose API is generated from the document in its folder.
func api(_ name: String) -> Target {
    .target(
        name: name,
        dependencies: [.product(name: "DovetailRuntime", package: "dovetail")],
        plugins: [.plugin(name: "GenerateAPI", package: "dovetail")]
    )
}

let package = Package(
    name: "several-documents-example",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "dovetail", path: "../..")],
    targets: [
        api("Catalog"),
        api("Billing"),
        .target(
            name: "Shop",
            dependencies: ["Catalog", "Billing", .product(name: "DovetailRuntime", package: "dovetail")]
        ),
        .testTarget(name: "ShopTests", dependencies: ["Shop", "Catalog", "Billing"]),
    ]
)
