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
        .library(name: "Production", targets: ["Production"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
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
        // Compiled, since ICU's headers cannot be imported beside Foundation: needs libicu-dev.
        .target(name: "CUnicode", linkerSettings: [.linkedLibrary("icuuc")]),

        // Pure values.
        .target(name: "NeuralNetwork"),
        .target(name: "Timeline"),
        .target(name: "SceneGraph"),
        .target(name: "Wording"),
        .target(name: "Parameters", dependencies: ["Timeline", "Wording"]),
        .target(
            name: "Documents",
            dependencies: [
                "Parameters", "Wording",
                // For its target CYaml, libyaml: whose events are what tells an alias from a text.
                .product(name: "Yams", package: "Yams"),
            ]),

        // Texts that travel inside the binary.
        .target(
            name: "Shaders", path: "Shaders",
            resources: [
                .embedInCode("Chunks"), .embedInCode("Geometry"), .embedInCode("Overlay"), .embedInCode("Post"),
            ]),
        .target(
            name: "Assets", path: "Assets",
            resources: [
                .embedInCode("Lessons"), .embedInCode("Themes"), .embedInCode("Watch"), .embedInCode("Words"),
            ]),

        // Texts and formulas as glyphs in their places.
        .target(name: "Typesetting", dependencies: ["CText", "CUnicode", "SceneGraph", "Wording"]),

        // Drawing, films, files.
        .target(name: "Rendering", dependencies: ["CGL", "SceneGraph", "Shaders", "Typesetting"]),
        .target(name: "Files", dependencies: ["CFFmpeg"]),
        .target(name: "Encoding", dependencies: ["CFFmpeg", "CPNG", "Files", "Timeline"]),
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
                "Assets", "Documents", "FilmKit", "Lessons", "NeuralNetwork", "Parameters", "SceneGraph", "Timeline",
                "Typesetting", "Wording",
            ]),
        .target(
            name: "Storyboards",
            dependencies: [
                "Documents", "FilmKit", "Films", "Parameters", "Timeline", "Typesetting", "Wording",
            ]),
        // A render, from what is asked for to a finished file: each stage knows only those above it.
        .target(
            name: "Console",
            dependencies: [
                "Documents", "Encoding", "FilmKit", "Files", "Rendering", "Storyboards", "Typesetting", "Wording",
            ]),
        .target(
            name: "Plan",
            dependencies: [
                "Console", "Encoding", "FilmKit", "Files", "Films", "Rendering", "SceneGraph", "Timeline",
                "Typesetting", "Wording",
            ]),
        .target(name: "Segments", dependencies: ["Console", "Encoding", "Files", "FilmKit", "Plan"]),
        .target(name: "Outputs", dependencies: ["Console", "Encoding", "Files", "Plan", "Segments"]),
        .target(
            name: "Requests",
            dependencies: [
                "Console", "Documents", "Encoding", "FilmKit", "Files", "Films", "Outputs", "Parameters", "Plan",
                "Rendering", "Segments", "Storyboards", "Timeline",
            ]),
        .target(
            name: "Pipeline",
            dependencies: ["Console", "Encoding", "FilmKit", "Films", "Plan", "Rendering", "Segments"]),
        .target(
            name: "Delivery",
            dependencies: [
                "Console", "Encoding", "FilmKit", "Files", "Films", "Outputs", "Plan", "Segments", "Timeline",
            ]),
        .target(
            name: "Sheets",
            dependencies: [
                "Console", "Encoding", "FilmKit", "Films", "Outputs", "Pipeline", "Plan", "Rendering", "Requests",
                "SceneGraph", "Timeline", "Typesetting",
            ]),
        .target(name: "Workers", dependencies: ["Console", "Pipeline", "Plan", "Rendering", "Segments"]),
        .target(
            name: "Verification",
            dependencies: [
                "Console", "Delivery", "Encoding", "Files", "FilmKit", "Films", "Outputs", "Parameters", "Pipeline",
                "Plan", "Rendering",
            ]),
        .target(
            name: "Reports",
            dependencies: [
                "Console", "Delivery", "Encoding", "FilmKit", "Files", "Films", "Outputs", "Pipeline", "Plan",
                "Rendering", "Requests", "SceneGraph", "Segments", "Timeline", "Typesetting", "Wording",
            ]),
        .target(
            name: "Production",
            dependencies: [
                "Console", "Delivery", "Encoding", "Files", "FilmKit", "Films", "Outputs", "Pipeline", "Plan",
                "Rendering", "Reports", "Requests", "Segments", "Sheets", "Workers",
            ]),
        .target(
            name: "Batches",
            dependencies: [
                "Console", "Delivery", "Documents", "Encoding", "Files", "Films", "Outputs", "Parameters", "Pipeline",
                "Plan", "Production", "Rendering", "Requests", "Storyboards", "Timeline", "Wording",
            ]),
        .target(
            name: "Watching",
            dependencies: [
                "Assets", "Console", "Encoding", "FilmKit", "Files", "Films", "Pipeline", "Plan", "Rendering",
                "Requests", "Storyboards", "Timeline", "Wording",
                .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
            ]),
        .executableTarget(
            name: "neuroreel",
            dependencies: [
                "Batches", "Console", "FilmKit", "Plan", "Production", "Rendering", "Reports", "Requests", "Sheets",
                "Storyboards", "Timeline", "Verification", "Watching", "Wording", "Workers",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .testTarget(name: "NeuralNetworkTests", dependencies: ["NeuralNetwork"]),
        .testTarget(name: "TimelineTests", dependencies: ["Timeline"]),
        .testTarget(name: "ParametersTests", dependencies: ["Parameters", "Timeline"]),
        .testTarget(name: "SceneGraphTests", dependencies: ["SceneGraph"]),
        .testTarget(
            name: "TypesettingTests", dependencies: ["CText", "Encoding", "SceneGraph", "Typesetting"],
            exclude: ["Reference"]),
        .testTarget(name: "EncodingTests", dependencies: ["CFFmpeg", "Encoding", "Files", "TestFolders", "Timeline"]),
        .testTarget(name: "HouseTests"),
        .testTarget(name: "FilesTests", dependencies: ["Files", "TestFolders"]),
        // What tests of several targets share.
        .target(name: "TestFolders", path: "Tests/TestFolders"),
        .target(name: "DualNumbers", path: "Tests/DualNumbers"),
        .target(name: "FilmCases", dependencies: ["FilmKit", "Films", "Timeline"], path: "Tests/FilmCases"),
        .testTarget(
            name: "LessonsTests",
            dependencies: [
                "DualNumbers", "Encoding", "FilmKit", "Lessons", "NeuralNetwork", "Rendering", "SceneGraph", "Timeline",
                "Typesetting",
            ]),
        .testTarget(
            name: "FilmsTests",
            dependencies: [
                "DualNumbers", "FilmCases", "FilmKit", "Films", "NeuralNetwork", "Parameters", "SceneGraph", "Timeline",
                "Typesetting",
            ]),
        .testTarget(
            name: "RenderingTests",
            dependencies: [
                "Encoding", "FilmCases", "FilmKit", "Films", "Rendering", "SceneGraph", "Shaders", "Timeline",
            ],
            exclude: ["Golden"]),
        .testTarget(
            name: "StoryboardTests",
            dependencies: [
                "Assets", "Console", "Documents", "FilmKit", "Films", "Parameters", "Requests", "Storyboards",
                "TestFolders", "Timeline", "Wording", .product(name: "Yams", package: "Yams"),
            ]),
        .testTarget(
            name: "RenderFuzzTests",
            dependencies: [
                "CGL", "FilmCases", "FilmKit", "Films", "Parameters", "Plan", "Rendering", "Requests", "SceneGraph",
                "Timeline",
            ]),
        .testTarget(
            name: "LibraryTests",
            dependencies: [
                "Batches", "Console", "FilmKit", "Films", "NeuralNetwork", "Parameters", "Requests", "SceneGraph",
                "Storyboards", "Timeline", "Typesetting",
            ]),
        .testTarget(
            name: "CommandLineTests", dependencies: ["Encoding", "Files", "FilmKit", "Films", "Timeline", "neuroreel"]),
        // The stages of a render.
        .target(
            name: "SamplePlans",
            dependencies: [
                "Console", "Encoding", "FilmKit", "Films", "NeuralNetwork", "Parameters", "Plan", "SceneGraph",
                "Timeline", "Typesetting",
            ],
            path: "Tests/SamplePlans"),
        .testTarget(
            name: "ConsoleTests",
            dependencies: [
                "Console", "Documents", "Encoding", "Files", "FilmKit", "Rendering", "SamplePlans", "SceneGraph",
                "Storyboards", "TestFolders", "Typesetting",
            ]),
        .testTarget(
            name: "PlanTests",
            dependencies: [
                "Console", "Encoding", "Files", "FilmKit", "Films", "Plan", "Rendering", "SamplePlans", "TestFolders",
                "Timeline", "Typesetting",
            ]),
        .testTarget(
            name: "SegmentsTests",
            dependencies: [
                "Console", "Encoding", "Files", "Plan", "SamplePlans", "Segments", "TestFolders",
            ]),
        .testTarget(
            name: "OutputsTests",
            dependencies: [
                "Console", "Files", "Outputs", "Plan", "SamplePlans", "TestFolders",
            ]),
        .testTarget(
            name: "RequestsTests",
            dependencies: [
                "Console", "Encoding", "FilmKit", "Films", "NeuralNetwork", "Outputs", "Parameters", "Plan",
                "Rendering", "Requests", "SamplePlans", "SceneGraph", "Storyboards", "TestFolders", "Timeline",
                "Typesetting",
            ]),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "Encoding", "FilmKit", "Pipeline", "Plan", "Rendering", "SamplePlans", "Segments", "TestFolders",
                "Timeline",
            ]),
        .testTarget(
            name: "DeliveryTests",
            dependencies: [
                "Console", "Delivery", "Encoding", "Files", "FilmKit", "Pipeline", "Plan", "SamplePlans", "Segments",
                "TestFolders", "Timeline",
            ]),
        .testTarget(
            name: "SheetsTests",
            dependencies: [
                "Console", "Encoding", "FilmKit", "Films", "Pipeline", "Plan", "Rendering", "Requests", "SamplePlans",
                "SceneGraph", "Sheets", "Storyboards", "TestFolders", "Timeline", "Typesetting",
            ]),
        .testTarget(name: "WorkersTests", dependencies: ["Pipeline", "Plan", "SamplePlans", "Workers"]),
        .testTarget(
            name: "VerificationTests",
            dependencies: [
                "Console", "Delivery", "Encoding", "Files", "FilmKit", "Films", "Pipeline", "Plan", "Rendering",
                "SamplePlans", "TestFolders", "Timeline", "Verification",
            ]),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Console", "Encoding", "FilmKit", "Films", "NeuralNetwork", "Parameters", "Pipeline", "Plan", "Reports",
                "Requests", "SamplePlans", "SceneGraph", "Segments", "Storyboards", "TestFolders", "Timeline",
                "Typesetting",
            ]),
        .testTarget(
            name: "ProductionTests",
            dependencies: [
                "Console", "Delivery", "Encoding", "Files", "FilmKit", "Films", "Pipeline", "Plan", "Production",
                "Rendering", "Requests", "SamplePlans", "Segments", "Storyboards", "TestFolders", "Timeline",
            ]),
        .testTarget(
            name: "WatchingTests",
            dependencies: ["Encoding", "TestFolders", "Watching", "neuroreel"]),
        .testTarget(
            name: "BatchesTests",
            dependencies: [
                "Batches", "Console", "FilmKit", "Plan", "Requests", "SamplePlans", "TestFolders",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
