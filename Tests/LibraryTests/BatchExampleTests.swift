import Batches
import Console
import Foundation
import Testing

/// The examples of batch files are batch files whose renders can be made.
@Suite struct BatchExampleTests {
    @Test func readme() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let parts = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
            .components(separatedBy: "```yaml\n").dropFirst()
        #expect(!parts.isEmpty)
        for part in parts {
            let path = "\(NSTemporaryDirectory())/neuroreel-\(UUID().uuidString).yaml"
            try Data(part.components(separatedBy: "```")[0].utf8).write(to: URL(fileURLWithPath: path))
            defer { try? FileManager.default.removeItem(atPath: path) }
            let renders = try BatchFile(path: path).renders
            for render in renders { _ = try render.request().resolved() }
            let outputs = try renders.map { try $0.output() }
            #expect(Set(outputs).count == outputs.count && outputs.count > 10, "\(outputs)")
            #expect(outputs.contains("out/tanh-8,4,6-light-square.mp4"), "\(outputs)")
        }
    }
}
