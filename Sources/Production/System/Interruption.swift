import Foundation
import Synchronization

/// Signals that ask the program to end: remembered here, acted on between two frames.
public enum Interruption {
    private static let pending = Atomic<Int32>(0)

    /// Remembers SIGINT, SIGTERM and, unless it is ignored already as `nohup` does, SIGHUP; and lets writes to closed
    /// pipes and beyond file size limits fail with an error instead of ending the program.
    public static func prepare() {
        // The handler must find it initialised: a signal may come in the middle of anything.
        pending.store(0, ordering: .relaxed)
        let remember: @convention(c) (Int32) -> Void = { Interruption.pending.store($0, ordering: .relaxed) }
        signal(SIGINT, remember)
        signal(SIGTERM, remember)
        var hangUp = sigaction()
        sigaction(SIGHUP, nil, &hangUp)
        if hangUp.__sigaction_handler.sa_handler == nil { signal(SIGHUP, remember) }
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        // A parent that starts programs from a thread which blocks signals hands that on.
        var asked = sigset_t()
        sigemptyset(&asked)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&asked, number) }
        sigprocmask(SIG_UNBLOCK, &asked, nil)
    }

    /// Ends the work if the program was asked to.
    ///
    /// - Throws: ``NeuroReelError`` with the signal.
    static func check() throws(NeuroReelError) {
        let number = pending.load(ordering: .relaxed)
        guard number == 0 else {
            throw NeuroReelError(.signal(number), "Interrupted; the unfinished file was removed.")
        }
    }
}
