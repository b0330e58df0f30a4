// Motes on closed paths, in closed form; out of focus they grow and fade by the same amount of light.
// The blur is a thin lens' circle of confusion, as in Potmesil, Chakravarty: "A lens and aperture camera model for synthetic
// image generation", SIGGRAPH 1981.
#include "frame.glsl"
#include "hash.glsl"

layout(location = 0) uniform mat4 model;
layout(location = 4) uniform vec4 box;       // center, phase
layout(location = 5) uniform vec4 extent;    // half extent, drift
layout(location = 6) uniform vec4 paint;     // rgb, opacity
layout(location = 7) uniform vec2 sizes;     // size, unused
layout(location = 8) uniform uint seed;

noperspective out vec2 place;
flat out vec4 light;

void main() {
    uint base = hashBits(seed + uint(gl_InstanceID)) ;
    float random[9];
    for (int i = 0; i < 9; i++) random[i] = hashUnit(base + uint(i) * 0x9e3779b9u);

    // Whole turns in a cycle, so that the path closes.
    vec3 turns = vec3(random[0] < 0.5 ? 1.0 : -1.0, random[1] < 0.5 ? 1.0 : 2.0, random[2] < 0.5 ? 1.0 : -1.0);
    vec3 angle = 6.28318531 * (turns * box.w + vec3(random[3], random[4], random[5]));
    vec3 home = box.xyz + (vec3(random[6], random[7], random[8]) * 2.0 - 1.0) * extent.xyz;
    vec3 world = (model * vec4(home + extent.w * vec3(sin(angle.x), 0.6 * sin(angle.y), cos(angle.z)), 1.0)).xyz;

    float distance = distance(eyePosition(), world);
    float size = sizes.x * (0.35 + 0.65 * random[1] * random[1]);
    float blur = abs(distance - depthRange.z) / distance * sizes.x * 2.5;
    float pixel = pixelAt(distance);
    float trueRadius = size / pixel;
    float radius = max(trueRadius + blur / pixel, 1.5);
    float dimming = trueRadius * trueRadius / (radius * radius);

    vec4 clip = viewProjection * vec4(world, 1.0);
    if (clip.w <= 0.0) {
        gl_Position = nowhere;
        return;
    }
    vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, (gl_VertexID >> 1) == 0 ? -1.0 : 1.0);
    place = corner;
    clip.xy += corner * radius * 2.0 * viewport.zw * clip.w;
    gl_Position = clip;
    float shimmer = 0.65 + 0.35 * sin(angle.y + 6.28318531 * random[0]);
    light = vec4(paint.rgb, paint.a) * min(1.0, 6.0 * dimming) * shimmer;
}
