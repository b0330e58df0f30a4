import Console
import Documents
import Encoding
import Files
import FilmKit
import Foundation
import Rendering
import SceneGraph
import Storyboards
import TestFolders
import Testing
import Typesetting

/// How errors of the rooms below end the program: as they are thrown there, and not made up here.
@Suite struct ErrorTranslationTests {
    private struct NothingThrown: Error {}

    private func failure(_ body: () throws -> Void) throws -> any Error {
        do { try body() } catch { return error }
        throw NothingThrown()
    }

    /// What a failure is translated to; the original's own words must stand in it.
    private func translated(_ body: () throws -> Void) throws -> NeuroReelError {
        let original = try failure(body)
        let translated = NeuroReelError(original)
        #expect(translated.description.hasPrefix("\(original)"))
        return translated
    }

    @Test func files() throws {
        let folder = try ScratchFolder()
        #expect(try translated { _ = try ImageSequencePattern("%d-%d.png") }.status == .usage)
        #expect(try translated { _ = try OutputFile(path: folder.file("no/film.mp4")) }.status == .cannotCreate)
        #expect(try translated { try OutputFile(path: "/dev/full").write([1]) }.status == .inputOutput)
        #expect(try translated { _ = try Digest(ofFile: folder.file("missing")) }.status == .noInput)
    }

    @Test func media() throws {
        let folder = try ScratchFolder()
        let path = folder.file("film.mp4")
        #expect(try translated { _ = try VideoFrame(width: 3, height: 3) }.status == .usage)
        #expect(try translated { _ = try VideoReader(path: path) }.status == .noInput)
        try Data("no video".utf8).write(to: URL(fileURLWithPath: path))
        #expect(try translated { _ = try VideoReader(path: path) }.status == .badData)
        let image = RGBImage(width: 1, height: 1, pixels: [0, 0, 0])
        #expect(try translated { try PNG.write(image, to: folder.file("no/a.png")) }.status == .cannotCreate)
        #expect(try translated { try PNG.write(image, to: "/dev/full") }.status == .inputOutput)
    }

    @Test(arguments: [
        (DocumentError.Kind.noInput, Console.ExitStatus.noInput), (.badData, .badData), (.usage, .usage),
        (.fontMissing, .unavailable),
    ])
    func storyboards(kind: DocumentError.Kind, status: Console.ExitStatus) throws {
        let found = try translated { throw DocumentError(kind, "my.yaml:3:1: no") }
        #expect(found == NeuroReelError(status, "my.yaml:3:1: no"))
    }

    @Test func filmsAndFonts() throws {
        #expect(try translated { throw FilmError("The target is 7.", at: "target") }.status == .usage)
        let library = FontLibrary()
        let missing = Typeface(family: "No Such Face")
        let fault = try #require(try failure { _ = try library.record(of: missing) } as? TypesettingError)
        #expect(NeuroReelError(fault).status == .unavailable)
        #expect(NeuroReelError(FilmError(fault)).status == .unavailable)
        let formula = try failure { _ = try FormulaSetter(library).set("\\frac{") }
        #expect(NeuroReelError(formula).status == .usage)
    }

    @Test func devices() throws {
        let missing = try failure { _ = try DeviceProbe.identify(.index(1000)) }
        let found = NeuroReelError(missing)
        #expect(found.status == .unavailable)
        #expect(found.description == "\(missing)\nRun `neuroreel doctor` to see what was found.")
        // What is there and too small needs no doctor.
        let small = try #require(
            try failure { _ = try Renderer(device: .software, width: 1 << 20, height: 16) } as? RenderingError)
        #expect(small.kind == .tooLarge)
        #expect(NeuroReelError(small) == NeuroReelError(.unavailable, small.description))
    }

    @Test func others() {
        struct Odd: Error {}
        #expect(NeuroReelError(Odd()).status == .internalFault)
        #expect(NeuroReelError(Odd()).description.contains("Odd"))
        let own = NeuroReelError(.signal(2), "Interrupted.")
        #expect(NeuroReelError(own as any Error) == own)
    }

    @Test func sentences() {
        let error = NeuroReelError(.badData, "It is damaged.")
        #expect(error.followed(by: nil) == error)
        #expect(error.followed(by: "Render again.") == NeuroReelError(.badData, "It is damaged.\nRender again."))
    }
}
