import CGL
import Foundation

/// Measures passes, each to its end on the device. Without a clock nothing waits and nothing is measured.
struct PassClock {
    private(set) var times = PassTimes()

    /// Carries out a pass and adds its time.
    mutating func measure(_ name: String, _ pass: () throws(RenderingError) -> Void) throws(RenderingError) {
        let start = (wall: PassClock.seconds(CLOCK_MONOTONIC), cpu: PassClock.seconds(CLOCK_PROCESS_CPUTIME_ID))
        try pass()
        // Drivers draw later than they are told to; what a pass took is known only when the device is idle.
        glFinish()
        times.add(
            name, seconds: PassClock.seconds(CLOCK_MONOTONIC) - start.wall,
            cpuSeconds: PassClock.seconds(CLOCK_PROCESS_CPUTIME_ID) - start.cpu)
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
