/// Everything that shapes the bytes of an H.264 stream, apart from the pictures.
///
/// x264's output depends on its thread counts, so they are settings and never taken from the machine.
public struct VideoSettings: Codable, Sendable, Equatable {
    /// x264's speed presets, fastest first.
    public static let presets = [
        "ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow", "placebo",
    ]

    /// The picture's width in pixels: even, 16...16384.
    public var width: Int
    /// The picture's height in pixels: even, 16...16384.
    public var height: Int
    /// Frames per second, numerator: 1...1000000.
    public var frameRateNumerator: Int
    /// Frames per second, denominator: 1...1000000; the rate lies in 1...240.
    public var frameRateDenominator: Int
    /// Constant rate factor, 0...51, lower is better; 18 looks transparent. 0 is lossless, and then the stream's
    /// profile is High 4:4:4 Predictive, which few players show; every other value gives High.
    public var crf: Int
    /// One of ``presets``.
    public var preset: String
    /// Frames from one key frame to the next, 1...10000. Every group of pictures is closed.
    public var gop: Int
    /// x264's frame threads, 1...64. The bytes depend on it.
    public var threads: Int
    /// x264's lookahead threads, 1...16 and no more than `threads`. The bytes may depend on it.
    public var lookaheadThreads: Int
    /// How many frames x264 looks ahead to share bits out, 0...250. Each costs three bytes a pixel of memory.
    public var lookahead: Int

    /// Settings as given; ``validate()`` checks the ranges.
    public init(
        width: Int, height: Int, frameRateNumerator: Int, frameRateDenominator: Int = 1, crf: Int = 18,
        preset: String = "medium", gop: Int, threads: Int = 2, lookaheadThreads: Int = 1, lookahead: Int = 6
    ) {
        self.width = width
        self.height = height
        self.frameRateNumerator = frameRateNumerator
        self.frameRateDenominator = frameRateDenominator
        self.crf = crf
        self.preset = preset
        self.gop = gop
        self.threads = threads
        self.lookaheadThreads = lookaheadThreads
        self.lookahead = lookahead
    }

    /// Checks every range above.
    ///
    /// - Throws: ``MediaError`` of kind `.badSettings` that names the first setting out of range.
    public func validate() throws(MediaError) {
        try Self.check(width, in: 16...16384, "width")
        try Self.check(height, in: 16...16384, "height")
        for (name, size) in [("width", width), ("height", height)] where size % 2 != 0 {
            throw MediaError(
                .badSettings, "\(name) is \(size), and 4:2:0 video needs an even one", at: name,
                advice: "use \(size - 1) or \(size + 1)")
        }
        try Self.check(frameRateNumerator, in: 1...1_000_000, "frame rate numerator")
        try Self.check(frameRateDenominator, in: 1...1_000_000, "frame rate denominator")
        let isRateInRange =
            frameRateNumerator >= frameRateDenominator && frameRateNumerator <= 240 * frameRateDenominator
        guard isRateInRange else {
            throw MediaError(
                .badSettings, "\(frameRateNumerator)/\(frameRateDenominator) frames per second is out of range",
                at: "frame rate", advice: "use 1 to 240")
        }
        try Self.check(crf, in: 0...51, "crf")
        guard Self.presets.contains(preset) else {
            throw MediaError(
                .badSettings, "there is no preset \"\(preset)\"", at: "preset",
                advice: "use one of \(Self.presets.joined(separator: ", "))")
        }
        try Self.check(gop, in: 1...10_000, "gop")
        try Self.check(threads, in: 1...64, "threads")
        try Self.check(lookaheadThreads, in: 1...min(16, threads), "lookahead threads")
        try Self.check(lookahead, in: 0...250, "lookahead")
    }

    private static func check(_ value: Int, in range: ClosedRange<Int>, _ name: String) throws(MediaError) {
        guard range.contains(value) else {
            throw MediaError(
                .badSettings, "\(name) is \(value)", at: name,
                advice: "use \(range.lowerBound) to \(range.upperBound)")
        }
    }
}
