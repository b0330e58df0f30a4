internal import CFFmpeg
import Files
internal import Glibc

/// libav's view of an ``OutputFile``: an `AVIOContext` that writes to the file's descriptor and remembers why it
/// failed.
final class FileStream {
    let context: UnsafeMutablePointer<AVIOContext>
    private let sink: Sink

    /// - Throws: ``MediaError`` of kind `.cannotCreate` when memory is short.
    init(_ file: OutputFile) throws(MediaError) {
        let sink = Sink(file)
        let size: Int32 = 1 << 18
        guard let buffer = av_malloc(Int(size)) else { throw Self.shortage(file) }
        let context = avio_alloc_context(
            buffer.assumingMemoryBound(to: UInt8.self), size, 1, Unmanaged.passUnretained(sink).toOpaque(), nil,
            { sink, bytes, count in FileStream.sink(sink).write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
            },
            { sink, offset, whence in FileStream.sink(sink).seek(offset, whence) })
        guard let context else {
            av_free(buffer)
            throw Self.shortage(file)
        }
        self.context = context
        self.sink = sink
    }

    deinit {
        // libav may have put another buffer in the place of the one it was given.
        av_free(context.pointee.buffer)
        var owned: UnsafeMutablePointer<AVIOContext>? = context
        avio_context_free(&owned)
    }

    /// The `errno` of the first write or seek that failed; 0 while none has.
    var failure: Int32 { sink.failure }

    private static func sink(_ pointer: UnsafeMutableRawPointer?) -> Sink {
        guard let pointer else { preconditionFailure("libav lost the stream's owner") }
        return Unmanaged<Sink>.fromOpaque(pointer).takeUnretainedValue()
    }

    private static func shortage(_ file: OutputFile) -> MediaError {
        .shortage("the stream", at: file.path)
    }

    /// What the callbacks reach.
    private final class Sink {
        let file: OutputFile
        var failure: Int32 = 0

        init(_ file: OutputFile) { self.file = file }

        func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
            let code = file.append(bytes)
            return code == 0 ? Int32(bytes.count) : fail(code)
        }

        func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
            if whence & AVSEEK_SIZE != 0 {
                var status = stat()
                return fstat(file.openDescriptor, &status) == 0 ? Int64(status.st_size) : Int64(fail(errno))
            }
            let position = lseek(file.openDescriptor, Int(offset), whence & ~AVSEEK_FORCE)
            return position >= 0 ? Int64(position) : Int64(fail(errno))
        }

        private func fail(_ code: Int32) -> Int32 {
            if failure == 0 { failure = code }
            return cffmpeg_error_from_errno(code)
        }
    }
}
