import CFFmpeg
import Encoding
import Files
import Foundation
import TestFolders
import Testing

/// What changes a whole process is tested in processes of its own.
@Suite struct ProcessWideTests {
    /// The file size limit of the children, in bytes.
    static let limit = 8 << 20

    /// From here on SIGXFSZ, with its default action, would end the process.
    static func limitFileSize() throws {
        var bound = rlimit(rlim_cur: rlim_t(limit), rlim_max: rlim_t(limit))
        try #require(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &bound) == 0)
    }

    @Test func sizeLimitIsAnErrorAndNoSignal() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            try ProcessWideTests.limitFileSize()
            let chunk = [UInt8](repeating: 7, count: 1 << 20)
            let file = try OutputFile(path: folder.file("big"))
            for _ in 0..<ProcessWideTests.limit / chunk.count { try file.write(chunk) }
            let error = #expect(throws: FileError.self) { try file.write([1]) }
            #expect(error?.kind == .writeFailed)
            #expect(error?.problem.contains("File too large") == true)
            var pending = sigset_t()
            sigpending(&pending)
            #expect(sigismember(&pending, SIGXFSZ) == 0)
            file.discard()
            #expect(try folder.names() == [])
        }
    }

    @Test func muxerStopsAtThePacketThatFindsNoRoom() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            let settings = VideoSettings(width: 64, height: 48, frameRateNumerator: 30, gop: 1)
            let extradata = try VideoEncoder(settings: settings).extradata
            // One NAL unit of 1 MiB: the muxer only looks for start codes.
            let payload: [UInt8] = [0, 0, 0, 1, 0x65] + [UInt8](repeating: 0x55, count: 1 << 20)
            try ProcessWideTests.limitFileSize()
            do {
                let muxer = try Muxer(path: folder.file("film.mp4"), settings: settings, extradata: extradata)
                var written = 0
                let error = #expect(throws: MediaError.self) {
                    for index in 0..<64 {
                        let packet = try payload.withUnsafeBytes {
                            try Packet(payload: $0, pts: index, dts: index, isKeyframe: true, extradata: extradata)
                        }
                        try muxer.write(packet)
                        written += 1
                    }
                }
                #expect(error?.kind == .writeFailed)
                #expect(error?.problem.contains("File too large") == true)
                #expect(written == ProcessWideTests.limit >> 20 - 1)
                #expect(throws: MediaError.self) { try muxer.finish() }
            }
            #expect(try folder.names() == [])
        }
    }

    /// Room for the data but not for the index that moves it: found in `finish()`.
    @Test func muxerToldOfNoRoomForTheIndex() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            let settings = VideoSettings(width: 64, height: 48, frameRateNumerator: 30, gop: 1)
            let extradata = try VideoEncoder(settings: settings).extradata
            let payload: [UInt8] = [0, 0, 0, 1, 0x65] + [UInt8](repeating: 0x55, count: (1 << 20) - 15)
            try ProcessWideTests.limitFileSize()
            do {
                let muxer = try Muxer(path: folder.file("film.mp4"), settings: settings, extradata: extradata)
                for index in 0..<7 {
                    let packet = try payload.withUnsafeBytes {
                        try Packet(payload: $0, pts: index, dts: index, isKeyframe: true, extradata: extradata)
                    }
                    try muxer.write(packet)
                }
                let rest = try payload.dropLast(200).withUnsafeBytes {
                    try Packet(payload: $0, pts: 7, dts: 7, isKeyframe: true, extradata: extradata)
                }
                try muxer.write(rest)
                let error = #expect(throws: MediaError.self) { try muxer.finish() }
                #expect(error?.kind == .writeFailed)
                #expect(error?.problem.contains("File too large") == true)
            }
            #expect(try folder.names() == [])
        }
    }

    @Test func interruptRemovesEveryTemporaryAndEndsCommits() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            let done = try OutputFile(path: folder.file("done"))
            try done.commit()
            let files = try (0..<3).map { try OutputFile(path: folder.file("file\($0)")) }
            #expect(try folder.names().count == 4)
            var removed = 0
            OutputFile.discardAll { removed = $0 }
            #expect(removed == 3)
            #expect(try folder.names() == ["done"])
            try files[0].write([1])
            let error = #expect(throws: FileError.self) { try files[0].commit() }
            #expect(error?.kind == .writeFailed)
            let later = try OutputFile(path: folder.file("later"))
            try later.commit()
            #expect(try folder.names() == ["done", "later"])
        }
    }

    /// Memory that is short is an error of its own, and no wrong setting.
    @Test func shortMemory() async {
        await #expect(processExitsWith: .success) {
            let settings = VideoSettings(width: 640, height: 360, frameRateNumerator: 30, gop: 1)
            let payload = [UInt8](repeating: 1, count: 1 << 16)
            let extradata = try VideoEncoder(settings: settings).extradata
            // What libav may take at once.
            av_max_alloc(1 << 12)
            for attempt in [
                { _ = try VideoFrame(width: 640, height: 360) },
                { _ = try VideoFramePool(width: 640, height: 360, count: 2) },
                {
                    _ = try payload.withUnsafeBytes {
                        try Packet(payload: $0, pts: 0, dts: 0, isKeyframe: true, extradata: extradata)
                    }
                },
            ] {
                let error = #expect(throws: MediaError.self) { try attempt() }
                #expect(error?.kind == .noMemory, "\(String(describing: error))")
                #expect(error?.advice != nil)
            }
        }
    }
}
