import Foundation

/// The limit on open files of this process.
package enum OpenFiles {
    /// The number of files that a render has open beside its workers.
    private static let base = 16
    /// The file descriptors of a worker process: one end of a socket pair, and both ends while it starts.
    private static let perWorker = 2

    /// Raises the limit as needed for a number of worker processes.
    ///
    /// - Throws: ``NeuroReelError`` (unavailable) with the limit that is needed, if it cannot be raised so far.
    package static func makeRoom(forWorkers count: Int) throws(NeuroReelError) {
        let needed = rlim_t(base + perWorker * count)
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < needed else {
            return
        }
        limit.rlim_cur = min(needed, limit.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        guard limit.rlim_cur < needed else { return }
        let possible = (Int(limit.rlim_cur) - base) / perWorker
        let advice = possible > 1 ? "use --jobs \(possible) or fewer" : "leave --jobs out"
        throw NeuroReelError(
            .unavailable,
            "\(count) worker processes need \(needed) open files, and only \(limit.rlim_cur) are allowed here: raise the limit "
                + "(ulimit -n \(needed)), or \(advice).")
    }
}
