internal import Glibc

/// Keeps SIGXFSZ and SIGPIPE from ending the process during a system call that writes.
///
/// Both signals are sent to the writing thread, so blocking them in this thread is enough: the call returns `EFBIG` or
/// `EPIPE`, the pending signal is consumed, and the process-wide signal actions stay unchanged.
enum WriteSignals {
    /// Runs `body` with both signals blocked, and preserves its `errno`.
    static func held<Result>(_ body: () -> Result) -> Result {
        var guarded = sigset_t()
        sigemptyset(&guarded)
        sigaddset(&guarded, SIGXFSZ)
        sigaddset(&guarded, SIGPIPE)
        var before = sigset_t()
        sigpending(&before)
        var previous = sigset_t()
        pthread_sigmask(SIG_BLOCK, &guarded, &previous)
        let result = body()
        let code = errno

        // A signal that was pending before belongs to the caller; only those raised by `body` are consumed.
        for signal in [SIGXFSZ, SIGPIPE] where sigismember(&before, signal) == 1 {
            sigdelset(&guarded, signal)
        }
        var now = timespec()
        while sigtimedwait(&guarded, nil, &now) > 0 {}
        pthread_sigmask(SIG_SETMASK, &previous, nil)
        errno = code
        return result
    }
}
