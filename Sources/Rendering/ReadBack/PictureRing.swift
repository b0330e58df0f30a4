/// What draws pictures and hands them over later, in the same order: a ``Renderer``.
public protocol PictureRing {
    /// How many pictures may be submitted before the oldest of them is received.
    var readAhead: Int { get }

    /// Forgets the pictures that were submitted and not received.
    func dropSubmitted()
}

extension PictureRing {
    /// Submits pictures and receives each when the ring is full. However it ends, no picture is left on its way.
    ///
    /// - Parameters:
    ///   - items: What the pictures show.
    ///   - submit: Draws and submits a picture.
    ///   - receive: Receives the oldest picture that was submitted; is given what `submit` returned for it.
    /// - Throws: What the two throw.
    public func drawAhead<Item, Submitted>(
        _ items: some Sequence<Item>, submit: (Item) throws -> Submitted, receive: (Submitted) throws -> Void
    ) throws {
        var waiting: [Submitted] = []
        do {
            for item in items {
                waiting.append(try submit(item))
                if waiting.count > readAhead { try receive(waiting.removeFirst()) }
            }
            while !waiting.isEmpty { try receive(waiting.removeFirst()) }
        } catch {
            // The next render with this ring begins with an empty one.
            dropSubmitted()
            throw error
        }
    }
}
