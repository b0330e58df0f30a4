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
                let attention = Float(moment.attention(gap: gap))
                let density = density(geometry)
                return .connections(
                    ConnectionSet(
                        geometry: geometry, positive: look.positive.linear, negative: look.negative.linear,
                        width: look.width,
                        opacity: (look.opacity + (look.activeOpacity - look.opacity) * attention) * density,
                        additive: look.additive, depthFade: look.depthFade,
                        flash: Float(moment.flash(gap: gap)) * density, flashPalette: palette,
                        change: Float(moment.change(gap: gap)), emphasis: Float(moment.emphasis(gap: gap)),
                        forwardFocus: Float(moment.forwardAttention(gap: gap)),
                        backwardFocus: Float(moment.backwardAttention(gap: gap))))
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
