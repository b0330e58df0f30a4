import Foundation
import Testing

/// The rooms of the house: who knows whom.
@Suite struct HouseTests {
    /// The targets from what is asked for to a finished file.
    private static let stages = [
        "Console", "Plan", "Segments", "Outputs", "Requests", "Pipeline", "Delivery", "Sheets", "Workers",
        "Verification", "Reports", "Production", "Batches", "Watching",
    ]

    @Test("No more than three folders of a target stand in one circle")
    func foldersOfOneTarget() {
        let circles = House.arrows(of: House.sources, between: \.folder).circles
        #expect(circles.allSatisfy { $0.count <= 3 }, "\(circles)")
    }

    @Test("Targets know each other one way, as Package.swift lists them")
    func targets() {
        var arrows = Arrows()
        for file in House.sources {
            for module in file.text.imports { arrows.add(from: file.target, to: "Sources/\(module)") }
        }
        #expect(arrows.circles.isEmpty, "\(arrows.circles)")
    }

    @Test("A stage knows only stages before it")
    func stages() {
        for file in House.sources {
            guard let own = Self.stages.firstIndex(of: String(file.target.dropFirst("Sources/".count))) else {
                continue
            }
            for later in Self.stages[own...] {
                #expect(!file.text.imports.contains(later), "\(file.path) imports \(later)")
            }
        }
    }

    @Test("Each target lists what its files import, and no more")
    func packageSaysWhatIsImported() throws {
        let package = try String(contentsOfFile: "\(House.root)/Package.swift", encoding: .utf8)
        var targets: [String: Set<String>] = [:]
        var folders: [String: String] = [:]
        let pattern = #/\.(target|executableTarget|testTarget)\(\s*name: "(\w+)"/#
        let starts = package.matches(of: pattern)
        for (index, match) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : package.endIndex
            let body = package[match.range.upperBound..<end]
            let name = String(match.2)
            let lists = body.firstMatch(of: #/dependencies: \[([\s\S]*?)\]/#).map { String($0.1) } ?? ""
            let products = lists.matches(of: #/\.product\(name: "(\w+)"/#).map { String($0.1) }
            let plain = lists.replacing(#/\.product\([^)]*\)/#, with: "").matches(of: #/"(\w+)"/#).map { String($0.1) }
            targets[name] = Set(plain + products)
            let path = body.firstMatch(of: #/path: "([^"]+)"/#).map { String($0.1) }
            folders[path ?? (match.1 == "testTarget" ? "Tests/\(name)" : "Sources/\(name)")] = name
        }
        #expect(targets.count > 30)
        // What Yams brings along, and a test needs only to be built.
        let aliases = ["CYaml": "Yams"]
        let builtOnly = ["CommandLineTests": "neuroreel", "WatchingTests": "neuroreel"]
        let known = Set(targets.keys).union([
            "CGL", "CFFmpeg", "CPNG", "CText", "Yams", "ArgumentParser", "FlyingFox", "FlyingSocks",
        ])
        for (folder, name) in folders where folder.hasPrefix("Sources/") || folder.hasPrefix("Tests/") {
            let files = House.files.filter { $0.path.hasPrefix("\(folder)/") }
            let imports = Set(files.flatMap(\.text.imports).map { aliases[$0] ?? $0 }).intersection(known)
            let listed = (targets[name] ?? []).filter { $0 != builtOnly[name] }
            #expect(imports == listed, "\(name) imports \(imports.sorted()) and lists \(listed.sorted())")
        }
    }

    @Test("Circles are found where there are some")
    func circles() {
        var arrows = Arrows()
        for (start, end) in [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("e", "d"), ("f", "a")] {
            arrows.add(from: start, to: end)
        }
        #expect(arrows.circles == [["a", "b", "c"], ["d", "e"]])
        let text = SourceText(#"let x = "Hidden \(Shown.value) Hidden" // Hidden"# + "\nenum Known {}\nimport Other")
        #expect(text.typeNames.isSuperset(of: ["Shown", "Known", "Other"]) && !text.typeNames.contains("Hidden"))
        #expect(text.declared == ["Known"] && text.imports == ["Other"])
    }
}
