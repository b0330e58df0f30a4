import FilmKit
import Films
import Timeline

/// A film in a shape and a theme.
public struct FilmCase: Sendable, CustomStringConvertible {
    /// The film, as it is when nothing is chosen.
    public let script: FilmScript
    /// The shape of its frame.
    public let shape: FrameShape
    /// Its look.
    public let theme: ThemeName
    /// By how much its pictures may differ from their references.
    public let tolerance: PictureTolerance

    /// What files are called that are kept for it.
    public var name: String { "\(script.name)-\(shape.name)-\(theme.rawValue)" }
    public var description: String { name }

    /// The film on its stage.
    public func film(title: String? = nil, burnsCaptions: Bool = false) throws -> any Film {
        try script.film(
            Staging(theme: theme, aspect: shape.aspect, burnsCaptions: burnsCaptions, title: title))
    }

    /// A moment of each section at which all is there that it shows, and what the command line calls the section.
    public static func moments(of film: any Film) -> [(section: String, time: RationalTime)] {
        var counts: [String: Int] = [:]
        return film.sections.map { section in
            counts[section.name, default: 0] += 1
            let number = counts[section.name] ?? 1
            let time = section.start + (section.end - section.start).scaled(by: RationalTime(4, 5))
            return (number == 1 ? section.name : "\(section.name)#\(number)", time)
        }
    }
}
