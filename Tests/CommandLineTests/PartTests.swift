import Foundation
import Testing

/// Films that follow one another, on the command line.
@Suite(.serialized, .timeLimit(.minutes(20))) struct PartTests {
    private static let text = """
        title: Two films
        parts:
          - {film: homepage-loop, section: weight_update}
          - {lesson: lesson.yaml, section: z}
          - {film: homepage-loop, section: output, title: The end}
        timing: {card: 1s}
        output: {size: 128x96, fps: 20}

        """
    private static let lesson = """
        film: lesson
        title: One neuron
        network: {layers: [2, 1]}
        steps:
          - {title: X, name: x, find: x y}
          - {title: Z, name: z, find: z, duration: 2s}

        """
    private static let render = ["render", "film.yaml", "--segment-length", "1s", "--progress", "none"]

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "film.yaml")
        try folder.write(Self.lesson, to: "lesson.yaml")
        return folder
    }

    @Test func howeverItIsCutUp() async throws {
        let folder = try folder()
        let whole = try await Tool.run(Self.render + ["-o", "whole.mp4"], in: folder)
        try #require(whole.status == 0, "\(whole.errors)")
        #expect(try await Tool.run(Self.render + ["--jobs", "2", "-o", "jobs.mp4"], in: folder).status == 0)
        // 5.2 s: six segments, the last ones first, and the rest by a render that finds them.
        for index in [5, 2] {
            let segment = try await Tool.run(Self.render + ["--segment", "\(index)", "--work", "work"], in: folder)
            #expect(segment.status == 0, "\(segment.errors)")
        }
        #expect(try await Tool.run(Self.render + ["--work", "work", "-o", "resumed.mp4"], in: folder).status == 0)
        let bytes = try folder.bytes("whole.mp4")
        #expect(try folder.bytes("jobs.mp4") == bytes && folder.bytes("resumed.mp4") == bytes)
        let verdict = try await Tool.run(["verify", "whole.mp4"], in: folder)
        #expect(verdict.status == 0 && verdict.output.hasSuffix("All agree.\n"), "\(verdict.errors)\(verdict.output)")
        // The plan has the parts' settings, and no path of them.
        let manifest = String(decoding: try folder.bytes("whole.mp4.manifest.json"), as: UTF8.self)
        #expect(manifest.contains("stepDuration") && !manifest.contains("lesson.yaml"))
    }

    @Test func reports() async throws {
        let folder = try folder()
        let inspection = try await Tool.run(["inspect", "film.yaml", "--run", "training#2"], in: folder)
        #expect(inspection.status == 0, "\(inspection.errors)")
        let sections = inspection.output.split(separator: "\n").filter { $0.contains(" to ") }
            .compactMap { $0.split(separator: " ").last.map(String.init) }
        #expect(sections == ["weight_update", "card-2", "z", "card-3", "output"])
        for section in ["card-2", "z", "output"] {
            let still = try await Tool.run(
                ["still", "film.yaml", "--section", section, "-o", "\(section).png"], in: folder)
            #expect(still.status == 0, "\(still.errors)")
        }
        let values = try await Tool.run(["values", "film.yaml", "--section", "z", "-o", "values.json"], in: folder)
        #expect(values.status == 0, "\(values.errors)")
        #expect(try await Tool.run(["sheet", "film.yaml", "-o", "sheet.png"], in: folder).status == 0)
        let plan = try await Tool.run(["plan", "film.yaml"], in: folder)
        #expect(plan.status == 0 && plan.output.contains("compilation"))
        let unknown = try await Tool.run(["still", "film.yaml", "--section", "card-1", "-o", "a.png"], in: folder)
        #expect(unknown.status == 64 && unknown.errors.contains("Did you mean 'card-2'"))
    }

    @Test func batch() async throws {
        let folder = try folder()
        try folder.write(
            "renders:\n  - {film: film.yaml, timing.card: 2s, frames: 0-3, output: a.mp4}\n", to: "batch.yaml")
        let outcome = try await Tool.run(["batch", "batch.yaml"], in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        try folder.write("renders:\n  - {film: film.yaml, output: lesson.yaml}\n", to: "batch.yaml")
        #expect(try await Tool.run(["batch", "batch.yaml"], in: folder).status != 0)
        #expect(try String(decoding: folder.bytes("lesson.yaml"), as: UTF8.self) == Self.lesson)
    }

    @Test func refused() async throws {
        let folder = try folder()
        try folder.write("parts: [{storyboard: no.yaml}]\n", to: "missing.yaml")
        let missing = try await Tool.run(["check", "missing.yaml"], in: folder)
        #expect(missing.status == 66 && missing.errors.contains("missing.yaml:1:22: parts[1].storyboard: no.yaml"))
        try folder.write("parts: [{lesson: lesson.yaml, section: zz}]\n", to: "wrong.yaml")
        let wrong = try await Tool.run(["check", "wrong.yaml"], in: folder)
        #expect(
            wrong.status == 65 && wrong.errors.contains("wrong.yaml:1:40: parts[1].section: There is no section 'zz'"))
        let setting = try await Tool.run(["check", "film.yaml"], in: folder)
        #expect(setting.status == 0 && setting.errors.isEmpty, "\(setting.errors)")
        let beside = try await Tool.run(["plan", "film.yaml", "--set", "parts=[]"], in: folder)
        #expect(beside.status == 64 && beside.errors.contains("parts are written in a storyboard"))
    }
}
