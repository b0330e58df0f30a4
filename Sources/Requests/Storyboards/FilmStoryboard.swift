import Console
import Files
import FilmKit
import Outputs
import Plan
import Storyboards

/// A film, and what a file says about it and about what is written.
package typealias FilmStoryboard = Storyboard<OutputSettings>

extension Storyboard where Output == OutputSettings {
    /// Where a render goes in a theme when the command line names no output.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) for an output of an unknown kind.
    package func output(in theme: ThemeName, suffix: String) throws(NeuroReelError) -> RenderOutput {
        if let file = output.file { return try RenderOutput(file).inserting(suffix) }
        let path = "\(OutputFolder.standard)/\(name)-\(theme.rawValue)"
        return RenderOutput(standard: path, format: output.format)
    }
}
