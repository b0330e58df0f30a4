// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "NeuroReel",
    products: [
        .executable(name: "neuroreel", targets: ["neuroreel"]),
        .library(name: "NeuralNetwork", targets: ["NeuralNetwork"]),
        .library(name: "Timeline", targets: ["Timeline"]),
        .library(name: "SceneGraph", targets: ["SceneGraph"]),
        .library(name: "Typesetting", targets: ["Typesetting"]),
        .library(name: "Rendering", targets: ["Rendering"]),
        .library(name: "Encoding", targets: ["Encoding"]),
        .library(name: "Parameters", targets: ["Parameters"]),
        .library(name: "FilmKit", targets: ["FilmKit"]),
        .library(name: "Films", targets: ["Films"]),
        .library(name: "Storyboards", targets: ["Storyboards"]),
        .library(name: "Production", targets: ["Production"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    ],
    targets: [
        // C libraries: module maps, and macros that Swift cannot import.
        .systemLibrary(
            name: "CGL", pkgConfig: "egl opengl", providers: [.apt(["libegl-dev", "libopengl-dev"])]),
        .systemLibrary(
            name: "CFFmpeg", pkgConfig: "libavformat libavcodec libavutil",
            providers: [.apt(["libavformat-dev", "libavcodec-dev", "libavutil-dev"])]),
        .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
        .systemLibrary(
            name: "CText", pkgConfig: "harfbuzz freetype2 fontconfig",
            providers: [.apt(["libharfbuzz-dev", "libfreetype-dev", "libfontconfig-dev"])]),

        // Pure values.
        .target(name: "NeuralNetwork"),
        .target(name: "Timeline"),
        .target(name: "SceneGraph"),
        .target(name: "Wording"),
        .target(name: "Parameters", dependencies: ["Timeline", "Wording"]),

        // Texts that travel inside the binary.
        .target(
            name: "Shaders", path: "Shaders",
            resources: [
                .embedInCode("Chunks"), .embedInCode("Geometry"), .embedInCode("Overlay"), .embedInCode("Post"),
            ]),
        .target(name: "Assets", path: "Assets", resources: [.embedInCode("Themes")]),

        // Texts and formulas as glyphs in their places.
        .target(name: "Typesetting", dependencies: ["CText", "SceneGraph", "Wording"]),

        // Drawing, films, files.
        .target(name: "Rendering", dependencies: ["CGL", "SceneGraph", "Shaders", "Typesetting"]),
        .target(name: "Encoding", dependencies: ["CFFmpeg", "CPNG"]),
        .target(
            name: "FilmKit",
            dependencies: [
                "Assets", "NeuralNetwork", "Parameters", "SceneGraph", "Timeline", "Typesetting", "Wording",
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(
            name: "Lessons",
            dependencies: ["FilmKit", "NeuralNetwork", "SceneGraph", "Timeline", "Typesetting", "Wording"]),
        .target(
            name: "Films",
            dependencies: [
                "FilmKit", "Lessons", "NeuralNetwork", "Parameters", "SceneGraph", "Timeline", "Typesetting",
            ]),
        .target(
            name: "Storyboards",
            dependencies: [
                "FilmKit", "Films", "Parameters", "Timeline", "Wording",
                // For its target CYaml, libyaml: whose events are what tells an alias from a text.
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(
            name: "Production",
            dependencies: [
                "Encoding", "FilmKit", "Films", "NeuralNetwork", "Rendering", "SceneGraph", "Storyboards", "Timeline",
                "Typesetting", "Wording",
            ]),
        .executableTarget(
            name: "neuroreel",
            dependencies: [
                "NeuralNetwork", "Production", "Wording",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .testTarget(name: "NeuralNetworkTests", dependencies: ["NeuralNetwork"]),
        .testTarget(name: "TimelineTests", dependencies: ["Timeline"]),
        .testTarget(name: "SceneGraphTests", dependencies: ["SceneGraph"]),
        .testTarget(
            name: "TypesettingTests", dependencies: ["CText", "Encoding", "SceneGraph", "Typesetting"],
            exclude: ["Reference"]),
        .testTarget(name: "EncodingTests", dependencies: ["CFFmpeg", "Encoding"]),
        // What tests of several targets share.
        .target(name: "DualNumbers", path: "Tests/DualNumbers"),
        .target(name: "FilmCases", dependencies: ["FilmKit", "Films", "Timeline"], path: "Tests/FilmCases"),
        .testTarget(
            name: "LessonsTests",
            dependencies: [
                "DualNumbers", "Encoding", "FilmKit", "Lessons", "NeuralNetwork", "Rendering", "SceneGraph", "Timeline",
                "Typesetting",
            ]),
        .testTarget(name: "FilmsTests", dependencies: ["DualNumbers", "FilmCases", "FilmKit", "Films", "Parameters"]),
        .testTarget(
            name: "RenderingTests", dependencies: ["Rendering", "FilmCases", "FilmKit", "Films", "Encoding"],
            exclude: ["Golden"]),
        .testTarget(
            name: "StoryboardTests",
            dependencies: [
                "FilmKit", "Films", "Production", "Storyboards", "Timeline", "Wording",
                .product(name: "Yams", package: "Yams"),
            ]),
        .testTarget(
            name: "RenderFuzzTests",
            dependencies: [
                "FilmCases", "FilmKit", "Films", "Parameters", "Production", "Rendering", "SceneGraph", "Storyboards",
                "Timeline",
            ]),
        .testTarget(name: "CommandLineTests", dependencies: ["neuroreel", "Encoding", "FilmKit", "Films", "Timeline"]),
    ],
    swiftLanguageModes: [.v6]
)
