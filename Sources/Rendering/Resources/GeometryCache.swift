/// Keeps immutable geometries on the device, so that each is uploaded once however many frames show it.
final class GeometryCache<Geometry: AnyObject, Resources> {
    private struct Entry {
        // Holding the geometry keeps its identity from being given to another.
        let geometry: Geometry
        let resources: Resources
        var lastUse: Int
    }

    private var entries: [ObjectIdentifier: Entry] = [:]
    private var frame = 0
    /// How many frames a geometry stays without being shown.
    private let patience = 240

    /// What a geometry occupies, made by `upload` when it is shown for the first time.
    func resources(for geometry: Geometry, upload: () -> Resources) -> Resources {
        let id = ObjectIdentifier(geometry)
        if let known = entries[id] {
            entries[id]?.lastUse = frame
            return known.resources
        }
        let resources = upload()
        entries[id] = Entry(geometry: geometry, resources: resources, lastUse: frame)
        return resources
    }

    /// Lets go of what has not been shown for long.
    func endFrame() {
        frame += 1
        if frame % patience == 0 { entries = entries.filter { frame - $0.value.lastUse < patience } }
    }
}
