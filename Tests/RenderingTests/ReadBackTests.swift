import Films
import Rendering
import SceneGraph
import Testing

/// Reading pictures back: every way gives the same bytes.
@Suite struct ReadBackTests {
    /// Planes in memory of their own, with lines longer than needed.
    private struct Planes: Equatable {
        var luma: [UInt8]
        var chroma: [UInt8]
        let stride: Int

        init(width: Int, height: Int) {
            stride = (width + 7) / 8 * 8 + 16
            luma = [UInt8](repeating: 7, count: stride * height)
            chroma = [UInt8](repeating: 7, count: stride * height / 2)
        }

        mutating func fill(_ body: (PlaneMemory) throws -> Void) rethrows {
            try luma.withUnsafeMutableBytes { l in
                try chroma.withUnsafeMutableBytes { c in
                    try body(PlaneMemory(luma: l, lumaStride: stride, chroma: c, chromaStride: stride))
                }
            }
        }
    }

    @Test("Pictures that wait in the ring are those that are read at once", arguments: [1, 2])
    func ring(readAhead: Int) throws {
        let (width, height) = (200, 112)
        let film = try Scenes.film(.dark)
        let scenes = Scenes.phases.map { film.scene(at: $0.time) }
        let direct = try Renderer(device: .software, width: width, height: height)
        #expect(direct.readAhead == 0)
        let expected = try scenes.map { scene in
            var planes = Planes(width: width, height: height)
            try direct.draw(scene)
            try planes.fill { try direct.readYUV(into: $0) }
            return planes
        }
        let ahead = try Renderer(device: .software, width: width, height: height, readAhead: readAhead)
        var received: [Planes] = []
        func receive() throws {
            var planes = Planes(width: width, height: height)
            try planes.fill { try ahead.receiveYUV(into: $0) }
            received.append(planes)
        }
        for (index, scene) in scenes.enumerated() {
            try ahead.draw(scene)
            try ahead.submitYUV()
            if index >= readAhead { try receive() }
        }
        while received.count < scenes.count { try receive() }
        #expect(received == expected)
    }

    @Test("Widths that are no multiple of eight keep their last columns", arguments: [18, 20, 64, 66, 100, 174])
    func widths(width: Int) throws {
        let height = 66
        let renderer = try Renderer(device: .software, width: width, height: height)
        let film = try Scenes.film(.light, aspect: Double(width) / Double(height))
        let picture = try renderer.picture(of: film.scene(at: Scenes.phases[2].time))
        var planes = Planes(width: width, height: height)
        try planes.fill { try renderer.readYUV(into: $0) }
        for y in 0..<height {
            for x in 0..<width {
                let pixel = picture.pixel(x, y)
                let luma = 16 + 219 * (0.2126 * pixel.x + 0.7152 * pixel.y + 0.0722 * pixel.z) / 255
                #expect(abs(Double(planes.luma[y * planes.stride + x]) - luma) < 2.6, "at \(x), \(y)")
            }
            #expect(planes.luma[((y + 1) * planes.stride - 16)..<((y + 1) * planes.stride)].allSatisfy { $0 == 7 })
        }
    }

    @Test("Measuring passes changes no picture and names them")
    func passTimes() throws {
        let scene = try Scenes.film(.dark).scene(at: Scenes.phases[2].time)
        let plain = try Renderer(device: .software, width: 160, height: 90)
        #expect(plain.passTimes == nil)
        let measuring = try Renderer(device: .software, width: 160, height: 90, measuresPasses: true)
        #expect(try measuring.image(of: scene) == plain.image(of: scene))
        let passes = measuring.passTimes?.passes ?? []
        #expect(passes.map(\.name).contains("spheres") && passes.map(\.name).last == "read-back")
        #expect(passes.allSatisfy { $0.seconds >= 0 && $0.cpuSeconds >= 0 })
    }
}
