import Films
import Rendering
import SceneGraph
import Testing

/// Pictures on their way from a device: whatever happens, the next render begins with an empty ring.
@Suite struct PictureRingTests {
    private struct Failure: Error {}

    /// A device that hands pictures over later. It traps nowhere, but counts what a real one would trap on.
    private final class FakeRing: PictureRing {
        let readAhead: Int
        private(set) var waiting: [Int] = []
        private(set) var faults = 0

        init(readAhead: Int) { self.readAhead = readAhead }

        func submit(_ number: Int) {
            waiting.append(number)
            if waiting.count > readAhead + 1 { faults += 1 }
        }

        func receive() -> Int {
            guard !waiting.isEmpty else {
                faults += 1
                return -1
            }
            return waiting.removeFirst()
        }

        func dropSubmitted() { waiting.removeAll() }
    }

    private func render(_ count: Int, with ring: FakeRing, failingAt failure: (submit: Int, receive: Int)) throws
        -> [Int]
    {
        var received: [Int] = []
        try ring.drawAhead(0..<count) { number in
            if number == failure.submit { throw Failure() }
            ring.submit(number)
            return number
        } receive: { number in
            #expect(ring.receive() == number)
            if number == failure.receive { throw Failure() }
            received.append(number)
        }
        return received
    }

    @Test("Pictures come in order and all of them", arguments: [0, 1, 2, 5], [0, 1, 2, 3, 9])
    func order(readAhead: Int, count: Int) throws {
        let ring = FakeRing(readAhead: readAhead)
        #expect(try render(count, with: ring, failingAt: (-1, -1)) == Array(0..<count))
        #expect(ring.faults == 0 && ring.waiting.isEmpty)
    }

    @Test("A failure on either side leaves nothing on its way", arguments: [0, 1, 2, 5], 0..<7)
    func failures(readAhead: Int, at place: Int) throws {
        let ring = FakeRing(readAhead: readAhead)
        for failure in [(submit: place, receive: -1), (submit: -1, receive: place)] {
            #expect(throws: Failure.self) { try render(7, with: ring, failingAt: failure) }
            #expect(ring.waiting.isEmpty)
            // The next render of that size.
            #expect(try render(7, with: ring, failingAt: (-1, -1)) == Array(0..<7))
            #expect(ring.faults == 0)
        }
    }

    @Test("A renderer that dropped what was submitted reads the right picture next")
    func renderer() throws {
        let (width, height) = (96, 64)
        let film = try Scenes.film(.dark, aspect: 1.5)
        let scenes = Scenes.phases.map { film.scene(at: $0.time) }
        func planes(_ read: (PlaneMemory) throws -> Void) rethrows -> [UInt8] {
            var bytes = [UInt8](repeating: 0, count: width * height * 3 / 2)
            try bytes.withUnsafeMutableBytes { memory in
                try read(
                    PlaneMemory(
                        luma: UnsafeMutableRawBufferPointer(rebasing: memory[..<(width * height)]), lumaStride: width,
                        chroma: UnsafeMutableRawBufferPointer(rebasing: memory[(width * height)...]),
                        chromaStride: width))
            }
            return bytes
        }
        let direct = try Renderer(device: .software, width: width, height: height)
        try direct.draw(scenes[2])
        let expected = try planes { try direct.readYUV(into: $0) }
        let ring = try Renderer(device: .software, width: width, height: height, readAhead: 2)
        for submitted in 1...3 {
            for scene in scenes.prefix(submitted) {
                try ring.draw(scene)
                try ring.submitYUV()
            }
            ring.dropSubmitted()
            try ring.draw(scenes[2])
            #expect(try planes { try ring.readYUV(into: $0) } == expected)
        }
    }
}
