import Console
import Plan
import SamplePlans
import Testing

@Suite struct FrameSizeTests {
    @Test(arguments: [
        ("720p", 1280, 720), ("1080p", 1920, 1080), ("4k", 3840, 2160), ("4K", 3840, 2160), ("SQUARE", 1080, 1080),
        ("Portrait", 1080, 1920), ("96x64", 96, 64), ("96X64", 96, 64), ("7680x64", 7680, 64),
    ])
    func read(text: String, width: Int, height: Int) throws {
        let size = try FrameSize.parse(text)
        #expect(size.width == width && size.height == height)
        #expect(size.description == "\(width)x\(height)")
        #expect(size.aspect == Double(width) / Double(height))
        #expect(try FrameSize.parse(size.name) == size && FrameSize.parse(size.description) == size)
    }

    /// Kelvin's sign is no k, and digits are those of ASCII.
    @Test(arguments: [
        "", "x", "96", "96x", "x64", "96x64x2", "96x-64", "+96x64", " 96x64", "96x64 ", "96×64", "９６x64", "4\u{212A}",
        "96.0x64", "0x60x40", "99999999999999999999x64", "96x64\n",
    ])
    func refused(text: String) {
        let error = #expect(throws: NeuroReelError.self) { try FrameSize.parse(text) }
        #expect(error?.status == .usage)
    }

    /// Every size of two numbers is taken just if both are even and within the limits.
    @Test func sides() {
        var random = SeededGenerator(3)
        let sides = [62, 63, 64, 65, 66, 7678, 7679, 7680, 7681, 7682]
        for _ in 0..<400 {
            let width =
                Bool.random(using: &random)
                ? sides.randomElement(using: &random) ?? 0 : .random(in: 0...9000, using: &random)
            let height = sides.randomElement(using: &random) ?? 0
            let isRight = [width, height].allSatisfy { $0 >= 64 && $0 <= 7680 && $0 & 1 == 0 }
            let size = try? FrameSize.parse("\(width)x\(height)")
            #expect((size != nil) == isRight, "\(width)x\(height)")
        }
    }

    @Test func advice() throws {
        let odd = #expect(throws: NeuroReelError.self) { try FrameSize.parse("97x65") }
        #expect(odd?.description.hasSuffix("use 96x64.") == true)
        let misspelt = #expect(throws: NeuroReelError.self) { try FrameSize.parse("1080") }
        #expect(misspelt?.description.hasPrefix("Did you mean '1080p'?") == true)
        let large = #expect(throws: NeuroReelError.self) { try FrameSize.parse("8000x64") }
        #expect(large?.description.contains("64 to 7680") == true)
    }
}
