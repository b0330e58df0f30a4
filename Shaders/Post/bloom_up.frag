// Twice the size: four bilinear taps around the place, a tent; the hardware's blending adds it to the level that is there.
// Bjorge, "Bandwidth-Efficient Rendering", SIGGRAPH 2015 course; the progressive sum: Jimenez, "Next Generation Post Processing in Call of
// Duty: Advanced Warfare", SIGGRAPH 2014 course.
layout(binding = 0) uniform sampler2D source;
layout(location = 0) uniform vec2 reach;     // tap distance, in texture coordinates
layout(location = 1) uniform vec2 targetTexel;
layout(location = 2) uniform float weight;

layout(location = 0) out vec4 color;

vec3 tap(vec2 at, float x, float y) { return textureLod(source, at + vec2(x, y) * reach, 0.0).rgb; }

void main() {
    vec2 at = gl_FragCoord.xy * targetTexel;
    vec3 sum = tap(at, -1.0, -1.0) + tap(at, 1.0, -1.0) + tap(at, -1.0, 1.0) + tap(at, 1.0, 1.0);
    color = vec4(sum * (weight * 0.25), 0.0);
}
