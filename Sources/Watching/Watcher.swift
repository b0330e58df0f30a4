import Console
import Foundation
import Rendering
import Synchronization

/// Carries out the request of `neuroreel watch`.
public enum Watcher {
    /// Shows a storyboard on a page of this machine, and draws it again whenever it is saved, until the program is interrupted.
    ///
    /// The page's address is written to standard output as soon as it can be opened.
    ///
    /// - Parameters:
    ///   - request: What to watch.
    ///   - device: The device to draw on.
    ///   - port: The page's port; nil for a free one.
    /// - Throws: ``NeuroReelError``: no input for a file that does not exist, usage for a value on the command line that is refused,
    ///   unavailable for a device, font or port.
    public static func run(_ request: WatchRequest, device: DeviceChoice, port: UInt16?) throws(NeuroReelError) {
        let board = PageBoard()
        let failure = Mutex<NeuroReelError?>(nil)
        let session = try WatchSession(request, device: device, board: board)
        let server = try LocalServer(port: port) { error in
            failure.withLock { $0 = error }
            board.stop()
        } answer: { [router = PageRouter(board: board)] request, port in
            await router.answer(request, port: port)
        }
        try StandardStream.output.report("http://127.0.0.1:\(server.port)/\n")
        try withExtendedLifetime(server) { () throws(NeuroReelError) in try session.run() }
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
