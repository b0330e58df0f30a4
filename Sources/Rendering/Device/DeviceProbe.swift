import CGL

/// Looks for devices that can draw without a display.
public enum DeviceProbe {
    /// One device as EGL lists it.
    public struct Entry: Sendable, Equatable {
        /// Its place in the list: what `--device` takes.
        public let index: Int
        /// What draws there, or what EGL tells of the device when nothing can.
        public let description: String
        /// Whether it is known to draw on the CPU.
        public let isSoftware: Bool
        /// Why it cannot be used; nil if it can.
        public let problem: String?

        package init(index: Int, description: String, isSoftware: Bool, problem: String?) {
            self.index = index
            self.description = description
            self.isSoftware = isSoftware
            self.problem = problem
        }
    }

    /// Every device that EGL lists, in EGL's order, each tried out.
    public static func list() -> [Entry] {
        devices().enumerated().map { index, device in
            do throws(RenderingError) {
                let context = try RenderContext(device: device, index: index, reason: "")
                let found = context.device
                return Entry(
                    index: index, description: "\(found.name), OpenGL \(found.version)", isSoftware: found.isSoftware,
                    problem: nil)
            } catch {
                return Entry(
                    index: index, description: device.summary, isSoftware: device.isSoftware,
                    problem: error.description)
            }
        }
    }

    /// Why a device is not the one that draws.
    ///
    /// - Parameters:
    ///   - entry: A device of ``list()`` that can be used.
    ///   - choice: What was asked for.
    ///   - found: What draws.
    /// - Returns: The reason in a few words; nil if it is the one that draws.
    public static func reasonAgainst(_ entry: Entry, _ choice: DeviceChoice, found: RenderDevice) -> String? {
        guard entry.index != found.index else { return nil }
        switch choice {
        case .index: return "another was asked for"
        case .software where !entry.isSoftware: return "software was asked for"
        case .auto where entry.isSoftware:
            return found.isSoftware ? "it draws in software, too" : "hardware comes first, and works"
        case .software, .auto: return "an earlier one works"
        }
    }

    /// The chosen device, which is opened to find out about it.
    ///
    /// - Throws: ``RenderingError`` of kind `unavailable` if the choice cannot be met.
    public static func identify(_ choice: DeviceChoice) throws(RenderingError) -> RenderDevice {
        try open(choice).device
    }

    /// A context on the chosen device.
    ///
    /// - Throws: ``RenderingError`` of kind `unavailable` if the choice cannot be met. A named device is never replaced by
    ///   another.
    static func open(_ choice: DeviceChoice) throws(RenderingError) -> RenderContext {
        let all = devices()
        switch choice {
        case .index(let index):
            guard all.indices.contains(index) else {
                let range = all.isEmpty ? "EGL lists no devices" : "EGL lists devices 0 to \(all.count - 1)"
                throw RenderingError(
                    .unavailable, "There is no device \(index): \(range). Use auto, or one of these numbers.")
            }
            do throws(RenderingError) {
                return try RenderContext(device: all[index], index: index, reason: "asked for by number")
            } catch {
                throw RenderingError(
                    .unavailable, "Device \(index) cannot draw: \(error.description). Choose another number, or auto.")
            }
        case .software:
            return try openSoftware(all, reason: "asked for")
        case .auto:
            var refusals: [String] = []
            for (index, device) in all.enumerated() where !device.isSoftware {
                do throws(RenderingError) {
                    let context = try RenderContext(
                        device: device, index: index, reason: "the first hardware device that works")
                    // A driver may answer for a card that it cannot use with a renderer of its own on the CPU.
                    if !context.device.isSoftware { return context }
                    refusals.append("device \(index) draws in software")
                } catch {
                    refusals.append("device \(index): \(error.description)")
                }
            }
            let why = refusals.isEmpty ? "no hardware device is listed" : refusals.joined(separator: "; ")
            return try openSoftware(all, reason: why)
        }
    }

    private static func openSoftware(_ all: [EGLDevice], reason: String) throws(RenderingError) -> RenderContext {
        var refusals: [String] = []
        for (index, device) in all.enumerated() where device.isSoftware {
            do throws(RenderingError) {
                return try RenderContext(device: device, index: index, reason: reason)
            } catch {
                refusals.append(error.description)
            }
        }
        do throws(RenderingError) {
            let context = try RenderContext(device: .surfaceless, index: nil, reason: reason)
            if context.device.isSoftware { return context }
            refusals.append("the surfaceless platform draws on \(context.device.name), which is not software")
        } catch {
            refusals.append(error.description)
        }
        throw RenderingError(
            .unavailable,
            "No device can draw: \(refusals.joined(separator: "; ")). Install a driver (Debian: libegl-mesa0 and "
                + "libgl1-mesa-dri), or run script/bootstrap.")
    }

    private static func devices() -> [EGLDevice] {
        var handles = [EGLDeviceEXT?](repeating: nil, count: 64)
        let count = cgl_query_devices(EGLint(handles.count), &handles)
        return handles.prefix(Int(count)).compactMap { $0 }.map(EGLDevice.listed)
    }
}
