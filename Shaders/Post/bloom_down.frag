// Half the size. Four bilinear taps make the binomial filter 1-3-3-1 in both directions, whose overlap keeps small moving lights from
// pulsing. The idea of few, well placed taps: Bjorge, "Bandwidth-Efficient Rendering", SIGGRAPH 2015 course.
// The first step weighs its taps by 1 / (1 + luma), or a single bright pixel would flicker: Karis, "Tone mapping", 2013, as used by
// Jimenez, "Next Generation Post Processing in Call of Duty: Advanced Warfare", SIGGRAPH 2014 course.
layout(binding = 0) uniform sampler2D source;
layout(location = 0) uniform vec2 texel;     // 1 / size of the source
layout(location = 1) uniform float tame;     // 1 in the first step, else 0

layout(location = 0) out vec4 color;

// A tap three quarters of a texel off the middle blends two texels as 3 to 1.
vec4 tap(vec2 at, float x, float y) {
    vec3 light = textureLod(source, at + vec2(x, y) * texel, 0.0).rgb;
    return vec4(light, 1.0) / (1.0 + tame * dot(light, vec3(0.2126, 0.7152, 0.0722)));
}

void main() {
    vec2 at = gl_FragCoord.xy * 2.0 * texel;
    vec4 sum = tap(at, -0.75, -0.75) + tap(at, 0.75, -0.75) + tap(at, -0.75, 0.75) + tap(at, 0.75, 0.75);
    color = vec4(sum.rgb / sum.a, 1.0);
}
