internal import CFFmpeg
internal import Glibc

/// H.264's quantiser step: what a coefficient of an orthonormal transform is rounded to multiples of, in steps of 8-bit luma.
enum QuantizerStep {
    /// The step's square for every quantisation parameter: it doubles with six of them, from 0.625 (ITU-T H.264, 8.5.9).
    private static let squares = (0...51).map { pow(0.625 * pow(2, Double($0) / 6), 2) }

    /// The mean of the squared steps of a decoded picture's macroblocks; 0 if the decoder tells none.
    static func meanSquare(of frame: UnsafeMutablePointer<AVFrame>) -> Double {
        guard let side = av_frame_get_side_data(frame, AV_FRAME_DATA_VIDEO_ENC_PARAMS), let data = side.pointee.data
        else { return 0 }
        return data.withMemoryRebound(to: AVVideoEncParams.self, capacity: 1) { parameters in
            let base = parameters.pointee.qp
            let count = parameters.pointee.nb_blocks
            guard count > 0 else { return square(base) }
            var sum = 0.0
            for index in 0..<count {
                sum += square(base + av_video_enc_params_block(parameters, index).pointee.delta_qp)
            }
            return sum / Double(count)
        }
    }

    private static func square(_ parameter: Int32) -> Double {
        squares[min(max(Int(parameter), 0), squares.count - 1)]
    }
}
