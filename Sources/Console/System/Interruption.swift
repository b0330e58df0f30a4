import Encoding
import Files
import Foundation
import Synchronization

/// Handles signals that ask the program to end. A thread waits for them, cleans up, and ends the program at once,
/// whatever other threads are doing.
public enum Interruption {
    /// Whether to end without a message.
    package static let isQuiet = Atomic<Bool>(false)

    /// Handles SIGINT, SIGQUIT, SIGTERM and, unless it is ignored as under `nohup`, SIGHUP. Makes writes to closed
    /// pipes and beyond file size limits fail with an error instead of ending the program.
    ///
    /// Call it before other threads start, since they inherit the signal mask that blocks these signals.
    public static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        var asked = sigset_t()
        sigemptyset(&asked)
        for number in [SIGINT, SIGQUIT, SIGTERM, SIGHUP] where number != SIGHUP || !isIgnored(SIGHUP) {
            // Shells start background processes with some of these signals ignored.
            signal(number, SIG_DFL)
            sigaddset(&asked, number)
        }
        pthread_sigmask(SIG_BLOCK, &asked, nil)
        Thread.detachNewThread { [asked] in end(on: asked) }
    }

    private static func end(on signals: sigset_t) {
        var signals = signals
        var number: Int32 = 0
        while sigwait(&signals, &number) != 0 {}
        OutputFile.discardAll { count in
            // Writing the message may block on a stopped terminal; from here on, another signal ends the program
            // immediately.
            pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            let removed = count > 0 ? "; the unfinished file was removed" : ""
            let error = NeuroReelError(.signal(number), "Interrupted\(removed).").followed(by: Leftovers.settle())
            if !isQuiet.load(ordering: .relaxed) { error.tell() }
            _exit(error.status.code)
        }
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        // SIG_IGN is 1, which Swift cannot compare with a function pointer.
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }
}
