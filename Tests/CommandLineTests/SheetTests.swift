import Encoding
import Foundation
import Testing

/// Contact sheets: their pictures are the film's, and nothing is cut or doubled.
@Suite(.timeLimit(.minutes(20))) struct SheetTests {
    private static let small = Tool.small + ["--thumbnail", "96"]

    /// The inner part of a picture, without hairline and corners.
    private func inner(of image: RGBImage, x: Int, y: Int, width: Int, height: Int) -> [UInt8] {
        (y + 3..<y + height - 3).flatMap { row in
            let start = (row * image.width + x + 3) * 3
            return image.pixels[start..<start + (width - 6) * 3]
        }
    }

    @Test(arguments: [
        (["homepage-loop", "--every", "1s"], "1.0s", 1),
        (["homepage-loop", "--sections", "--theme", "light"], "0.924s", 1),
        (["computation-graph"], "8.9s", 1), (["homepage-loop", "--captions", "burn"], "0.924s", 1),
        (["computation-graph", "--every", "7s"], "7s", 1),
    ])
    func picturesAreStills(arguments: [String], time: String, index: Int) async throws {
        let folder = try TemporaryFolder()
        let sheet = try await Tool.run(["sheet"] + arguments + Self.small + ["-o", "sheet.png"], in: folder)
        #expect(sheet.status == 0)
        #expect(sheet.errors == "Wrote sheet.png\n")
        let look =
            arguments.contains("light")
            ? ["--theme", "light"] : arguments.contains("burn") ? ["--captions", "burn"] : []
        let at = ["--at", time, "-o", "still.png"] + look + Tool.small
        #expect(try await Tool.run(["still", arguments[0]] + at, in: folder).status == 0)
        let image = try PNG.read("\(folder.path)/sheet.png")
        let still = try PNG.read("\(folder.path)/still.png")
        // Margin 7 and gap 4 pixels: a fifth of what they are for pictures 480 wide. The header is 34, as words stay readable.
        let x = 7 + index * (96 + 4)
        #expect(
            inner(of: image, x: x, y: 41, width: 96, height: 64)
                == inner(of: still, x: 0, y: 0, width: 96, height: 64))
        let again = try await Tool.run(["sheet"] + arguments + Self.small + ["-q", "-o", "b.png"], in: folder)
        #expect(again.errors.isEmpty)
        #expect(try folder.bytes("sheet.png") == folder.bytes("b.png"))
    }

    /// Captions are in the pictures if the storyboard or the command line burns them in, and in no other form.
    @Test func captions() async throws {
        let folder = try TemporaryFolder()
        try folder.write("film: homepage-loop\ncaptions: burn,track\ntitle: \"Loop\"\n", to: "b.yaml")
        func sheet(_ arguments: String...) async throws -> Data {
            let outcome = try await Tool.run(["sheet", "b.yaml", "-o", "s.png"] + arguments + Self.small, in: folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
            return try folder.bytes("s.png")
        }
        let file = try await sheet()
        #expect(try await sheet("--captions", "burn") == file)
        #expect(try await sheet("--captions", "none") != file)
        #expect(try await sheet("--title", "Other") != file)
        let track = ["sheet", "homepage-loop", "--captions", "track", "-o", "a.png"]
        let refused = try await Tool.run(track, in: folder)
        #expect(refused.status == 64 && refused.errors.contains("use --captions burn"))
    }

    /// Every shape of frame gives a sheet of about 16:9, one file a theme.
    @Test(arguments: [("96x64", 18), ("64x128", 18), ("128x64", 18), ("80x80", 18)])
    func shapes(size: String, count: Int) async throws {
        let folder = try TemporaryFolder()
        let arguments = ["sheet", "computation-graph", "--theme", "both", "--size", size, "--thumbnail", "96"]
        #expect(try await Tool.run(arguments + ["-o", "sheet.png"], in: folder).status == 0)
        #expect(try folder.names == ["sheet-dark.png", "sheet-light.png"])
        let dark = try PNG.read("\(folder.path)/sheet-dark.png")
        let light = try PNG.read("\(folder.path)/sheet-light.png")
        #expect((dark.width, dark.height) == (light.width, light.height))
        let aspect = Double(dark.width) / Double(dark.height)
        #expect((1.2...2.6).contains(aspect), "\(dark.width) x \(dark.height)")
        // The sheet's own colour lies all around, even below and to the right.
        for image in [dark, light] {
            let corner = Array(image.pixels.prefix(3))
            let margins = (0..<image.height).flatMap { row in
                (0..<image.width).filter { row < 5 || row >= image.height - 4 || $0 < 5 || $0 >= image.width - 5 }
                    .map { Array(image.pixels[(row * image.width + $0) * 3..<(row * image.width + $0) * 3 + 3]) }
            }
            #expect(margins.allSatisfy { $0 == corner })
        }
    }
}
