import Console
import Encoding
import Files
import Foundation
import Plan

/// The plan of a work folder, as a readable file in it.
package struct PlanFile: Codable {
    /// The file's name.
    package static let name = "plan.json"

    /// An upper limit for a plan's size in bytes; larger files are not plans.
    package static let sizeLimit = 1 << 26

    /// The plan's SHA-256.
    package let hash: Digest
    /// The plan.
    package let plan: RenderPlan

    package init(_ plan: RenderPlan) {
        hash = plan.hash
        self.plan = plan
    }

    /// Reads the plan of a folder.
    ///
    /// - Returns: Nil if the folder has none.
    /// - Throws: ``NeuroReelError``: bad data if it is damaged, no input if it cannot be read.
    package init?(folder: String) throws(NeuroReelError) {
        guard let content = try Self.content(in: folder) else { return nil }
        let path = "\(folder)/\(Self.name)"
        self = try JSONFile.decode(PlanFile.self, from: content, at: path, called: "plan")
        guard plan.hash == hash else {
            throw NeuroReelError(
                .badData,
                "\(path): the plan was changed: its hash is \(plan.hash.short) and not \(hash.short), as it says.")
        }
    }

    /// The file's content; nil if the folder has none.
    ///
    /// Not inlined: swiftc 6.3.1 fills a large nil with a tail call to memset, and leaves the error register set if an
    /// error was caught just before. `script/swifterror-check` finds such places.
    @inline(never)
    private static func content(in folder: String) throws(NeuroReelError) -> Data? {
        do throws(FolderFile.Obstacle) {
            return try FolderFile.content(name, in: folder, limit: sizeLimit)
        } catch .missing {
            return nil
        } catch {
            throw NeuroReelError(.noInput, "\(folder)/\(name): the plan \(error.sentence).")
        }
    }

    /// Writes the plan into a folder.
    ///
    /// - Throws: ``NeuroReelError`` that says why it cannot be written.
    package func write(to folder: String) throws(NeuroReelError) {
        try JSONFile.write(self, to: "\(folder)/\(Self.name)", followsLinks: false)
    }

    /// Whether a file's content is a plan, of this version or another: an object with a digest and an object.
    package static func isOurs(_ content: Data) -> Bool {
        (try? JSONDecoder().decode(Outline.self, from: content)) != nil
    }

    /// The structure common to plans of all versions.
    private struct Outline: Decodable {
        struct Anything: Decodable {}

        let hash: Digest
        let plan: [String: Anything]
    }
}
