// Twice the size: four bilinear taps around the place, a tent; the hardware's blending adds it to the level that is there.
// Bjorge, "Bandwidth-Efficient Rendering", SIGGRAPH 2015 course; the progressive sum: Jimenez, "Next Generation Post Processing in Call of
// Duty: Advanced Warfare", SIGGRAPH 2014 course. The taps share texels, so each texel is loaded once and weighted by what all of them
// take of it.
layout(binding = 0, rgba16f) uniform readonly image2D source;
layout(location = 0) uniform float reach;    // tap distance, in texels, at most 0.75
layout(location = 1) uniform vec2 scale;     // texels of the source to one of the target
layout(location = 2) uniform float weight;

layout(location = 0) out vec4 color;

#ifdef FAR_TAPS
const int span = 4;
#else
const int span = 3;                          // enough for taps up to half a texel away
#endif

void main() {
    // In texels from the middle of the source's first.
    vec2 low = gl_FragCoord.xy * scale - (reach + 0.5);
    vec2 first = floor(low);
    vec2 near = low - first;
    vec2 far = near + 2.0 * reach;
    ivec2 last = imageSize(source) - 1;
    vec3 sum = vec3(0.0);
    for (int y = 0; y < span; y++) {
        vec3 line = vec3(0.0);
        int row = clamp(int(first.y) + y, 0, last.y);
        for (int x = 0; x < span; x++) {
            float share = max(1.0 - abs(near.x - float(x)), 0.0) + max(1.0 - abs(far.x - float(x)), 0.0);
            line += share * imageLoad(source, ivec2(clamp(int(first.x) + x, 0, last.x), row)).rgb;
        }
        sum += line * (max(1.0 - abs(near.y - float(y)), 0.0) + max(1.0 - abs(far.y - float(y)), 0.0));
    }
    color = vec4(sum * (weight * 0.25), 0.0);
}
