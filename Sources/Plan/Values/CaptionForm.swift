import Console
import Wording

/// How a film's captions reach those who read them.
public enum CaptionForm: String, Sendable, CaseIterable {
    /// Drawn into the picture.
    case burn
    /// As a track of soft subtitles in the video's file.
    case track
    /// As a WebVTT file beside the video.
    case sidecar

    /// What the command line calls no captions at all.
    package static let none = "none"

    /// Reads forms as the command line has them: `none`, or one or more, separated by commas.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest name.
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

    /// Forms as ``parse(_:)`` reads them.
    package static func text(_ forms: Set<CaptionForm>) -> String {
        forms.isEmpty ? none : allCases.filter(forms.contains).map(\.rawValue).joined(separator: ",")
    }

    /// Checks that pictures can have captions in these forms.
    ///
    /// - Throws: ``NeuroReelError`` (usage) that says which they can.
    package static func checkPictures(_ forms: Set<CaptionForm>, _ output: String) throws(NeuroReelError) {
        guard forms.isSubset(of: [.burn]) else {
            throw NeuroReelError(
                .usage,
                "A track or file of captions needs a video, and '\(output)' names pictures: use --captions burn.")
        }
    }
}
