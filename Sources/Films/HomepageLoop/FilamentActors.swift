import SceneGraph

extension HomepageLoop {
    /// The connections: filaments that brighten while something runs along them and flash by their gradient.
    struct FilamentActors {
        let stage: Stage
        let cast: Cast
        /// The step whose weights follow; the same as `cast` when updates are not applied.
        let next: Cast
        let moment: Moment

        var drawables: [Drawable] {
            let updated = Float(moment.updated)
            return cast.gaps.indices.flatMap { gap -> [Drawable] in
                let old = cast.gaps[gap]
                let new = next.gaps[gap]
                guard old !== new, updated > 0 else { return [filaments(old, gap: gap, share: 1, flash: true)] }
                return [
                    filaments(old, gap: gap, share: 1 - updated, flash: true),
                    filaments(new, gap: gap, share: updated, flash: false),
                ]
            }
        }

        private func filaments(_ geometry: ConnectionGeometry, gap: Int, share: Float, flash: Bool) -> Drawable {
            let look = stage.theme.filament
            let attention = Float(moment.attention(gap: gap))
            let opacity = look.opacity + (look.activeOpacity - look.opacity) * attention
            return .connections(
                ConnectionSet(
                    geometry: geometry, positive: look.positive.linear, negative: look.negative.linear,
                    width: look.width,
                    opacity: opacity * share * density(geometry), additive: look.additive, depthFade: look.depthFade,
                    flash: flash ? Float(moment.flash) * density(geometry) : 0,
                    flashPositive: look.flashPositive.linear,
                    flashNegative: look.flashNegative.linear))
        }

        /// Dense layers have fainter filaments and flashes, so that they stay a veil and never become a wall.
        private func density(_ geometry: ConnectionGeometry) -> Float {
            let comfortable: Float = 150
            return min(1, (comfortable / Float(max(geometry.connections.count, 1))).squareRoot())
        }
    }
}
