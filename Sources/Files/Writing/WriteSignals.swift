internal import Glibc

/// Keeps SIGXFSZ and SIGPIPE from ending the process while a system call writes.
///
/// Both signals go to the thread that writes, so blocking them in this thread alone is enough: the call returns
/// `EFBIG` or `EPIPE`, the signal it left pending is taken, and the process-wide dispositions stay as they were.
enum WriteSignals {
    /// Runs `body` with both signals held back. `errno` is as `body` left it.
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

        // A signal that was pending before is the caller's; only what `body` raised is taken.
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
