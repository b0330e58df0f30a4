import FilmKit
import Films
import SceneGraph
import Testing
import Timeline

/// An adjusted camera stands elsewhere, and frames all that it did.
@Suite struct CameraTests {
    /// What the network's spheres span over the whole film, from -1 to 1 in both directions of the frame.
    private func span(_ film: HomepageLoop, aspect: Double) -> (low: SIMD2<Float>, high: SIMD2<Float>) {
        var (low, high) = (SIMD2<Float>(repeating: .infinity), SIMD2<Float>(repeating: -.infinity))
        for step in 0..<24 {
            let scene = film.scene(at: RationalTime(Int64(step), 2))
            let projection = scene.camera.projection(aspect: Float(aspect))
            let clip = projection * scene.camera.view
            let focal = SIMD2(projection.columns.0.x, projection.columns.1.y)
            scene.root.visit { drawable, _ in
                guard case .spheres(let set) = drawable else { return }
                for sphere in set.instances {
                    let center = clip * SIMD4(sphere.center, 1)
                    #expect(center.w > scene.camera.near + sphere.radius)
                    let place = SIMD2(center.x, center.y) / center.w
                    low = pointwiseMin(low, place - focal * (sphere.radius / center.w))
                    high = pointwiseMax(high, place + focal * (sphere.radius / center.w))
                }
            }
        }
        return (low, high)
    }

    @Test(
        "From every side the network is framed as it was",
        arguments: [16.0 / 9, 1, 9.0 / 16, 4, 0.25], [[8, 12, 12, 6], [2, 1], [64, 8, 8, 8, 8, 8, 8, 2]])
    func framing(aspect: Double, layers: [Int]) throws {
        for turn in [-60.0, 0, 60] {
            for tilt in [-30.0, 0, 60] {
                for drift in [0.0, 3] {
                    let camera = CameraAdjustment(turn: turn, tilt: tilt, drift: drift)
                    let film = try HomepageLoop(
                        settings: .init(layers: layers), staging: Staging(aspect: aspect, camera: camera))
                    let (low, high) = span(film, aspect: aspect)
                    #expect(low.min() > -0.97 && high.max() < 0.97, "\(camera): \(low) to \(high)")
                    #expect(((high - low) / 2).max() > 0.7, "\(camera): \(low) to \(high)")
                }
            }
        }
    }

    private func eye(_ camera: CameraAdjustment, at time: RationalTime = .zero) throws -> SIMD3<Float> {
        let view = try HomepageLoop(settings: .init(), staging: Staging(camera: camera)).scene(at: time).camera
        return (view.eye - view.target).normalized
    }

    @Test("Turning goes to the right, tilting up, and the drift grows and stops")
    func directions() throws {
        let plain = try eye(CameraAdjustment())
        #expect(try eye(CameraAdjustment(turn: 10)).x > plain.x)
        #expect(try eye(CameraAdjustment(turn: -10)).x < plain.x)
        #expect(try eye(CameraAdjustment(tilt: 10)).y > plain.y)
        #expect(try eye(CameraAdjustment(tilt: -30)).y < 0)
        let half = RationalTime(6)
        #expect(try (eye(CameraAdjustment(drift: 0), at: half) - eye(CameraAdjustment(drift: 0))).length < 1e-5)
        let drift = try (eye(CameraAdjustment(), at: half) - plain).length
        let wide = try (eye(CameraAdjustment(drift: 3), at: half) - eye(CameraAdjustment(drift: 3))).length
        #expect(wide > 2.5 * drift && drift > 0.01)
    }

    @Test("The graph's camera follows, too")
    func graph() throws {
        func eye(_ camera: CameraAdjustment) throws -> SIMD3<Float> {
            let film = try ComputationGraph(settings: .init(), staging: Staging(camera: camera))
            return film.scene(at: .zero).camera.eye
        }
        #expect(try eye(CameraAdjustment(turn: 20)).x > eye(CameraAdjustment()).x)
    }

    @Test(
        "What is out of range is named",
        arguments: [
            (CameraAdjustment(turn: 60.1), "turn"), (CameraAdjustment(turn: -61), "turn"),
            (CameraAdjustment(turn: .nan), "turn"), (CameraAdjustment(tilt: -30.5), "tilt"),
            (CameraAdjustment(tilt: .infinity), "tilt"), (CameraAdjustment(drift: -0.1), "drift"),
            (CameraAdjustment(drift: 3.01), "drift"),
        ])
    func refused(camera: CameraAdjustment, name: String) throws {
        do throws(FilmError) {
            _ = try HomepageLoop(settings: .init(), staging: Staging(camera: camera))
            Issue.record("accepted")
        } catch {
            #expect(error.setting == "camera.\(name)" && error.description.contains("use a number from"))
        }
    }
}
