import Console
import Wording

/// The form in which viewers get a film's captions.
public enum CaptionForm: String, Sendable, CaseIterable {
    /// Burned into the picture.
    case burn
    /// As a subtitle track in the video file, which players can switch on and off.
    case track
    /// As a WebVTT file beside the video.
    case sidecar

    /// The command line's name for no captions.
    package static let none = "none"

    /// Parses forms from the command line: `none`, or one or more, separated by commas.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest valid name.
    public static func parse(_ text: String) throws(NeuroReelError) -> Set<CaptionForm> {
        guard text != none else { return [] }
        var forms: Set<CaptionForm> = []
        for name in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
            guard let form = CaptionForm(rawValue: name) else {
                let advice = NearestName.advice(
                    name, among: allCases.map(\.rawValue) + [none], called: "forms of captions")
                throw NeuroReelError(.usage, "\(advice) Several are separated by commas, such as track,sidecar.")
            }
            forms.insert(form)
        }
        return forms
    }

    /// Formats forms for ``parse(_:)``.
    package static func text(_ forms: Set<CaptionForm>) -> String {
        forms.isEmpty ? none : allCases.filter(forms.contains).map(\.rawValue).joined(separator: ",")
    }

    /// Checks that a sequence of pictures can have captions in these forms.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the forms that it can have.
    package static func checkPictures(_ forms: Set<CaptionForm>, _ output: String) throws(NeuroReelError) {
        guard forms.isSubset(of: [.burn]) else {
            throw NeuroReelError(
                .usage,
                "A track or file of captions needs a video, and '\(output)' names pictures: use --captions burn.")
        }
    }
}
