import Foundation

/// All that the page shows, as the JSON that it asks for.
struct PageState: Encodable, Equatable {
    /// The film.
    struct Film: Encodable, Equatable {
        let name: String
        let title: String?
        /// In seconds.
        let duration: Double
        let frames: Int
        let framesPerSecond: Double
        /// The draft's size in pixels.
        let width: Int
        let height: Int
        let themes: [String]
        let sections: [Section]
    }

    /// A section of the film.
    struct Section: Encodable, Equatable {
        /// The name that the command line takes, such as `loss` or `loss#2`.
        let name: String
        let title: String
        /// In seconds.
        let start: Double
        /// In seconds.
        let end: Double
    }

    /// The picture.
    struct Picture: Encodable, Equatable {
        /// The number under which it is served.
        let number: Int
        let frame: Int
        /// In seconds.
        let time: Double
        let theme: String
        /// The index of its section.
        let section: Int
    }

    /// Rises with every change.
    var revision = 0
    /// The number of the last choice that it takes into account.
    var choice = 0
    /// The storyboard's path, or the film's name.
    let source: String
    /// What is wrong; if anything is, there is no picture.
    var errors: [String] = []
    var warnings: [String] = []
    /// The film as it was before any errors; nil if there was none yet.
    var film: Film?
    var picture: Picture?

    /// The JSON text.
    var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Encoding fails only for numbers that are not finite, and a film's are.
        return (try? encoder.encode(self)).map { Array($0) } ?? Array("{}".utf8)
    }
}
