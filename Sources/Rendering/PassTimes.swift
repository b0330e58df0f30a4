/// Where the time of drawing goes, added up over all frames so far.
public struct PassTimes: Sendable, Equatable {
    /// One step of a frame.
    public struct Pass: Sendable, Equatable {
        /// What the step does, such as `spheres` or `bloom`.
        public let name: String
        /// Wall time in seconds.
        public internal(set) var seconds: Double
        /// Processor time in seconds, of all threads of this process: a software renderer draws on several, and what other threads did
        /// meanwhile is counted as well.
        public internal(set) var cpuSeconds: Double
    }

    /// The steps, in the order in which they were first carried out.
    public private(set) var passes: [Pass] = []

    mutating func add(_ name: String, seconds: Double, cpuSeconds: Double) {
        if let index = passes.firstIndex(where: { $0.name == name }) {
            passes[index].seconds += seconds
            passes[index].cpuSeconds += cpuSeconds
        } else {
            passes.append(Pass(name: name, seconds: seconds, cpuSeconds: cpuSeconds))
        }
    }
}
