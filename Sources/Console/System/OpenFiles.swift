import Foundation

/// How many files this process may have open.
package enum OpenFiles {
    /// What a render has open beside its workers.
    private static let base = 16
    /// What a worker process takes: an end of a pair of sockets, and both while it is started.
    private static let perWorker = 2

    /// Makes room for a number of worker processes, by raising the limit as far as this process may.
    ///
    /// - Throws: ``NeuroReelError`` (unavailable) that says which limit is needed.
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
