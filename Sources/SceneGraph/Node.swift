/// One place in the hierarchy: a transform, what is drawn there, and the nodes that move with it.
public struct Node: Sendable, Equatable {
    /// A name for messages and tests; need not be unique.
    public var name: String
    /// Where the node stands in its parent.
    public var transform: Transform
    /// What is drawn in this node's coordinates.
    public var drawables: [Drawable]
    /// The nodes whose transforms build on this one.
    public var children: [Node]

    /// A node; by default empty, at its parent's origin.
    public init(
        _ name: String, transform: Transform = .identity, drawables: [Drawable] = [], children: [Node] = []
    ) {
        self.name = name
        self.transform = transform
        self.drawables = drawables
        self.children = children
    }

    /// Visits every drawable of this node and below it, parents first, children in order, with the matrix that takes
    /// its coordinates to the world.
    public func visit(from parent: Matrix4 = .identity, _ body: (Drawable, Matrix4) -> Void) {
        let world = parent * transform.matrix
        for drawable in drawables { body(drawable, world) }
        for child in children { child.visit(from: world, body) }
    }
}
