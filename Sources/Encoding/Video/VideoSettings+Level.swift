extension VideoSettings {
    /// Whether the stream needs a level of H.264 above 5.2, where most players' hardware ends.
    ///
    /// Level 5.2 has 36,864 macroblocks a frame, 2,073,600 a second and 184,320 in the frames that are kept for reference (Rec. ITU-T
    /// H.264, table A-1); how many of these there are, x264's preset decides.
    public var isAboveLevel52: Bool {
        let macroblocks = ((width + 15) / 16) * ((height + 15) / 16)
        let isTooFast = macroblocks * frameRateNumerator > 2_073_600 * frameRateDenominator
        return macroblocks > 36_864 || isTooFast || macroblocks * referenceFrames > 184_320
    }

    /// How many frames a decoder keeps: the preset's references, and four at least where B-frames refer to each other.
    private var referenceFrames: Int {
        switch preset {
        case "ultrafast": 1
        case "slow": 5
        case "slower": 8
        case "veryslow", "placebo": 16
        default: 4
        }
    }
}
