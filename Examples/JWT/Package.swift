// swift-tools-version: 6.2

import PackageDescription

// The trait JWT brings jwt-kit; without it, the package graph does not have it.
let package = Package(
    name: "jwt-example",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "dovetail", path: "../..", traits: ["JWT"]),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.0"),
    ],
    targets: [
        .target(
            name: "Orders",
            dependencies: [
                .product(name: "DovetailJWT", package: "dovetail"),
                .product(name: "DovetailRuntime", package: "dovetail"),
            ],
            plugins: [.plugin(name: "GenerateAPI", package: "dovetail")]
        ),
        .testTarget(
            name: "OrdersTests",
            dependencies: [
                "Orders",
                .product(name: "DovetailJWT", package: "dovetail"),
                .product(name: "DovetailRuntime", package: "dovetail"),
                .product(name: "JWTKit", package: "jwt-kit"),
            ]
        ),
    ]
)
