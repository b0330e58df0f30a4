/// Keeps immutable geometries on the device, so that each is uploaded once however many frames show it.
final class GeometryCache<Geometry: AnyObject> {
    private struct Entry {
        // Holding the geometry keeps its identity from being given to another.
        let geometry: Geometry
        let buffers: GeometryBuffers
        var lastUse: Int
    }

    private var entries: [ObjectIdentifier: Entry] = [:]
    private var frame = 0
    /// How many frames a geometry stays without being shown.
    private let patience = 240

    /// The buffers of a geometry, made by `upload` when it is shown for the first time.
    func buffers(for geometry: Geometry, upload: () -> GeometryBuffers) -> GeometryBuffers {
        let id = ObjectIdentifier(geometry)
        if let known = entries[id] {
            entries[id]?.lastUse = frame
            return known.buffers
        }
        let buffers = upload()
        entries[id] = Entry(geometry: geometry, buffers: buffers, lastUse: frame)
        return buffers
    }

    /// Lets go of what has not been shown for long.
    func endFrame() {
        frame += 1
        if frame % patience == 0 { entries = entries.filter { frame - $0.value.lastUse < patience } }
    }
}
