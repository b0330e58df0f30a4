import CGL
import SceneGraph

/// Makes the glow: what is bright, at ever smaller sizes, added up from the smallest to the largest.
///
/// The largest size that glows has about 270 lines whatever the picture's size, so the glow is as wide in a small picture as in a
/// large one, and costs the same.
final class BloomPass {
    /// Each target is half the size of the one before; the first holds the light above the threshold.
    private let targets: [RenderTarget]
    /// The targets before this one are only steps on the way.
    private let firstGlowing: Int
    /// The tap distance that makes the first glow as wide as 1/270 of the picture's shorter side.
    private let spread: Float
    private let prefilter: ShaderProgram
    private let down: ShaderProgram
    private let up: ShaderProgram
    private let layout: VertexArray

    private static let referenceLines: Float = 270
    private static let smallestSide = 4

    init(_ context: RenderContext, width: Int, height: Int) throws(RenderingError) {
        var lines = Float(min(width, height))
        var halvings = 0
        // The nearest power of two, measured in octaves.
        while lines > BloomPass.referenceLines * Float(2).squareRoot() {
            lines /= 2
            halvings += 1
        }
        spread = lines / BloomPass.referenceLines
        let block = halvings == 0 ? 1 : 2
        firstGlowing = max(halvings - 1, 0)
        var targets: [RenderTarget] = []
        var size = (width: (width + block - 1) / block, height: (height + block - 1) / block)
        let count = firstGlowing + Bloom.levelLimit
        while targets.count < count && (targets.isEmpty || min(size.width, size.height) >= BloomPass.smallestSide) {
            targets.append(
                try RenderTarget(context, width: size.width, height: size.height, formats: [GL_RGBA16F], linear: true))
            size = ((size.width + 1) / 2, (size.height + 1) / 2)
        }
        self.targets = targets
        prefilter = try ShaderProgram(
            context, vertex: "fullscreen.vert", fragment: "bloom_prefilter.frag",
            defines: block == 2 ? ["HALF_SIZE"] : [])
        down = try ShaderProgram(context, vertex: "fullscreen.vert", fragment: "bloom_down.frag")
        up = try ShaderProgram(
            context, vertex: "fullscreen.vert", fragment: "bloom_up.frag", defines: spread > 1 ? ["FAR_TAPS"] : [])
        layout = VertexArray(context)
    }

    /// The width of the texture that holds the glow.
    var glowWidth: Int { targets[firstGlowing].width }

    /// Makes the glow of a scene's light and returns its texture; the largest size holds the sum.
    ///
    /// - Parameter light: the texture of the scene's light.
    func draw(_ bloom: Bloom, exposure: Float, light: GLuint) -> GLuint {
        let last = min(firstGlowing + bloom.levelWeights.count, targets.count) - 1
        layout.bind()
        glDisable(GLenum(GL_BLEND))
        prefilter.use()
        prefilter.set(0, exposure, bloom.threshold)
        fill(targets[0], from: light)

        down.use()
        for level in targets.indices.dropFirst().prefix(last) {
            let source = targets[level - 1]
            down.set(0, level == 1 ? Float(1) : 0)
            fill(targets[level], from: source.textures[0])
        }

        // Going up, what a level holds is weighted by the blending's constant while the wider glow is added.
        glEnable(GLenum(GL_BLEND))
        glBlendFunc(GLenum(GL_ONE), GLenum(GL_CONSTANT_COLOR))
        up.use()
        up.set(0, 0.5 * spread)
        for level in stride(from: last - 1, through: firstGlowing, by: -1) {
            let source = targets[level + 1]
            let own = bloom.levelWeights[level - firstGlowing]
            glBlendColor(own, own, own, own)
            let target = targets[level]
            up.set(1, Float(source.width) / Float(target.width), Float(source.height) / Float(target.height))
            up.set(2, level + 1 == last ? bloom.levelWeights[last - firstGlowing] : 1)
            fill(target, from: source.textures[0])
        }
        glDisable(GLenum(GL_BLEND))
        return targets[firstGlowing].textures[0]
    }

    private func fill(_ target: RenderTarget, from texture: GLuint) {
        target.bind()
        glBindImageTexture(
            0, texture, 0, GLboolean(GL_FALSE), 0, GLenum(GL_READ_ONLY), GLenum(GL_RGBA16F))
        glDrawArrays(GLenum(GL_TRIANGLES), 0, 3)
    }
}
