internal import CFFmpeg

/// Puts chapters into a file that is to be written.
///
/// The MP4 muxer stores them twice: as a text track that the video refers to (QuickTime File Format, "Chapter Lists"),
/// which Apple's players read, and as Nero's `chpl` box, which most others do.
enum ChapterList {
    /// Must come before the header is written.
    ///
    /// - Parameter timescale: the movie's, in ticks per second.
    /// - Returns: a libav status.
    static func add(
        _ chapters: [Chapter], to context: UnsafeMutablePointer<AVFormatContext>, timescale: Int
    ) -> Int32 {
        guard !chapters.isEmpty else { return 0 }
        let shortage = cffmpeg_error_from_errno(ENOMEM)
        let size = chapters.count * MemoryLayout<UnsafeMutablePointer<AVChapter>?>.stride
        guard let list = av_mallocz(size) else { return shortage }
        // The context owns the list and what is in it from here on.
        let entries = list.bindMemory(to: UnsafeMutablePointer<AVChapter>?.self, capacity: chapters.count)
        context.pointee.chapters = entries
        for (index, chapter) in chapters.enumerated() {
            guard let memory = av_mallocz(MemoryLayout<AVChapter>.size) else { return shortage }
            let entry = memory.bindMemory(to: AVChapter.self, capacity: 1)
            entries[index] = entry
            context.pointee.nb_chapters = UInt32(index + 1)
            entry.pointee.id = Int64(index)
            entry.pointee.time_base = AVRational(num: 1, den: Int32(timescale))
            entry.pointee.start = Int64(chapter.start.units(perSecond: timescale))
            entry.pointee.end = Int64(chapter.end.units(perSecond: timescale))
            let status = av_dict_set(&entry.pointee.metadata, "title", chapter.title, 0)
            if status < 0 { return status }
        }
        return 0
    }
}
