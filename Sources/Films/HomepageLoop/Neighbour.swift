import SceneGraph

extension HomepageLoop {
    /// A neuron that lights another one of its layer.
    struct Neighbour: Sendable {
        /// The neuron that shines.
        let index: Int
        /// Its light on the other when it is full: a vector towards it, whose length is the strength. It falls with the
        /// square of the distance.
        let light: SIMD3<Float>

        /// The longest distance at which a neuron lights another, squared. There it adds a sixth of what one at the usual
        /// spacing of 1 does; farther ones would make a layer uniformly brighter.
        private static let reach: Float = 6

        /// The neighbours of each neuron of a layer.
        ///
        /// - Parameter strength: The strength of the light at distance 1.
        static func all(among positions: [SIMD3<Float>], strength: Float) -> [[Neighbour]] {
            positions.map { position in
                positions.enumerated().compactMap { index, other in
                    let away = other - position
                    let squared = away.dot(away)
                    guard squared > 0, squared < reach else { return nil }
                    return Neighbour(index: index, light: away * (strength / (squared * squared.squareRoot())))
                }
            }
        }
    }
}
