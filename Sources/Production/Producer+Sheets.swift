import Console
import Films
import Outputs
import Rendering
import Requests
import Sheets

extension Producer {
    /// Draws a contact sheet for each theme.
    ///
    /// - Parameters:
    ///   - request: The sheet to draw.
    ///   - device: The device to draw on.
    ///   - isQuiet: Whether to print nothing when a sheet is written.
    /// - Throws: ``NeuroReelError``.
    public static func draw(_ request: SheetRequest, device: DeviceChoice, isQuiet: Bool) throws(NeuroReelError) {
        do {
            var files = CommandFiles()
            try files.add(request.files())
            try files.checkOutputs()
            let plans = try request.plans()
            guard let size = plans.first?.layout.picture else { return }
            let renderer = try Renderer(device: device, width: size.width, height: size.height)
            for plan in plans {
                var drawing = try SheetDrawing(plan)
                try drawing.run(renderer)
                if !isQuiet {
                    for note in FilmNotes.ofPicture(plan.script, plan.staging) { StandardStream.tell("Note: \(note)") }
                    StandardStream.tell("Wrote \(plan.path)")
                }
            }
        } catch {
            throw NeuroReelError(error)
        }
    }
}
