import Console
import Encoding
import Files
import FilmKit
import Films
import Foundation
import Outputs
import Plan
import Requests
import Timeline

/// Every number that a film shows, frame by frame, as one JSON object:
///
///     {"film":"computation-graph","rate":"60","frames":[
///     {"frame":0,"time":0.0,"values":{"x1":0.6,"x2":-0.4}}
///     ]}
///
/// Each frame is on a line of its own. Times are seconds from the film's start, whichever frames are written; exact
/// times follow from the frame's index and the exact rate. Numbers have as many digits as give the same double back,
/// and stand in the order in which they appear. The same film gives the same bytes.
public struct ValueTable: Sendable {
    /// The size of the text that is buffered before it is written, in bytes.
    private static let chunk = 1 << 16

    private let inputs: [CommandFile]
    private let name: String
    private let film: any Film
    private let rate: FrameRate
    private let frames: FrameRange

    /// Prepares the values of a selection of a film's frames.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if the film refuses a setting or does not have the frames.
    public init(_ request: FilmRequest, frames: FrameSelection) throws(NeuroReelError) {
        inputs = request.files
        name = request.script.name
        film = try request.film()
        rate = request.rate
        self.frames = try frames.resolved(of: film, rate: rate)
    }

    /// Prepares the values of a render's frames, which are the same in every theme.
    package init(_ render: ResolvedRender) {
        inputs = render.inputs
        name = render.script.name
        film = render.shownFilm
        rate = render.rate
        frames = render.frames
    }

    /// Writes the table to a file, which appears only when complete; nil for standard output.
    ///
    /// - Throws: ``NeuroReelError``: usage for a number that is not finite; otherwise why the output cannot be written.
    public func write(to path: String?) throws(NeuroReelError) {
        do {
            guard let path else { return try write { try StandardStream.output.write($0) } }
            var files = CommandFiles()
            try files.add(inputs + [.output("the values", path: path)])
            try files.checkOutputs(makesStandard: true)
            try OutputFolder.makeStandard(for: [path])
            let file = try OutputFile(path: path)
            try write { try file.write(Array($0.utf8)) }
            try file.commit()
        } catch {
            throw NeuroReelError(error)
        }
    }

    /// Writes the text in chunks of limited size.
    private func write(_ take: (String) throws -> Void) throws {
        var text = "{\"film\":\(Self.quoted(name)),\"rate\":\(Self.quoted(rate.description)),\"frames\":["
        for frame in frames.first...frames.last {
            text += frame == frames.first ? "\n" : ",\n"
            text += try line(frame)
            if text.utf8.count >= Self.chunk {
                try take(text)
                text.removeAll(keepingCapacity: true)
            }
        }
        try take(text + "\n]}\n")
    }

    private func line(_ frame: Int) throws -> String {
        let time = rate.time(ofFrame: frame)
        let values = try film.values(at: time).map { shown in
            guard shown.value.isFinite else {
                throw NeuroReelError(
                    .usage, "Frame \(frame) shows \(shown.name), which is not finite: use smaller weights or steps.")
            }
            return "\(Self.quoted(shown.name)):\(shown.value)"
        }
        return "{\"frame\":\(frame),\"time\":\(time.seconds),\"values\":{\(values.joined(separator: ","))}}"
    }

    private static func quoted(_ text: String) -> String { String(decoding: CanonicalJSON.encode(text), as: UTF8.self) }
}
