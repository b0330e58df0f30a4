import SceneGraph

extension HomepageLoop {
    /// The connections as filaments: they brighten while sparks run along them, flash in proportion to their gradient,
    /// and change with their weights.
    struct FilamentActors {
        let stage: Stage
        let cast: Cast
        let moment: Moment

        var drawables: [Drawable] {
            let look = stage.theme.filament
            let spark = stage.theme.spark
            let palette = [spark.weakError, spark.middleError, spark.strongError].map { $0.linear * look.flash }
            return cast.gaps.enumerated().map { gap, geometry in
                let density = density(geometry)
                let forward = moment.forwardActivity(gap: gap)
                let backward = moment.backwardActivity(gap: gap)
                let tint = moment.tint(gap: gap)
                return .connections(
                    ConnectionSet(
                        geometry: geometry, positive: look.positive.linear, negative: look.negative.linear,
                        width: look.width,
                        opacity: look.opacity * density * Float(moment.curtain),
                        additive: look.additive, depthFade: look.depthFade,
                        flash: Float(moment.flash(gap: gap)) * density, flashPalette: palette,
                        change: Float(moment.change(gap: gap)), emphasis: Float(moment.emphasis(gap: gap)),
                        activeOpacity: look.activeOpacity * density, leadingOpacity: look.activeOpacity,
                        forward: SIMD2<Float>(forward), backward: SIMD2<Float>(backward),
                        neutral: look.neutral.linear, tint: SIMD2<Float>(tint)))
            }
        }

        /// An opacity factor for dense layers, whose filaments and flashes are fainter so that the layers stay
        /// transparent.
        private func density(_ geometry: ConnectionGeometry) -> Float {
            let comfortable: Float = 150
            return min(1, (comfortable / Float(max(geometry.connections.count, 1))).squareRoot())
        }
    }
}
