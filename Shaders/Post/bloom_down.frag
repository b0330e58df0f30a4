// Half the size. Four taps, each blending four texels, make the binomial filter 1-3-3-1 in both directions, whose overlap keeps small
// moving lights from pulsing. The idea of few, well placed taps: Bjorge, "Bandwidth-Efficient Rendering", SIGGRAPH 2015 course.
// The first step weighs its taps by 1 / (1 + luma), or a single bright pixel would flicker: Karis, "Tone mapping", 2013, as used by
// Jimenez, "Next Generation Post Processing in Call of Duty: Advanced Warfare", SIGGRAPH 2014 course.
layout(binding = 0, rgba16f) uniform readonly image2D source;
layout(location = 0) uniform float tame;     // 1 in the first step, else 0

layout(location = 0) out vec4 color;

vec3 texel(int x, int y) { return imageLoad(source, clamp(ivec2(x, y), ivec2(0), imageSize(source) - 1)).rgb; }

// Blends the texel at (x, y) with its neighbours in the direction (dx, dy) as 3 to 1.
vec4 tap(int x, int y, int dx, int dy) {
    vec3 light = texel(x, y) * 0.5625 + (texel(x + dx, y) + texel(x, y + dy)) * 0.1875 + texel(x + dx, y + dy) * 0.0625;
    return vec4(light, 1.0) / (1.0 + tame * dot(light, vec3(0.2126, 0.7152, 0.0722)));
}

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy) * 2;
    vec4 sum = tap(at.x, at.y, -1, -1) + tap(at.x + 1, at.y, 1, -1) + tap(at.x, at.y + 1, -1, 1) + tap(at.x + 1, at.y + 1, 1, 1);
    color = vec4(sum.rgb / sum.a, 1.0);
}
