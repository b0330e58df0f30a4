import Console
import Files
import FilmKit
import Outputs
import Plan
import Storyboards

/// A storyboard with NeuroReel's output settings.
package typealias FilmStoryboard = Storyboard<OutputSettings>

extension Storyboard where Output == OutputSettings {
    /// The default output in a theme, if the command line names none.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) for an output of an unknown format.
    package func output(in theme: NamedTheme, suffix: String) throws(NeuroReelError) -> RenderOutput {
        if let file = output.file { return try RenderOutput(file).inserting(suffix) }
        let path = "\(OutputFolder.standard)/\(name)-\(FileNamePart.safe(theme.name))"
        return RenderOutput(standard: path, format: output.format)
    }
}
