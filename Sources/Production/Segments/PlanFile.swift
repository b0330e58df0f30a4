import Encoding
import Foundation

/// The plan of a work folder, as a file in it that people can read.
struct PlanFile: Codable {
    /// The file's name.
    static let name = "plan.json"

    /// The SHA-256 that names the plan.
    let hash: Digest
    /// The plan.
    let plan: RenderPlan

    init(_ plan: RenderPlan) {
        hash = plan.hash
        self.plan = plan
    }

    /// Reads the plan of a folder.
    ///
    /// - Returns: Nil if the folder has none.
    /// - Throws: ``NeuroReelError``: bad data if it is damaged, no input if it cannot be read.
    init?(folder: String) throws(NeuroReelError) {
        let path = "\(folder)/\(Self.name)"
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        self = try JSONFile.read(PlanFile.self, from: path, called: "plan")
        guard plan.hash == hash else {
            throw NeuroReelError(
                .badData,
                "\(path): the plan was changed: its hash is \(plan.hash.short) and not \(hash.short), as it says.")
        }
    }

    /// Writes it into a folder.
    func write(to folder: String) throws(NeuroReelError) {
        try JSONFile.write(self, to: "\(folder)/\(Self.name)")
    }
}
